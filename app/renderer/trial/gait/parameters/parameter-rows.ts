/** From parameters by name, the unit at its end, to a table. */
import type { Gait } from '../../../../contract/gait/gait.ts'
import { bySide, SIDES, type Side } from '../../../../core/body/joints.ts'
import { decimalsOfMean, sdWords } from '../../../../core/deviation/words/measured-digits.ts'
import { roundedAgainst } from '../../../../core/deviation/words/rounded.ts'
import { type Against, VERDICTS } from '../../../../core/deviation/words/verdicts.ts'
import { readName } from '../../../../core/gait/cycles/parameter-words.ts'
import { variabilityOf } from '../../../../core/gait/cycles/variability.ts'
import { decimalsFor } from '../../../../core/math/decimals.ts'
import { number } from '../../../format/measured.ts'

/** Of a feature, with how it stands to what the gait is held against. */
export type Measured = Gait['parameters']['left'][string] & Partial<Pick<NonNullable<Gait['features']>['left'][string], 'against' | 'unit' | 'sought'>>

export interface ParameterRow {
  /** As the gait calls it. */
  key: string
  name: string
  unit: string
  sides: Readonly<Record<Side, Measured | null>>
  /** Of lengths and times Zifchock’s symmetry angle in percent, of angles right less left in degrees; null where a side is missing. */
  symmetry: number | null
}

export function parameterRows({ parameters, symmetryAnglePercent }: Pick<Gait, 'parameters' | 'symmetryAnglePercent'>): ParameterRow[] {
  return keysOf(parameters).map((key) => {
    const { name, unit } = readName(key)
    const sides = bySide((side) => parameters[side][key] ?? null)
    return { key, name, unit, sides, symmetry: unit === '°' ? difference(sides) : (symmetryAnglePercent?.[key] ?? null) }
  })
}

/** What physios speak in: peaks, ranges, angles at contact. */
export function featureRows({ features }: Pick<Gait, 'features'>): ParameterRow[] {
  if (!features) return []
  return keysOf(features).map((key) => {
    const sides = bySide((side) => features[side][key] ?? null)
    const { title, unit } = (sides.left ?? sides.right)!
    return { key, name: title, unit: unit === 'deg' ? '°' : '%', sides, symmetry: unit === 'deg' ? difference(sides) : null }
  })
}

/** `Push-off: ankle at its lowest (right)`: of peaks that were looked for in vain. */
export function untoldFeatures({ featuresUntold }: Pick<Gait, 'featuresUntold'>): string[] {
  if (!featuresUntold) return []
  return keysOf(featuresUntold).map((key) => {
    const sides = SIDES.filter((side) => featuresUntold[side][key])
    return `${featuresUntold[sides[0]!][key]!.title} (${sides.join(' and ')})`
  })
}

const keysOf = <Value>(of: Readonly<Record<Side, Readonly<Record<string, Value>>>>) => [...new Set(SIDES.flatMap((side) => Object.keys(of[side])))]
const difference = ({ left, right }: ParameterRow['sides']) => left && right && right.value - left.value

const MOST_DECIMALS = 4

/** As many digits as the spread over strides, and how sure the mean is, leave a meaning; where nothing tells either as many as a person reads. Strides that are alike to the last frame have a spread that nobody knows, not one of 0. */
export function measuredWords(measured: Measured, { unit }: Pick<ParameterRow, 'unit'>): string {
  const { value, sd } = measured
  const decimals = decimalsOfMean(measured, unit)
  return sd === null || sd === 0 ? number(value, decimals) : `${number(value, decimals)} ± ${sdWords(sd, decimals)}`
}

/** `0.64 to 0.72`: where the mean lies with 95 %. */
export const intervalWords = (measured: Measured, { unit }: Pick<ParameterRow, 'unit'>): string | undefined => measured.interval?.map((value) => number(value, decimalsOfMean(measured, unit))).join(' to ')

/** What of that the events bring; undefined of what hangs on none. `areAssumed`: how sure events are nobody has measured of this trial. */
export function eventWords({ n, events }: Measured, { unit }: Pick<ParameterRow, 'unit'>, areAssumed = false): string | undefined {
  if (!events) return undefined
  const told = (sd: number) => `${number(sd, decimalsFor(sd, MOST_DECIMALS))}${unit && ` ${unit}`}`
  return `By what strikes and foot offs may be off, the mean may be off by ${told(events.mean)} (SD)${n > 1 ? `, a single stride’s by ${told(events.stride)}` : ''}${areAssumed ? '. How sure these are is assumed: see the notes on the measurement' : ''}`
}

/** `−17°`: how far from what it is held against, as exactly as a finding's sentence would have it; undefined where nothing tells it. */
export function deltaWords({ value, against, unit }: Measured): string | undefined {
  if (!against) return undefined
  const { deltaDeg, decimals } = roundedAgainst(value, against)
  return `${deltaDeg > 0 ? '+' : ''}${number(deltaDeg, decimals)}${markOf(unit)}`
}

/** How sure that is, and how much of it chance would bring. */
export function againstWords({ value, against, unit }: Measured, heldAgainst: Against): string | undefined {
  if (!against) return undefined
  const { valueDeg, referenceDeg, deltaDeg, decimals } = roundedAgainst(value, against)
  const told = (one: number) => `${number(one, decimals)}${markOf(unit)}`
  const { interval, thresholds, verdict } = against
  const sure = interval ? `, with 95 % between ${told(interval[0])} and ${told(interval[1])}` : ''
  const usual = thresholds ? `Up to ${told(thresholds.single)} is usual of this one alone, up to ${told(thresholds.family)} of all of them together: ${VERDICTS[heldAgainst][verdict]}.` : 'Too little data to say how much it usually varies.'
  return `${told(valueDeg)} instead of ${told(referenceDeg)}: ${told(deltaDeg)}${sure}. ${usual}`
}

const markOf = (unit: Measured['unit']) => (unit === 'percent' ? ' %' : '°')

/** What is less of a standard deviation makes a tenth of it at most. */
const LEAST_OF_SD = 0.45

/** Of one stride there is none. Where 0 is only a convention, as of angles and of places in the stride, its share of the mean says nothing. */
export function variabilityWords({ value, sd, n, unit, events }: Measured, { unit: told }: Pick<ParameterRow, 'unit'>): string | undefined {
  const variability = sd === null ? null : variabilityOf({ value, sd, n })
  if (!variability) return undefined
  const hasZero = unit === undefined && told !== '°'
  const ofEvents = events && events.scatter > LEAST_OF_SD * variability.sd ? `, of which events that are told a little otherwise each time may make ${number((100 * events.scatter) / Math.abs(value), 1)} %` : ''
  return [hasZero && `Coefficient of variation ${number(variability.cvPercent, 1)} %${ofEvents}`, !variability.isJudged && `${n} strides are too few to judge variability by`].filter(Boolean).join(': ') || undefined
}
