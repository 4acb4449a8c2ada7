/** Parameters and features in the language of a report, with as many digits as they have everywhere else. */
import type { Gait } from '../../../contract/gait/gait.ts'
import type { ReportTrial } from '../../../contract/review/report.ts'
import { SIDES } from '../../../core/body/joints.ts'
import { decimalsOfMean } from '../../../core/deviation/words/measured-digits.ts'
import { roundedAgainst } from '../../../core/deviation/words/rounded.ts'
import { readName } from '../../../core/gait/cycles/parameter-words.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import { featureRows, type Measured, type ParameterRow } from '../../trial/gait/parameters/parameter-rows.ts'

export const parameterName = (key: string, { parameters }: ReportWords): string => parameters.names[key] ?? readName(key).name

export const featureRowsIn = (gait: Gait, { features }: ReportWords): ParameterRow[] => featureRows(gait).map((row) => ({ ...row, name: features[row.key] ?? row.name }))

export function measuredIn(measured: Measured, unit: string, { number }: ReportWords): string {
  const { value, sd } = measured
  const decimals = decimalsOfMean(measured, unit)
  if (sd === null || sd === 0) return number(value, decimals)
  const isLess = Number(sd.toFixed(decimals)) === 0
  return `${number(value, decimals)} ± ${isLess ? `< ${number(10 ** -decimals, decimals)}` : number(sd, decimals)}`
}

export function symmetryIn({ symmetry, unit }: ParameterRow, { number }: ReportWords): string {
  return symmetry === null ? '–' : `${Number(symmetry.toFixed(1)) > 0 ? '+' : ''}${number(symmetry, 1)} ${unit === '°' ? '°' : '%'}`
}

/** `12.3 (11.8 to 12.9) · 12.1 (…)`, left and right. */
export function earlierIn({ key, sides, unit }: ParameterRow, earlier: NonNullable<ReportTrial['earlier']>, { number }: ReportWords): string {
  const told = SIDES.map((side) => {
    const before = earlier.parameters[side][key]
    if (!before) return '–'
    const decimals = sides[side] ? decimalsOfMean(sides[side], unit) : 2
    return `${number(before.mean, decimals)} (${number(before.least, decimals)} – ${number(before.most, decimals)})`
  })
  return told.join(' · ')
}

/** With an arrow of its own for what is beyond, or may be. */
export function differenceIn(measured: Measured, { number, verdictsShort }: ReportWords): { words: string; verdict: string } | null {
  if (!measured.against) return null
  const { deltaDeg, decimals } = roundedAgainst(measured.value, measured.against)
  const { verdict } = measured.against
  const asks = verdict === 'beyond' || verdict === 'possible'
  return { verdict, words: `${deltaDeg > 0 ? '+' : ''}${number(deltaDeg, decimals)}${asks ? ` (${verdictsShort[verdict]})` : ''}` }
}
