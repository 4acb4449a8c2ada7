/**
 * Whether an angle goes one way over a session, as where somebody tires: slope over the strides, and how sure it is. What each stride has from the one before is taken off first, as from whole
 * curves (`norms/spm/in-turn.ts`): then any order of what is left is as likely as another where nothing drifts.
 */
import { SIDES, type Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { PHASES, type Phase } from '../../gait/cycles/phases.ts'
import { medianBetween } from '../../math/median.ts'
import { randomStream } from '../../math/random-stream.ts'
import { MOST_SHARE, shareOfBefore } from '../../norms/spm/in-turn.ts'
import { inPlaces, meanOver } from '../places.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { sessionMeans } from '../phase-means.ts'
import { largestSum, type Pairs, pairsOf, singleSum, slopesWithin } from './rising-pairs.ts'

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
/** In one of twenty is what may be (design §6). */
const CHANCE = 0.05

interface Series {
  angle: Angle
  phase: Phase
  values: Float64Array
  /** Of what is left of them without what came before. */
  pairs: Pairs
}

/** Of every side, phase and angle; the surest first. None of a side with fewer than twenty strides. */
export function driftsOf(gait: MeasuredGait, angles: readonly Angle[], seed: number): Drift[] {
  return SIDES.flatMap((side) => sideDrifts(gait, side, angles, seed)).sort((a, b) => sureness(b) - sureness(a))
}

/** In widths of its interval. */
const sureness = ({ perMinuteDeg, intervalDeg: [low, high] }: Drift) => Math.abs(perMinuteDeg) / (high - low || Infinity)

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
  const series = means.flatMap(({ angle, strides }) => seriesOf(angle, minutes, PHASES.map((_, at) => Float64Array.from(places, (place) => meanOver(place, (stride) => strides[stride]![at]!)))))
  // Both sides are looked at: each has half of what chance may do.
  const family = largestSum(series.map(({ pairs }) => pairs), CHANCE / SIDES.length, randomStream(seed, `drift ${side}`))
  const [firstS, lastS] = [middleS(known[0]!), middleS(known.at(-1)!)]
  return series.map(({ angle, phase, values, pairs }): Drift => {
    const [slope, single, size] = [medianBetween(pairs.slopes), singleSum(pairs), Math.abs(pairs.sum)]
    // Through the middle of what is left, which a stumble does not lift either.
    const level = medianBetween(without(values, slope, minutes))
    const along = (atS: number) => ({ atS, deg: level + (slope * atS) / 60 })
    return { angle, side, phase, perMinuteDeg: slope, intervalDeg: slopesWithin(pairs, single), from: along(firstS), to: along(lastS), verdict: size > family ? 'drifts' : size > single ? 'possible' : 'steady', strides: known.length }
  })
}

/** Of one angle, by phase, with one share of what came before for all of them: of a single one of them twenty strides tell too little. */
function seriesOf(angle: Angle, minutes: Float64Array, phases: readonly Float64Array[]): Series[] {
  const rests = phases.map((values) => withoutStumbles(without(values, medianBetween(pairsOf(minutes, values).slopes), minutes)))
  const share = shareAtMost(rests)
  const left = (all: Float64Array) => all.slice(1).map((value, before) => value - share * all[before]!)
  return phases.map((values, at) => ({ angle, phase: PHASES[at]!, values, pairs: pairsOf(left(minutes), left(values)) }))
}

/** What each place has from the one before, one standard error up (Bartlett 1946, J R Stat Soc Suppl 8:27): taken too small, one angle of many would feign a drift; more would hide true ones (by simulation). */
function shareAtMost(rests: readonly Float64Array[]): number {
  const places = rests[0]!.length
  const share = shareOfBefore(Array.from({ length: places }, (_, place) => Float64Array.from(rests, (rest) => rest[place]!)), 2)
  return Math.min(MOST_SHARE, share + Math.sqrt((1 - share ** 2) / (places * independentOf(rests))))
}

/** As many independent series tell as much of what they share: n² ÷ Σ correlation² (Satterthwaite). */
function independentOf(rests: readonly Float64Array[]): number {
  const product = (one: Float64Array, other: Float64Array) => one.reduce((sum, value, place) => sum + value * other[place]!, 0)
  const alike = rests.flatMap((one) => rests.map((other) => product(one, other) ** 2 / (product(one, one) * product(other, other) || Infinity)))
  return rests.length ** 2 / Math.max(rests.length, alike.reduce((sum, square) => sum + square, 0))
}

const without = (values: Float64Array, slope: number, minutes: Float64Array) => values.map((value, place) => value - slope * minutes[place]!)

/** Farther out is no stride: a stumble would hide what the others have of each other. In standard deviations of normal errors. */
const FARTHEST = 3
/** Of normal errors the middle one of their sizes is so much of the standard deviation. */
const MIDDLE_SIZE = 0.6745

/** About their middle, in standard deviations, of which a stumble is no more than any that is farthest out. */
function withoutStumbles(values: Float64Array): Float64Array {
  const middle = medianBetween(values)
  const sd = medianBetween(values.map((value) => Math.abs(value - middle))) / MIDDLE_SIZE
  return values.map((value) => (sd > 0 ? Math.max(-FARTHEST, Math.min(FARTHEST, (value - middle) / sd)) : 0))
}
