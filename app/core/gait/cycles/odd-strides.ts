/** Strides that are not like the others of their side: found by how far their curves lie from the median ones, and by how long they take. */
import { ANGLES } from '../../body/segment-angles.ts'
import { medianBetween } from '../../math/median.ts'
import type { MeasuredStride } from './measured-stride.ts'

/** Fewer tell no usual stride. */
const FEWEST = 6
/** Robust standard deviations from the usual: of normally scattered strides one in millions lies there. */
const FAR = 6
/** However alike the others are, so much (degrees, and share of a stride's time) is nothing that one would look at. Assumed. */
const LEAST_DEG = 3
const LEAST_TIME_SHARE = 0.1
/** The median curve is that of so many strides at most, drawn evenly: more do not move it, and an hour has thousands. */
const OF_MOST = 61
/** Every second point of a curve: 51, of which scores are made, too. */
const STEP = 2
/** The median distance of normally scattered values is so much less than their standard deviation. */
const SD_PER_MAD = 1.4826

/** In words for each stride, in their order; null of those that are like the others. */
export function oddStrides(strides: readonly MeasuredStride[]): (string | null)[] {
  if (strides.length < FEWEST) return strides.map(() => null)
  const times = Float64Array.from(strides, ({ fromS, toS }) => toS - fromS)
  const isFarTime = farFrom(times, (usual) => LEAST_TIME_SHARE * usual)
  const angles = ANGLES.flatMap((name) => {
    const curves = strides.map((stride) => stride.curves[name])
    const known = curves.filter((curve) => curve !== undefined)
    if (known.length < FEWEST) return []
    const usual = medianCurve(known)
    const distances = Float64Array.from(curves, (curve) => (curve ? distanceBetween(curve, usual) : Number.NaN))
    const told = distances.filter((distance) => !Number.isNaN(distance))
    return [{ name, distances, usualDeg: medianBetween(told), isFar: farFrom(told, () => LEAST_DEG) }]
  })
  return strides.map((_, at) => {
    const far = angles.filter(({ distances, isFar }) => isFar(distances[at]!)).toSorted((a, b) => b.distances[at]! / b.usualDeg - a.distances[at]! / a.usualDeg)[0]
    if (isFarTime(times[at]!)) return `it takes ${times[at]!.toFixed(2)} s, others ${medianBetween(times).toFixed(2)} s`
    return far ? `its ${far.name} lies ${far.distances[at]!.toFixed(0)}° from the usual stride’s, that of others ${far.usualDeg.toFixed(0)}°` : null
  })
}

function farFrom(values: Float64Array, leastOf: (usual: number) => number): (value: number) => boolean {
  const usual = medianBetween(values)
  const spread = SD_PER_MAD * medianBetween(values.map((value) => Math.abs(value - usual)))
  const far = Math.max(FAR * spread, leastOf(usual))
  return (value) => Math.abs(value - usual) > far
}

function medianCurve(curves: readonly Float64Array[]): Float64Array {
  const drawn = curves.length <= OF_MOST ? curves : Array.from({ length: OF_MOST }, (_, at) => curves[Math.floor((at * curves.length) / OF_MOST)]!)
  const values = new Float64Array(drawn.length)
  const usual = new Float64Array(curves[0]!.length)
  for (let point = 0; point < usual.length; point += STEP) {
    for (let at = 0; at < values.length; at++) values[at] = drawn[at]![point]!
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
