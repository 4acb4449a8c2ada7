/** Whether an angle goes one way over a session, as where somebody tires: slope over the strides, and how sure it is. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Angle } from '../body/segment-angles.ts'
import { PHASES, type Phase } from '../gait/cycles/phases.ts'
import { medianBetween } from '../math/median.ts'
import { type Random, randomStream } from '../math/random-stream.ts'
import { inPlaces, meanOver } from './places.ts'
import type { MeasuredGait } from '../gait/measured-gait.ts'
import { sessionMeans } from './phase-means.ts'

export interface Drift {
  angle: Angle
  side: Side
  phase: Phase
  perMinuteDeg: number
  /** 95 % of the slope alone, degrees a minute. */
  intervalDeg: readonly [number, number]
  /** The line through the strides at the middle of the first and of the last of them. */
  from: { atS: number; deg: number }
  to: { atS: number; deg: number }
  /** `drifts`: over what chance brings to any of them; `possible`: over what it brings to this one. */
  verdict: 'drifts' | 'possible' | 'steady'
  strides: number
}

/** Fewer strides say nothing about a drift (design §6). */
export const LEAST_STRIDES = 20
const DRAWS = 300
const SHARE = 0.95

interface Series {
  angle: Angle
  phase: Phase
  values: Float64Array
}

/** Of every side, phase and angle; the surest first. None of a side with fewer than twenty strides. */
export function driftsOf(gait: MeasuredGait, angles: readonly Angle[], seed: number): Drift[] {
  return SIDES.flatMap((side) => sideDrifts(gait, side, angles, seed)).sort((a, b) => sureness(b) - sureness(a))
}

/** In widths of its interval. */
const sureness = ({ perMinuteDeg, intervalDeg: [low, high] }: Drift) => Math.abs(perMinuteDeg) / (high - low)

function sideDrifts(gait: MeasuredGait, side: Side, angles: readonly Angle[], seed: number): Drift[] {
  const means = angles.flatMap((angle) => {
    const session = sessionMeans(gait, side, angle)
    return session ? [{ angle, strides: session.strides }] : []
  })
  const known = [...gait.strides[side].keys()].filter((stride) => means.every(({ strides }) => strides[stride]))
  if (means.length === 0 || known.length < LEAST_STRIDES) return []
  const places = inPlaces(known)
  const middleS = (stride: number) => (gait.strides[side][stride]!.fromS + gait.strides[side][stride]!.toS) / 2
  const minutes = Float64Array.from(places, (strides) => meanOver(strides, middleS) / 60)
  const series = means.flatMap(({ angle, strides }) => PHASES.map((phase, at): Series => ({ angle, phase, values: Float64Array.from(places, (place) => meanOver(place, (stride) => strides[stride]![at]!)) })))
  const slopes = series.map(({ values }) => slopesOf(minutes, values))
  const own = slopes.map(({ values }) => medianBetween(values))
  const drawn = redrawn(slopes, places.length, randomStream(seed, `drift ${side}`))
  const errors = drawn.map((draws, at) => Math.sqrt(draws.reduce((sum, slope) => sum + (slope - own[at]!) ** 2, 0) / draws.length))
  const standardised = Array.from({ length: DRAWS }, (_, draw) => drawn.map((draws, at) => Math.abs(draws[draw]! - own[at]!) / errors[at]!))
  // Both sides are looked at: each has half of what chance may do.
  const family = quantile(standardised.map((all) => Math.max(...all)), 1 - (1 - SHARE) / SIDES.length)
  const [firstS, lastS] = [middleS(known[0]!), middleS(known.at(-1)!)]
  return series.map(({ angle, phase, values }, at): Drift => {
    const [slope, error] = [own[at]!, errors[at]!]
    const single = quantile(standardised.map((all) => all[at]!), SHARE)
    const size = Math.abs(slope) / error
    // Through the middle of what is left, which a stumble does not lift either.
    const level = medianBetween(values.map((value, place) => value - slope * minutes[place]!))
    const along = (atS: number) => ({ atS, deg: level + (slope * atS) / 60 })
    return { angle, side, phase, perMinuteDeg: slope, intervalDeg: [slope - single * error, slope + single * error], from: along(firstS), to: along(lastS), verdict: size > family ? 'drifts' : size > single ? 'possible' : 'steady', strides: known.length }
  })
}

/** What each pair of places tells, the least first. */
interface Slopes {
  values: Float64Array
  /** Which pair each of them is of. */
  pairs: Uint16Array
}

function slopesOf(times: Float64Array, values: Float64Array): Slopes {
  const all: { slope: number; pair: number }[] = []
  let pair = 0
  for (let one = 0; one < times.length; one++) for (let other = one + 1; other < times.length; other++) all.push({ slope: (values[other]! - values[one]!) / (times[other]! - times[one]!), pair: pair++ })
  all.sort((a, b) => a.slope - b.slope)
  return { values: Float64Array.from(all, ({ slope }) => slope), pairs: Uint16Array.from(all, (one) => one.pair) }
}

/** Median of the slopes between all pairs (Sen 1968, J Am Stat Assoc 63:1379), each counted as often as its pair was drawn: a stumble does not tilt it. */
function medianOf({ values, pairs }: Slopes, times: Uint16Array, all: number): number {
  // Of an even number half-way between the two in the middle.
  const [lower, upper] = [(all - 1) >> 1, all >> 1]
  let [before, low] = [0, Number.NaN]
  for (let at = 0; at < values.length; at++) {
    before += times[pairs[at]!]!
    if (Number.isNaN(low) && before > lower) low = values[at]!
    if (before > upper) return (low + values[at]!) / 2
  }
  return Number.NaN
}

/**
 * Slopes of blocks of neighbours drawn anew, each stride with its time: strides resemble their neighbours (Künsch 1989, Ann Stat 17:1217). All angles and phases get the same blocks, so
 * that the largest of all is drawn as they hang together. A pair counts as often as both of its places were drawn; one place drawn twice is no pair.
 */
function redrawn(slopes: readonly Slopes[], places: number, random: Random): Float64Array[] {
  const block = blockOf(places)
  const drawn = slopes.map(() => new Float64Array(DRAWS))
  const [counts, times] = [new Uint16Array(places), new Uint16Array((places * (places - 1)) / 2)]
  for (let draw = 0; draw < DRAWS; draw++) {
    counts.fill(0)
    for (let left = places; left > 0; left -= block) {
      const from = random.integer(places - block + 1)
      for (let at = 0; at < Math.min(block, left); at++) counts[from + at]!++
    }
    let [pair, all] = [0, 0]
    for (let one = 0; one < places; one++) {
      for (let other = one + 1; other < places; other++) {
        times[pair] = counts[one]! * counts[other]!
        all += times[pair++]!
      }
    }
    for (const [at, one] of slopes.entries()) drawn[at]![draw] = medianOf(one, times, all)
  }
  return drawn
}

const blockOf = (places: number): number => Math.max(2, Math.round(places ** (1 / 3)))

const quantile = (values: readonly number[], share: number): number => values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1]!
