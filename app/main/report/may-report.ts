/** Whether somebody's results may go into a report, by what they have agreed to. */
import type { Athlete } from '../../contract/library.ts'
import { consentFor } from '../../core/lab/consent.ts'
import { type Problem, ProblemError } from '../../core/problem.ts'

const HINT = 'Note it with the person, in the Library under Consent: “Report”, and until when it holds.'

/** Null: they may. */
export function whyNoReport({ id, name, consent }: Pick<Athlete, 'id' | 'name' | 'consent'>, day: string): Problem | null {
  const given = consentFor(consent, 'report', day)
  if (given.state === 'given') return null
  const message = given.state === 'ended' ? `${name}’s consent to reports ended on ${given.until}.` : `Nobody noted that ${name} agreed to results going into a report.`
  return { code: 'no-consent', message, hint: HINT, subject: id }
}

export function assertMayReport(person: Pick<Athlete, 'id' | 'name' | 'consent'>, day: string): void {
  const why = whyNoReport(person, day)
  if (why) throw new ProblemError(why)
}
