/** Entries of the audit log in words. */
import type { ToldAuditEntry } from '../../../contract/lab/audit.ts'
import type { contract } from '../../../contract/contract.ts'
import { consentPurposes } from '../../../contract/library/athletes.ts'
import { PURPOSES } from '../../format/lab-words.ts'

const ACTIONS: Readonly<Record<ToldAuditEntry['action'], string>> = {
  'sign-in': 'signed in',
  'sign-in-failed': 'was refused: a wrong PIN or password',
  'sign-out': 'signed out',
  user: 'changed who works here',
  view: 'looked at',
  edit: 'changed',
  analysis: 'started work on',
  decision: 'decided about',
  export: 'took out',
  removal: 'moved to or out of the bin',
  erasure: 'erased',
  device: 'paired or changed tablets',
  refused: 'was refused',
}

/** To go back to a backup takes out what came after it. */
export const actionInWords = ({ action, detail }: Pick<ToldAuditEntry, 'action' | 'detail'>): string => (detail['call'] === 'library restore' ? 'put a backup in the place of the database' : ACTIONS[action])

const CONSENT = { given: 'given', withdrawn: 'withdrawn', moved: 'another last day' } as const

/** What a call is about, by the part of the contract that it stands in. */
const ABOUT: Readonly<Record<keyof typeof contract, string>> = {
  analysis: 'analysis',
  annotate: 'training data',
  athletes: 'person',
  audit: 'audit log',
  bin: 'bin',
  calibration: 'calibration',
  footage: 'clocks of films',
  gait: 'gait',
  history: 'what was done before',
  imports: 'import',
  jobs: 'jobs',
  media: 'files',
  models: 'models',
  references: 'reference',
  reports: 'report',
  review: 'finding',
  sessions: 'session',
  system: 'library',
  tablets: 'tablets',
  tags: 'tags',
  trials: 'trial',
  users: 'user',
}

/** A command’s name is in words. */
function callInWords(call: string): string {
  const [part = '', name] = call.split('.')
  if (part === 'history' && name !== undefined) return name
  return name !== undefined && Object.hasOwn(ABOUT, part) ? ABOUT[part as keyof typeof ABOUT] : call
}

/** `person: birth date, consent (Report withdrawn)` */
export function detailInWords({ call, failed, fields, consent }: ToldAuditEntry['detail']): string {
  const named = Array.isArray(fields) ? fields.filter((one) => typeof one === 'string').map((field) => (field === 'consent' ? consentInWords(consent) : fieldInWords(field))) : []
  const what = [typeof call === 'string' ? callInWords(call) : '', named.join(', ')].filter((one) => one !== '').join(': ')
  return [what, failed === undefined ? '' : 'came to nothing'].filter((one) => one !== '').join(' · ')
}

function consentInWords(consent: unknown): string {
  const of = typeof consent === 'object' && consent !== null ? (consent as Readonly<Record<string, unknown>>) : {}
  const changes = Object.entries(CONSENT).flatMap(([change, words]) => consentPurposes.filter((purpose) => Array.isArray(of[change]) && of[change].includes(purpose)).map((purpose) => `${PURPOSES[purpose][0]}: ${words}`))
  return changes.length === 0 ? 'consent' : `consent (${changes.join('; ')})`
}

/** A name ends with its unit: `heightM`. */
const fieldInWords = (field: string) => (field === 'deletedUs' ? 'in the bin or not' : field.replace(/(?<=[a-z])(M|Kg|Us|Mps)$/, '').replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`))
