import type { Mat3 } from '../../../app/core/math/mat3.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Frame, Pose, Segment } from '../model.ts'
import { SEGMENTS } from '../person/segments.ts'

/** A frame as the page is asked for it. */
export interface AskedFrame {
  /** By its place among the stage's cameras. */
  camera: number
  /** Of the film, from 0. */
  index: number
  beltOffsetM: number
  /** Those of the pictures that its exposure averages. */
  poses: readonly Pose[]
}

const FLOATS_PER_SEGMENT = 12
const FLOATS_PER_POSE = SEGMENTS.length * FLOATS_PER_SEGMENT

/** As it travels: camera, index, belt offset, then of each pose every segment's origin and axes. */
export function toNumbers({ camera, index, beltOffsetM, poses }: AskedFrame): Float32Array {
  return Float32Array.from([camera, index, beltOffsetM, ...poses.flatMap((pose) => SEGMENTS.flatMap((segment) => [...pose[segment].origin, ...pose[segment].axes]))])
}

export function fromNumbers(numbers: Float32Array): AskedFrame {
  const [camera, index, beltOffsetM, ...all] = numbers as unknown as [number, number, number, ...number[]]
  const poses = Array.from({ length: all.length / FLOATS_PER_POSE }, (_, pose) => poseFrom(all.slice(pose * FLOATS_PER_POSE, (pose + 1) * FLOATS_PER_POSE)))
  return { camera, index, beltOffsetM, poses }
}

function poseFrom(numbers: readonly number[]): Pose {
  const frames = SEGMENTS.map((segment, place): [Segment, Frame] => {
    const own = numbers.slice(place * FLOATS_PER_SEGMENT, (place + 1) * FLOATS_PER_SEGMENT)
    return [segment, { origin: own.slice(0, 3) as unknown as Vec3, axes: own.slice(3) as unknown as Mat3 }]
  })
  return Object.fromEntries(frames) as unknown as Pose
}
