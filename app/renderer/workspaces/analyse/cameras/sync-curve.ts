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

/** Between two offsets on the line from the one to the other; null outside. */
export function costAt({ firstUs, stepUs, values }: Curve, offsetUs: number): number | null {
  const place = (offsetUs - firstUs) / stepUs
  const before = Math.floor(place)
  const [one, other] = [values[before] ?? null, values[Math.min(before + 1, values.length - 1)] ?? null]
  if (one === null || other === null || place > values.length - 1) return null
  return one + (place - before) * (other - one)
}
