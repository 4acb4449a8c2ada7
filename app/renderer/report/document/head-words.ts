import type { ReportData, ReportTrial } from '../../../contract/review/report.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import type { Report } from './report.ts'

export function personRows({ birthDate, heightM, massKg, legLengthLeftM, legLengthRightM, affectedSide }: ReportData['person'], { head, number, day }: ReportWords, age: number | null): (readonly [string, string | null])[] {
  const metres = (value: number | null) => (value === null ? '–' : `${number(value, 3)} m`)
  return [
    [head.born, birthDate === null ? null : `${day(birthDate)}${age === null ? '' : ` (${head.years(age)})`}`],
    [head.height, heightM === null ? null : `${number(heightM, 2)} m`],
    [head.mass, massKg === null ? null : `${number(massKg, 1)} kg`],
    [head.legLengths, legLengthLeftM === null && legLengthRightM === null ? null : `${metres(legLengthLeftM)} / ${metres(legLengthRightM)}`],
    [head.affectedSide, affectedSide === null ? null : head.affected[affectedSide]],
  ]
}

export function conditionsOf(conditions: ReportTrial['conditions'], { head, number }: ReportWords): string | null {
  if (!conditions) return null
  const { kind, surface, beltSpeedMps, footwear, aid, instruction, pain, affectedSide } = conditions
  const named = (name: string, value: string | null) => value && `${name.toLowerCase()}: ${value}`
  return [
    head.kinds[kind],
    surface && head.surfaces[surface],
    beltSpeedMps !== null && `${number(beltSpeedMps, 2)} m/s`,
    named(head.footwear, footwear),
    named(head.aid, aid),
    named(head.instruction, instruction),
    pain !== null && head.pain(pain),
    affectedSide !== null && named(head.affectedSide, head.affected[affectedSide]),
  ].filter(Boolean).join(', ')
}

/** Null: against nothing. */
export function againstWords({ words, trials: [{ trialGait: { gait } }] }: Report): string | null {
  return gait.reference && words.against(gait.reference)
}
