/** What somebody has agreed to, asked in one place before anything is made for a purpose. */
import type { Athlete } from '../../contract/library/athletes.ts'
import { consentFor } from '../../core/lab/consent.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'
import { localDay } from '../../core/time/day.ts'
import { found } from '../store/found.ts'
import { sessionRow } from '../library/sessions.ts'
import { parsed } from '../store/parsed.ts'
import type { Library } from '../store/library.ts'

type Consent = Athlete['consent']
type Purpose = Consent[number]['purpose']
type Person = Pick<Athlete, 'id' | 'name' | 'consent' | 'withdrawnConsent'>

const now = () => localDay(new Date())

export const agreesTo = (consent: Consent, purpose: Purpose, day = now()): boolean => consentFor(consent, purpose, day).state === 'given'

/** Of a cohort, which is of many, the words are its own. */
type Asked = Exclude<Purpose, 'cohort'>

interface Words {
  missing: (name: string) => string
  ended: (name: string, until: string) => string
  withdrawn: (name: string) => string
  hint: string
}

/** Nobody's name in it: those who label know nobody by name. */
const NO_TRAINING = 'Nobody noted that this person agrees to training data, or the agreement has ended.'

const WORDS: Readonly<Record<Asked, Words>> = {
  analysis: {
    missing: (name) => `Nobody noted that ${name} agreed to footage and results being analysed here.`,
    ended: (name, until) => `${name}’s consent to analysis ended on ${until}.`,
    withdrawn: (name) => `${name} has withdrawn the consent to analysis.`,
    hint: 'Where they have agreed anew, note it with the person, in the Library under Consent: “Analysis”, and until when it holds. Until then nothing of theirs is imported or analysed.',
  },
  report: {
    missing: (name) => `Nobody noted that ${name} agreed to results going into a report.`,
    ended: (name, until) => `${name}’s consent to reports ended on ${until}.`,
    withdrawn: (name) => `${name} has withdrawn the consent to reports.`,
    hint: 'Note it with the person, in the Library under Consent: “Report”, and until when it holds.',
  },
  'training-data': { missing: () => NO_TRAINING, ended: () => NO_TRAINING, withdrawn: () => NO_TRAINING, hint: 'Note it with the person in the Library. Until then none of their frames is shown, labelled or handed out.' },
}

/** Labs that note no consent to analysis at all go on as they do; all else asks for one. */
const NEEDS_NO_NOTE: readonly Asked[] = ['analysis']

/** Null: they have agreed. */
export function whyNot({ id, name, consent, withdrawnConsent }: Person, purpose: Asked, day = now()): Problem | null {
  const given = consentFor(consent, purpose, day)
  const isWithdrawn = withdrawnConsent.includes(purpose)
  if (given.state === 'given' || (given.state === 'missing' && !isWithdrawn && NEEDS_NO_NOTE.includes(purpose))) return null
  const { missing, ended, withdrawn, hint } = WORDS[purpose]
  return { code: 'no-consent', message: given.state === 'ended' ? ended(name, given.until) : isWithdrawn ? withdrawn(name) : missing(name), hint, subject: id }
}

export function assertAgreed(library: Library, athleteId: string, purpose: Asked, day = now()): void {
  const why = whyNot(personOf(library, athleteId), purpose, day)
  if (why) throw new ProblemError(why)
}

/** Before anything is worked out of what was measured in this session. */
export function assertMayAnalyse(library: Library, sessionId: string): void {
  assertAgreed(library, sessionRow(library, sessionId).athleteId, 'analysis')
}

/** What is asked of them alone: labels are asked about with every gesture. */
function personOf({ sql }: Library, athleteId: string): Person {
  const row = sql.prepare('SELECT id, name, consent, withdrawn_consent AS withdrawnConsent FROM athlete WHERE id = ?').get(athleteId) as Record<keyof Person, string> | undefined
  const { id, name, consent, withdrawnConsent } = found(row, 'athlete', athleteId)
  return { id, name, consent: parsed(consent), withdrawnConsent: parsed(withdrawnConsent) }
}
