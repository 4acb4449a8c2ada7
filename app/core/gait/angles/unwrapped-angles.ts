import { bySide } from '../../body/joints.ts'
import type { AngleCurves } from './angle-curves.ts'

/** An angle is the same a whole turn on: no curve jumps by more than half of one from a frame to the next that has it, and on the whole each lies within ±180°. */
export const unwrappedAngles = (curves: AngleCurves): AngleCurves => bySide((side) => Object.fromEntries(Object.entries(curves[side]).map(([name, curve]) => [name, unwrapped(curve)])))

function unwrapped(curve: Float64Array): Float64Array {
  const along = curve.slice()
  let [before, sum, known] = [Number.NaN, 0, 0]
  for (let frame = 0; frame < along.length; frame++) {
    if (Number.isNaN(along[frame]!)) continue
    if (!Number.isNaN(before)) along[frame]! -= 360 * Math.round((along[frame]! - before) / 360)
    before = along[frame]!
    sum += before
    known++
  }
  const turns = 360 * Math.round(sum / known / 360)
  return turns === 0 || known === 0 ? along : along.map((value) => value - turns)
}
