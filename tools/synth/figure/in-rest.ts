import type { Frame } from '../model.ts'
import type { Field } from './field.ts'

/** A field given in a segment's frame, in the room. */
export function inRest({ origin: [ox, oy, oz], axes: [a, b, c, d, e, f, g, h, i] }: Frame, field: Field): Field {
  return (x, y, z) => {
    const px = x - ox
    const py = y - oy
    const pz = z - oz
    return field(a * px + d * py + g * pz, b * px + e * py + h * pz, c * px + f * py + i * pz)
  }
}
