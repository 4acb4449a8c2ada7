/** Joint angles that a maker's model has written into a C3D file, in our names and signs. */
import type { Angle } from '../../body/angles/segment-angles.ts'
import { withoutSubject } from '../../body/markers/without-subject.ts'
import type { C3d } from '../../formats/c3d/c3d.ts'
import type { AngleCurves } from './angle-curves.ts'

/** Of Plug-in Gait, whose x, y and z count as ours do (../shared/reference/README.md); null: not one of ours. */
export const PLUG_IN_GAIT: readonly (readonly [group: string, angles: readonly (Angle | null)[]])[] = [
  ['PelvisAngles', ['pelvis-tilt', 'pelvis-obliquity', 'pelvis-rotation']],
  ['HipAngles', ['hip-flexion', 'hip-adduction', 'hip-rotation']],
  ['KneeAngles', ['knee-flexion', 'knee-adduction', 'knee-rotation']],
  ['AnkleAngles', ['ankle-flexion', null, 'ankle-rotation']],
  ['FootProgressAngles', [null, null, 'foot-progression']],
]

export function vendorAngles(c3d: C3d): AngleCurves {
  return { left: ofSide(c3d, 'L'), right: ofSide(c3d, 'R') }
}

function ofSide({ points, values, frames }: C3d, letter: 'L' | 'R'): Partial<Record<Angle, Float64Array>> {
  const names = withoutSubject(points.map(({ label }) => label))
  return Object.fromEntries(
    PLUG_IN_GAIT.flatMap(([group, angles]) => {
      const place = points.findIndex(({ quantity }, at) => quantity === 'angle' && names[at] === `${letter}${group}`)
      if (place < 0) return []
      return angles.flatMap((angle, axis) => (angle === null ? [] : [[angle, Float64Array.from({ length: frames }, (_, frame) => values[3 * (frame * points.length + place) + axis]!)] as const]))
    }),
  )
}
