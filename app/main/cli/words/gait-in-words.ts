import type { Gait } from '../../../contract/gait/gait.ts'
import { ANGLE_DEFINITIONS } from '../../../core/body/angles/angle-definitions.ts'
import { SIDES } from '../../../core/body/joints.ts'
import type { Angle } from '../../../core/body/angles/segment-angles.ts'
import { asksForALook } from '../../../core/deviation/deviation.ts'
import { decimalsOfMean, sdWords } from '../../../core/deviation/words/measured-digits.ts'
import { roundedAgainst } from '../../../core/deviation/words/rounded.ts'
import { capitalised } from '../../../core/first-letter.ts'
import { NORMAL_95 } from '../../../core/math/normal.ts'
import { readName } from '../../../core/gait/cycles/parameter-words.ts'
import { scoreLines } from './score-lines.ts'
import { NO_DIAGNOSIS, withinLines } from './within-lines.ts'

/** For a terminal: steps, numbers, which angles there are, features, the distance from a reference, left against right, and what drifts. */
export function gaitInWords(gait: Gait): string {
  const { source, events, parameters, makerParameters = [], curves, features, featuresUntold, reference, scores, deviations, betweenSides, drift } = gait
  const steps = events.map(({ side, kind, timeS, cyclePercent, source }) => `  ${cyclePercent === undefined ? `${timeS.toFixed(3).padStart(8)} s` : `${cyclePercent.toFixed(1).padStart(8)} % of the cycle`}  ${side.padEnd(5)} ${kind.padEnd(11)} ${source}`)
  const numbers = SIDES.flatMap((side) =>
    Object.entries(parameters[side]).map(([key, { value, sd, n, interval, events: ofEvents }]) => {
      const { name, unit } = readName(key)
      const decimals = decimalsOfMean({ value, sd, interval, events: ofEvents }, unit)
      const spread = sd === null || sd === 0 ? '' : ` ± ${sdWords(sd, decimals)}`
      const sure = interval ? `, mean within ${interval[0].toFixed(decimals)} to ${interval[1].toFixed(decimals)}` : ofEvents ? `, by its events ± ${sdWords(NORMAL_95 * ofEvents.mean, decimals)} (95 %)` : ''
      return `  ${side.padEnd(5)} ${name.padEnd(20)} ${value.toFixed(decimals)}${spread} ${unit}${sure}  (${n} ${n === 1 ? 'stride' : 'strides'}${sd === 0 ? ', alike to the last frame' : ''})${key === 'footProgressionDeg' ? `; above nought: ${ANGLE_DEFINITIONS['foot-progression'].positive}` : ''}`
    }),
  )
  const angles = SIDES.flatMap((side) => {
    const known = Object.entries(curves[side]).filter(([, { observable }]) => observable)
    return known.length === 0 ? [] : [`  ${side.padEnd(5)} ${known.map(([name]) => ANGLE_DEFINITIONS[name as Angle].name).join(', ')}`]
  })
  const told = SIDES.flatMap((side) => Object.values(features?.[side] ?? {}).map((feature) => ({ side, feature })))
  const untold = new Set([...SIDES.flatMap((side) => Object.values(parameters[side])), ...told.map(({ feature }) => feature)].flatMap(({ intervalUntold }) => intervalUntold ?? []))
  return [
    ...block(`${events.length} ${events.length === 1 ? 'event' : 'events'}`, steps),
    ...block('Parameters', numbers),
    ...block(`As the program that made ${source} worked them out (its group ANALYSIS), not measured here`, makerParameters.map(makerLine)),
    ...block('Angles over the stride', angles),
    ...block('Features', told.map(({ side, feature }) => featureLine(side, feature))),
    ...block('Features that are not told', SIDES.flatMap((side) => Object.values(featuresUntold?.[side] ?? {}).map(({ title, reason }) => `  ${side.padEnd(5)} ${title}: ${reason}`))),
    ...[...untold].map((why) => `${capitalised(why)}.`),
    ...(reference ? scoreLines(reference, scores) : []),
    ...differing(deviations),
    ...block('By itself', hasStrides(gait) ? withinLines({ betweenSides, drift }).map((line) => `  ${line}`) : []),
    ...(hasStrides(gait) ? [NO_DIAGNOSIS] : []),
  ].map((line) => `${line}\n`).join('')
}

/** Nothing where it has no lines. */
const block = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [title, ...lines])

/** Of either side, in any mean. */
export const hasStrides = ({ strides }: Pick<Gait, 'strides'>): boolean => SIDES.some((side) => strides[side].some(({ leftOut }) => leftOut === null))

const makerLine = ({ name, side, value, unit }: NonNullable<Gait['makerParameters']>[number]): string => `  ${(side ?? '').padEnd(5)} ${name}: ${Number(value.toPrecision(5))}${unit === '' || name.endsWith(`(${unit})`) ? '' : ` ${unit}`}`

function differing(deviations: Gait['deviations']): string[] {
  const found = deviations.filter(asksForALook)
  return found.length === 0 ? [] : ['What differs, the largest first', ...found.map(({ verdict, sentence }) => `  ${verdict}: ${sentence}`)]
}

function featureLine(side: string, { title, value, unit, sd, n, sought, interval, against }: NonNullable<Gait['features']>['left'][string]): string {
  const mark = unit === 'deg' ? '°' : ' %'
  const decimals = decimalsOfMean({ value, sd, interval }, unit === 'deg' ? '°' : '%')
  const spread = sd === null ? '' : ` ± ${sdWords(sd, decimals)}${interval ? `, mean within ${interval[0].toFixed(decimals)} to ${interval[1].toFixed(decimals)}` : ''}`
  return `  ${side.padEnd(5)} ${title}: ${value.toFixed(decimals)}${mark}${spread}  (${sought === undefined ? `${n} ${n === 1 ? 'stride' : 'strides'}` : `found in ${n} of ${sought} strides`})${against ? againstInWords(value, against, mark) : ''}`
}

function againstInWords(value: number, against: NonNullable<NonNullable<Gait['features']>['left'][string]['against']>, mark: string): string {
  const { interval, thresholds, verdict } = against
  const { referenceDeg, deltaDeg, decimals } = roundedAgainst(value, against)
  const told = (one: number) => `${one.toFixed(decimals)}${mark}`
  const sure = interval ? ` (95 %: ${interval.map((one) => one.toFixed(decimals)).join(' to ')})` : ''
  return `; ${deltaDeg > 0 ? '+' : ''}${told(deltaDeg)} against ${told(referenceDeg)}${sure}, ${thresholds ? `usual up to ${told(thresholds.single)}, of all features up to ${told(thresholds.family)}: ${verdict}` : 'too little data for a verdict'}`
}
