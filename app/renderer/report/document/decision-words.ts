import type { Decision } from '../../../contract/review/review.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import type { Report } from './report.ts'
import { localDay, localTime } from '../../../core/time/day.ts'

const dayOf = (us: number) => localDay(new Date(us / 1000))

const decidedOn = ({ atUs }: Pick<Decision, 'atUs'>, words: ReportWords): string => words.day(dayOf(atUs))

/** With the time of day, which tells who was there: not under a pseudonym. */
export const writtenAt = ({ atUs }: Pick<Decision, 'atUs'>, { words, data }: Pick<Report, 'words' | 'data'>): string => [decidedOn({ atUs }, words), data.isPseudonymous ? null : localTime(new Date(atUs / 1000))].filter(Boolean).join(', ')

/** `confirmed, B. Lee, 20 November 2026: because …`. */
export function decisionWords(decision: Decision, words: ReportWords): string {
  const { kind, reason, note, by } = decision
  const { kinds, reasons, unnamed } = words.decisions
  const why = [reason && reasons[reason], note].filter(Boolean).join('; ')
  return `${kinds[kind]}, ${by ?? unnamed}, ${decidedOn(decision, words)}${why ? `: ${why}` : ''}`
}
