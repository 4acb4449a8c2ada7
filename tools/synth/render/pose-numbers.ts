import type { Pose } from '../model.ts'
import { SEGMENTS } from '../person/segments.ts'
import { FLOATS_PER_SEGMENT, FRAME_HEADER_FLOATS } from './protocol.ts'

/** A frame as the page is asked for it: `poses` are those of the pictures that its exposure averages. */
export function poseNumbers(camera: number, frame: number, beltOffsetM: number, poses: readonly Pose[]): Float32Array {
  const numbers = new Float32Array(FRAME_HEADER_FLOATS + poses.length * SEGMENTS.length * FLOATS_PER_SEGMENT)
  numbers.set([camera, frame, beltOffsetM])
  poses.forEach((pose, index) =>
    SEGMENTS.forEach((segment, bone) => {
      const { origin, axes } = pose[segment]
      numbers.set([...origin, ...axes], FRAME_HEADER_FLOATS + (index * SEGMENTS.length + bone) * FLOATS_PER_SEGMENT)
    }),
  )
  return numbers
}
