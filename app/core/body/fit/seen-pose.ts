/** A moment's keypoints as a body is fitted to them. */
import { invertInto } from '../../math/symmetric3.ts'
import type { Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import type { Covariance } from '../skeleton/uncertainty.ts'
import type { BodyTree } from './body-tree.ts'

/** Keypoints in the order of the body's: three numbers each, NaN of what is missing, and six of their covariances' inverses. */
export interface SeenPose {
  places: Float64Array
  precisions: Float64Array
}

/** As the pose fit takes them. What is flat in one direction cannot weigh anything, and is missing. */
export function putSeen({ places, precisions }: SeenPose, keypoint: number, at: Vec3 | undefined, covariance: Covariance): void {
  const precision = precisions.subarray(6 * keypoint, 6 * keypoint + 6)
  const isSeen = at !== undefined && invertInto(Float64Array.from(covariance), precision)
  places.set(isSeen ? at : [NaN, NaN, NaN], 3 * keypoint)
}

export function seenPose({ keypoints }: BodyTree, seenOf: (keypoint: Halpe26) => { at: Vec3; covariance: Covariance } | undefined): SeenPose {
  const seen: SeenPose = { places: new Float64Array(3 * keypoints.length), precisions: new Float64Array(6 * keypoints.length) }
  for (const [place, { keypoint }] of keypoints.entries()) {
    const one = seenOf(keypoint)
    putSeen(seen, place, one?.at, one?.covariance ?? [0, 0, 0, 0, 0, 0])
  }
  return seen
}
