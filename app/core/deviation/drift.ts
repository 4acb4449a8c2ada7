/** Whether an angle goes one way over a session, as where somebody tires: slope over the strides, and how sure it is. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Angle } from '../body/segment-angles.ts'
import { PHASES, type Phase } from '../gait/cycles/phases.ts'
import { medianBetween } from '../math/median.ts'
import { type Random, randomStream } from '../math/random-stream.ts'
import type { MeasuredGait } from './measured-gait.ts'
import { sessionMeans } from './phase-means.ts'

export interface Drift {
  angle: Angle
  side: Side
  phase: Phase
  perMinuteDeg: number
  /** 95 %, of this slope alone. */
  intervalDeg: readonly [number, number]
  /** From the first stride to the last, along the slope. */
  overallDeg: number
  /** `drifts`: over what chance brings to any of them; `possible`: over what it brings to this one. */
  verdict: 'drifts' | 'possible' | 'steady'
  strides: number
}

/** Fewer strides say nothing about a drift (design §6). */
const LEAST_STRIDES = 20
/** More are averaged with their neighbours: what each pair of strides tells is looked at, hundreds of times. */
const MOST_PLACES = 40
const DRAWS = 200
const SHARE = 0.95

interface Series {
  angle: Angle
  side: Side
  phase: Phase
  values: Float64Array
}

/** Of every side, phase and angle; the surest first. None of a side with fewer than twenty strides. */
export function driftsOf(gait: MeasuredGait, angles: readonly Angle[], seed: number): Drift[] {
  return SIDES.flatMap((side) => sideDrifts(gait, side, angles, seed)).sort((a, b) => sureness(b) - sureness(a))
}

const sureness = ({ perMinuteDeg, intervalDeg: [low, high] }: Drift) => Math.abs(perMinuteDeg) / (high - low)

function sideDrifts(gait: MeasuredGait, side: Side, angles: readonly Angle[], seed: number): Drift[] {
  const means = angles.flatMap((angle) => {
    const session = sessionMeans(gait, side, angle)
    return session ? [{ angle, strides: session.strides }] : []
  })
  const known = [...gait.strides[side].keys()].filter((stride) => means.every(({ strides }) => strides[stride]))
  if (means.length === 0 || known.length < LEAST_STRIDES) return []
  const places = inPlaces(known)
  const minutes = Float64Array.from(places, (strides) => meanOf(strides, (stride) => (gait.strides[side][stride]!.fromS + gait.strides[side][stride]!.toS) / 120))
  const series = means.flatMap(({ angle, strides }) => PHASES.map((phase, at): Series => ({ angle, side, phase, values: Float64Array.from(places, (place) => meanOf(place, (stride) => strides[stride]![at]!)) })))
  const slopes = series.map(({ values }) => theilSen(minutes, values))
  const drawn = redrawn(minutes, series, randomStream(seed, `drift ${side}`))
  const errors = drawn.map((draws, at) => Math.sqrt(draws.reduce((sum, slope) => sum + (slope - slopes[at]!) ** 2, 0) / draws.length))
  const standardised = Array.from({ length: DRAWS }, (_, draw) => drawn.map((draws, at) => Math.abs(draws[draw]! - slopes[at]!) / errors[at]!))
  // Both sides are looked at: each has half of what chance may do.
  const family = quantile(standardised.map((all) => Math.max(...all)), 1 - (1 - SHARE) / SIDES.length)
  const lasting = minutes.at(-1)! - minutes[0]!
  return series.map(({ angle, phase }, at): Drift => {
    const [slope, error] = [slopes[at]!, errors[at]!]
    const single = quantile(standardised.map((all) => all[at]!), SHARE)
    const size = Math.abs(slope) / error
    return { angle, side, phase, perMinuteDeg: slope, intervalDeg: [slope - single * error, slope + single * error], overallDeg: slope * lasting, verdict: size > family ? 'drifts' : size > single ? 'possible' : 'steady', strides: known.length }
  })
}

function inPlaces(strides: readonly number[]): number[][] {
  const each = Math.ceil(strides.length / MOST_PLACES)
  return Array.from({ length: Math.ceil(strides.length / each) }, (_, place) => strides.slice(place * each, (place + 1) * each))
}

/** Median of the slopes between all pairs (Sen 1968, J Am Stat Assoc 63:1379): a stumble does not tilt it. */
function theilSen(times: Float64Array, values: Float64Array): number {
  const slopes: number[] = []
  for (let one = 0; one < times.length; one++) for (let other = one + 1; other < times.length; other++) if (times[one] !== times[other]) slopes.push((values[other]! - values[one]!) / (times[other]! - times[one]!))
  return medianBetween(slopes)
}

/**
 * Slopes of blocks of neighbours drawn anew, each stride with its time: strides resemble their neighbours (Künsch 1989, Ann Stat 17:1217). All angles and phases get the same blocks, so
 * that the largest of all is drawn as they hang together.
 */
function redrawn(times: Float64Array, series: readonly Series[], random: Random): Float64Array[] {
  const block = blockOf(times.length)
  const drawn = series.map(() => new Float64Array(DRAWS))
  for (let draw = 0; draw < DRAWS; draw++) {
    const places = Array.from({ length: Math.ceil(times.length / block) }, () => random.integer(times.length - block + 1)).flatMap((from) => Array.from({ length: block }, (_, at) => from + at)).slice(0, times.length)
    const then = Float64Array.from(places, (place) => times[place]!)
    for (const [at, { values }] of series.entries()) drawn[at]![draw] = theilSen(then, Float64Array.from(places, (place) => values[place]!))
  }
  return drawn
}

const blockOf = (places: number): number => Math.max(2, Math.round(places ** (1 / 3)))

const meanOf = (strides: readonly number[], of: (stride: number) => number): number => strides.reduce((sum, stride) => sum + of(stride), 0) / strides.length
const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1]!
