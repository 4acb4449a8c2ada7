import type { Size } from '../../../../core/math/size.ts'

/** Values at even offsets; null where there is none. */
interface Curve {
  firstUs: number
  stepUs: number
  values: readonly (number | null)[]
}

export type Frame = Size

/** A line through the frame, the lowest value at the bottom: there the cameras agree best. */
export function costPath({ firstUs, stepUs, values }: Curve, { width, height }: Frame): { xOf: (offsetUs: number) => number; line: string } {
  const known = values.filter((value) => value !== null)
  const [least, most] = [Math.min(...known), Math.max(...known)]
  const xOf = (offsetUs: number) => Math.max(0, Math.min(width, ((offsetUs - firstUs) / (stepUs * Math.max(1, values.length - 1))) * width))
  const yOf = (value: number) => (most > least ? height - 2 - ((value - least) / (most - least)) * (height - 4) : height / 2)
  let line = ''
  let isDrawn = false
  for (const [place, value] of values.entries()) {
    if (value !== null) line += `${isDrawn ? 'L' : 'M'}${xOf(firstUs + place * stepUs).toFixed(1)} ${yOf(value).toFixed(1)}`
    isDrawn = value !== null
  }
  return { xOf, line }
}

/** A film's curve over its own time. */
export interface TimedCurve {
  curve: Curve
  /** `session = offset + rate × film` */
  clock: { offsetUs: number; rate: number }
}

/** Curves of several films over one stretch of session time, each where its clock puts it, all at one scale; the middle of the frame is 0. */
export function speedPaths(films: readonly TimedCurve[], [fromUs, toUs]: readonly [number, number], { width, height }: Frame): string[] {
  const pieces = films.map(({ curve, clock }) => pointsWithin(curve, clock, fromUs, toUs))
  const most = Math.max(...pieces.flat().map((point) => Math.abs(point?.value ?? 0)), Number.EPSILON)
  const placeOf = ({ timeUs, value }: CurvePoint) => `${(((timeUs - fromUs) / (toUs - fromUs)) * width).toFixed(1)} ${(height / 2 - (value / most) * (height / 2 - 2)).toFixed(1)}`
  return pieces.map((points) => points.map((point, at) => (point ? `${points[at - 1] ? 'L' : 'M'}${placeOf(point)}` : '')).join(''))
}

interface CurvePoint {
  timeUs: number
  value: number
}

/** Undefined where the curve has no value. */
function pointsWithin({ firstUs, stepUs, values }: Curve, { offsetUs, rate }: TimedCurve['clock'], fromUs: number, toUs: number): (CurvePoint | undefined)[] {
  const placeAt = (sessionUs: number) => ((sessionUs - offsetUs) / rate - firstUs) / stepUs
  const [first, last] = [Math.max(0, Math.ceil(placeAt(fromUs))), Math.min(values.length - 1, Math.floor(placeAt(toUs)))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const value = values[first + at] ?? null
    return value === null ? undefined : { timeUs: offsetUs + rate * (firstUs + (first + at) * stepUs), value }
  })
}

/** Between two offsets on the line from the one to the other; null outside. */
export function costAt({ firstUs, stepUs, values }: Curve, offsetUs: number): number | null {
  const place = (offsetUs - firstUs) / stepUs
  const before = Math.floor(place)
  const [one, other] = [values[before] ?? null, values[Math.min(before + 1, values.length - 1)] ?? null]
  if (one === null || other === null || place > values.length - 1) return null
  return one + (place - before) * (other - one)
}
