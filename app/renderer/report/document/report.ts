/** What every part of a report is given. */
import type { ReportData } from '../../../contract/review/report.ts'
import type { Gait } from '../../../contract/gait/gait.ts'
import { SIDES } from '../../../core/body/joints.ts'
import { conclusionOf } from '../../../core/report/conclusion.ts'
import { CONCLUSION_WORDS } from '../../../core/report/words/conclusions.ts'
import { type ToldAgainst, type ToldFinding, toldFinding } from '../../../core/report/told-finding.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import type { NoStill, Still } from '../stills/draw-still.ts'
import type { ReadTrial } from '../stills/read-trial.ts'

export interface Report {
  data: ReportData
  words: ReportWords
  /** In the order of the data's. */
  trials: readonly [ReadTrial, ...ReadTrial[]]
  /** Their addresses; of a finding that is not in it nobody has asked for one. */
  stills: ReadonlyMap<Finding, (Still & { address: string }) | NoStill>
}

export interface PartProps {
  report: Report
}

export const toldAgainst = ({ reference, deviations }: Pick<Gait, 'reference' | 'deviations'>, isTried: boolean): ToldAgainst => ({ reference, deviations, isTried })

/** English is told as it was told everywhere else. */
export function told(finding: Finding, { words, trials: [{ trialGait }] }: Report): ToldFinding {
  return toldFinding(finding, toldAgainst(trialGait.gait, trialGait.isTried), words.deviations)
}

/** Left, with the right as its reference. */
export function toldSides(finding: Finding, { words, trials: [{ trialGait }] }: Report): ToldFinding {
  const { strides, betweenSides } = trialGait.gait
  const counted = Object.fromEntries(SIDES.map((side) => [side, strides[side].filter(({ leftOut }) => leftOut === null).length])) as Record<'left' | 'right', number>
  return toldFinding(finding, { reference: null, deviations: betweenSides?.deviations ?? [], isTried: trialGait.isTried, sides: counted }, words.deviations)
}

/** What is concluded where none of the findings is shown; null where some are. */
export function concluded({ data, trials: [{ trialGait: { gait } }] }: Report, shown: number, { reference, deviations }: Pick<Gait, 'reference' | 'deviations'> = gait): { report: string; person: string } | null {
  const conclusion = conclusionOf(reference, deviations, shown)
  return conclusion && CONCLUSION_WORDS[data.template.language][conclusion]
}

/** By its day and what it is called: two trials of one session are not the same. */
export function measurementName({ trial: { date, sessionName, conditions } }: ReadTrial, words: ReportWords): string {
  const called = [...new Set([sessionName, conditions?.name].filter(Boolean))].join(': ')
  return called === '' ? words.day(date) : `${words.day(date)} (${called})`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const angleIn = ({ words }: Pick<Report, 'words'>, angle: string): string => (words.angles as Readonly<Record<string, string>>)[angle] ?? angle
