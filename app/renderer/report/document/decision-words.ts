import type { Decision } from '../../../contract/review.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import { localDay } from '../../../core/time/day.ts'

const dayOf = (us: number) => localDay(new Date(us / 1000))

export const decidedOn = ({ atUs }: Pick<Decision, 'atUs'>, words: ReportWords): string => words.day(dayOf(atUs))

/** `confirmed, B. Lee, 20 November 2026: because …`. */
export function decisionWords(decision: Decision, words: ReportWords): string {
  const { kind, reason, note, by } = decision
  const { kinds, reasons, unnamed } = words.decisions
  const why = [reason && reasons[reason], note].filter(Boolean).join('; ')
  return `${kinds[kind]}, ${by ?? unnamed}, ${decidedOn(decision, words)}${why ? `: ${why}` : ''}`
}
