/** Strides that are not like the others of their side: found by how far their curves lie from the median ones, and by how long they take. */
import { ANGLES } from '../../body/segment-angles.ts'
import { medianBetween } from '../../math/median.ts'
import type { MeasuredStride } from './measured-stride.ts'

/** Fewer tell no usual stride. */
const FEWEST = 6
/** Robust standard deviations from the usual time of a stride. */
const FAR = 6
/** The usual distance of single curves from the median one, so many times: of sides whose strides scatter by chance one in fifty has such a stride (simulated: ten angles, 7 to 60 strides). */
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
  const times = Float64Array.from(strides.map(({ fromS, toS }) => toS - fromS))
  const isFarTime = farFrom(drawn(times), (usual) => LEAST_TIME_SHARE * usual)
  const angles = ANGLES.flatMap((name) => {
    const curves = strides.map((stride) => stride.curves[name])
    const known = curves.filter((curve) => curve !== undefined)
    if (known.length < FEWEST) return []
    const usual = medianCurve(known)
    const distances = new Float64Array(curves.length)
    for (const [at, curve] of curves.entries()) distances[at] = curve ? distanceBetween(curve, usual) : Number.NaN
    const told = drawn(known.length === curves.length ? distances : distances.filter((distance) => !Number.isNaN(distance)))
    return [{ name, distances, usualDeg: medianBetween(told) }]
  })
  const usualTimeS = medianBetween(times)
  // Few strides of one angle may lie close together by chance; those of all angles do not.
  const usualOfAllDeg = medianBetween(angles.map(({ usualDeg }) => usualDeg))
  const farDeg = (usualDeg: number) => Math.max(LEAST_DEG, TIMES_USUAL * Math.max(usualDeg, usualOfAllDeg))
  return strides.map((_, at) => {
    if (isFarTime(times[at]!)) return `it takes ${times[at]!.toFixed(2)} s, others ${usualTimeS.toFixed(2)} s`
    const far = angles.filter(({ distances, usualDeg }) => distances[at]! > farDeg(usualDeg)).toSorted((a, b) => b.distances[at]! / b.usualDeg - a.distances[at]! / a.usualDeg)[0]
    return far ? `its ${far.name} lies ${far.distances[at]!.toFixed(0)}° from the usual stride’s, that of others ${far.usualDeg.toFixed(0)}°` : null
  })
}

const drawn = (values: Float64Array): Float64Array => (values.length <= OF_MOST ? values : Float64Array.from({ length: OF_MOST }, (_, at) => values[Math.floor((at * values.length) / OF_MOST)]!))

function farFrom(values: Float64Array, leastOf: (usual: number) => number): (value: number) => boolean {
  const usual = medianBetween(values)
  const spread = SD_PER_MAD * medianBetween(values.map((value) => Math.abs(value - usual)))
  const far = Math.max(FAR * spread, leastOf(usual))
  return (value) => Math.abs(value - usual) > far
}

function medianCurve(curves: readonly Float64Array[]): Float64Array {
  const some = curves.length <= CURVES_OF_MOST ? curves : Array.from({ length: CURVES_OF_MOST }, (_, at) => curves[Math.floor((at * curves.length) / CURVES_OF_MOST)]!)
  const values = new Float64Array(some.length)
  const usual = new Float64Array(curves[0]!.length)
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
