/** Strides that are not like the others of their side: found by how far their curves lie from the median ones, and by how long they take. */
import { type Angle, ANGLES } from '../../body/angles/segment-angles.ts'
import { areSame, lastPer } from '../../last-per.ts'
import { medianBetween } from '../../math/median.ts'
import { byMinute } from './by-minute.ts'
import type { MeasuredStride } from './measured-stride.ts'

/** Fewer tell no usual stride. */
const FEWEST = 6
/** Robust standard deviations from the usual time of a stride. */
const FAR = 6
/** The usual distance of single curves from the median one, so many times: of sides whose strides scatter by chance one in fifty has such a stride (by a simulation that was run once and that no bench repeats: ten angles, 7 to 60 strides). */
const TIMES_USUAL = 7
/** However alike the others are, so much (degrees, and share of a stride's time) is nothing that one would look at. Assumed. */
const LEAST_DEG = 3
const LEAST_TIME_SHARE = 0.1
/** The usual is told by so many strides at most, drawn evenly, of curves by fewer: more do not move it, and an hour has thousands. */
const OF_MOST = 601
const CURVES_OF_MOST = 61
/** Every second point of a curve: 51, of which scores are made, too. */
const STEP = 2
/** The median distance of normally scattered values is so much less than their standard deviation. */
const SD_PER_MAD = 1.4826

/** In words for each stride, in their order; null of those that are like the others. */
export function oddStrides(strides: readonly MeasuredStride[]): (string | null)[] {
  if (strides.length < FEWEST) return strides.map(() => null)
  const minutes = minutesOf(strides)
  const times = Float64Array.from(strides.map(({ fromS, toS }) => toS - fromS))
  const isFarTime = farFrom(drawn(times), (usual) => LEAST_TIME_SHARE * usual)
  const angles = ANGLES.flatMap((name) => {
    const known = minutes.map((minute) => minute.known.get(name)!)
    const count = known.reduce((sum, { length }) => sum + length, 0)
    if (count < FEWEST) return []
    const usual = usualCurve(someOf(known, count))
    const distances = new Float64Array(strides.length)
    let at = 0
    for (const minute of minutes) {
      const own = distancesIn(minute, name, usual)
      distances.set(own, at)
      at += own.length
    }
    const told = drawn(count === strides.length ? distances : distances.filter((distance) => !Number.isNaN(distance)))
    return [{ name, distances, usualDeg: medianBetween(told) }]
  })
  // Few strides of one angle may lie close together by chance; those of all angles do not.
  const usualOfAllDeg = medianBetween(angles.map(({ usualDeg }) => usualDeg))
  const bounds = angles.map((angle) => ({ ...angle, farDeg: Math.max(LEAST_DEG, TIMES_USUAL * Math.max(angle.usualDeg, usualOfAllDeg)) }))
  return strides.map((_, at) => {
    if (isFarTime(times[at]!)) return `it takes ${times[at]!.toFixed(2)} s, others ${medianBetween(times).toFixed(2)} s`
    const isFar = ({ distances, farDeg }: (typeof bounds)[number]) => distances[at]! > farDeg
    if (!bounds.some(isFar)) return null
    const far = bounds.filter(isFar).toSorted((a, b) => b.distances[at]! / b.usualDeg - a.distances[at]! / a.usualDeg)[0]!
    return `its ${far.name} lies ${far.distances[at]!.toFixed(0)}° from the usual stride’s, that of others ${far.usualDeg.toFixed(0)}°`
  })
}

interface Minute {
  curves: ReadonlyMap<Angle, readonly (Float64Array | undefined)[]>
  /** Those that are there. */
  known: ReadonlyMap<Angle, readonly Float64Array[]>
  /** From the curve that was the usual one the last time: of most edits it still is. */
  distances: Map<Angle, { usual: Float64Array; all: Float64Array }>
}

const minutesOf = byMinute((strides): Minute => {
  const curves = new Map(ANGLES.map((name) => [name, strides.map((stride) => stride.curves[name])]))
  return { curves, known: new Map(ANGLES.map((name) => [name, curves.get(name)!.filter((curve) => curve !== undefined)])), distances: new Map() }
})

function distancesIn({ curves, distances }: Minute, name: Angle, usual: Float64Array): Float64Array {
  const before = distances.get(name)
  if (before?.usual === usual) return before.all
  const all = Float64Array.from(curves.get(name)!, (curve) => (curve ? distanceBetween(curve, usual) : Number.NaN))
  distances.set(name, { usual, all })
  return all
}

const drawn = (values: Float64Array): Float64Array => (values.length <= OF_MOST ? values : Float64Array.from({ length: OF_MOST }, (_, at) => values[Math.floor((at * values.length) / OF_MOST)]!))

function farFrom(values: Float64Array, leastOf: (usual: number) => number): (value: number) => boolean {
  const usual = medianBetween(values)
  const spread = SD_PER_MAD * medianBetween(values.map((value) => Math.abs(value - usual)))
  const far = Math.max(FAR * spread, leastOf(usual))
  return (value) => Math.abs(value - usual) > far
}

/** Of so many lists one after the other as many as tell the usual curve, drawn evenly. */
function someOf(lists: readonly (readonly Float64Array[])[], count: number): Float64Array[] {
  if (count <= CURVES_OF_MOST) return lists.flat()
  let [list, before] = [0, 0]
  return Array.from({ length: CURVES_OF_MOST }, (_, at) => {
    const wanted = Math.floor((at * count) / CURVES_OF_MOST)
    for (; wanted >= before + lists[list]!.length; list++) before += lists[list]!.length
    return lists[list]![wanted - before]!
  })
}

const usualCurve = (some: readonly Float64Array[]): Float64Array => lastUsual(some[0]!, ({ of }) => areSame(of, some), () => ({ of: some, curve: medianCurve(some) })).curve

/** By the first of those that it is of. */
const lastUsual = lastPer<Float64Array, { of: readonly Float64Array[]; curve: Float64Array }>()

function medianCurve(some: readonly Float64Array[]): Float64Array {
  const values = new Float64Array(some.length)
  const usual = new Float64Array(some[0]!.length)
  for (let point = 0; point < usual.length; point += STEP) {
    for (let at = 0; at < values.length; at++) values[at] = some[at]![point]!
    usual[point] = medianBetween(values)
  }
  return usual
}

/** Root mean square, at the points that the usual curve has. */
function distanceBetween(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += STEP) sum += (one[at]! - other[at]!) ** 2
  return Math.sqrt((sum * STEP) / one.length)
}
