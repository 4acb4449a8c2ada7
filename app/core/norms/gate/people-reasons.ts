/** Whether a reference's people are like today's person, and others than that. */
import type { Reference } from '../references/reference.ts'
import { FEWEST_OTHERS } from '../references/without-own.ts'
import { type GateReason, gateReason, ONLY_TO_SAY, type Sentence, sentence } from './gate-verdict.ts'

const ADULT_YEARS = 18

/** Who is a child, or is compared with children, has to be of their ages; of adults the ages are only said. */
export function ageReason(age: number | null, ages: Reference['population']['ages'], kind: Reference['kind']): { reason: GateReason | null; notes: Sentence[] } {
  // Of adults too: who does not say the ages of the people may have measured children, and what is unsaid is never taken to be the same.
  if (ages === null) return { reason: gateReason('age', 'gate-ages-unsaid', { kind }, { kind: 'other-reference', words: 'Say their dates of birth, or with files their ages, and make it again, or choose another reference.' }), notes: [] }
  if (age === null) return { reason: gateReason('age', 'gate-age-unsaid', { kind, ages }, { kind: 'enter', field: 'birth-date', words: ONLY_TO_SAY['birth-date'] }), notes: [] }
  if (age >= ages.from && age <= ages.to) return { reason: null, notes: [] }
  if (age >= ADULT_YEARS && ages.from >= ADULT_YEARS) return { reason: null, notes: [sentence('gate-age', { kind, ages, age })] }
  return { reason: gateReason('age', 'gate-age', { kind, ages, age }, { kind: 'other-reference', words: 'Choose a reference of people of that age.' }), notes: [] }
}

/** Of one, nobody knows how far people differ. */
export function peopleReasons({ kind, population: { n } }: Reference): GateReason[] {
  return n > 1 ? [] : [gateReason('people', 'gate-one-person', { kind }, { kind: 'other-reference', words: 'Choose a reference of several people.' })]
}

/** Where nobody can leave today's person out: of `n` people who are one oneself the mean is nearer by one `n`th, and the spread larger by as much as one differs. Whoever differs most, and of few, is missed most. */
export function memberReasons({ kind, population: { n }, provenance, leftOut }: Reference, ownHashes: ReadonlySet<string>): GateReason[] {
  if (leftOut !== undefined || !provenance.madeFrom.some(({ sha256 }) => sha256 !== null && ownHashes.has(sha256))) return []
  const better = n <= FEWEST_OTHERS ? `Make the ${kind} of more people` : `Make the ${kind} again, which keeps each person’s curves`
  return [gateReason('people', 'gate-member', { kind, n }, { kind: 'other-reference', words: `${better}, or choose another reference.` })]
}

export function memberNotes({ kind, population: { n, ages }, speed, leftOut }: Reference): Sentence[] {
  if (leftOut === undefined) return []
  const isMean = speed.kind === 'mean'
  return [sentence('member-left-out', { kind, n, all: n + leftOut, ofAll: { ages, isSpeed: isMean && !speed.each }, isSpeedOfOthers: isMean && speed.each !== undefined })]
}
