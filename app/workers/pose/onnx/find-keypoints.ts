/** A network of RTMPose's family, one with heat maps, or one that gives points: the keypoints of the person in a box. */
import { applied, composed } from '../../../core/vision/detect/affine.ts'
import type { Box } from '../../../core/vision/detect/box.ts'
import { personCrop } from '../../../core/vision/detect/crops.ts'
import { fillInput, type InputShape } from '../../../core/vision/detect/fill-input.ts'
import { averageMirrored, averageMirroredPoints, averagePairs, mirrorRows } from '../../../core/vision/detect/flipped.ts'
import type { PoseNetwork } from '../../../core/vision/detect/network-kind.ts'
import { heatMapKeypoints, pointKeypoints, simccKeypoints, type InputKeypoints } from '../../../core/vision/detect/peaks.ts'
import type { Look } from '../looker.ts'
import type { OpenNetwork, Outputs } from './open-network.ts'

export type FindKeypoints = (look: Look, box: Box) => Promise<Float32Array>

/** MMPose's configuration of RTMPose (Jiang et al. 2023), which its heat-map networks share, and Stridescope's own. */
const LEARNT: Pick<InputShape, 'layout' | 'order' | 'mean' | 'deviation' | 'outside'> = { layout: 'planes', order: 'rgb', mean: [123.675, 116.28, 103.53], deviation: [58.395, 57.12, 57.375], outside: 0 }
const PADDING = 1.25

/** `kept`: of its keypoints the first so many. `pairs`: for each of all the one that it is in the mirror; undefined: it is asked once. */
export function keypointFinder(network: OpenNetwork<PoseNetwork>, kept: number, pairs: readonly number[] | undefined): FindKeypoints {
  const { kind } = network
  const shape: InputShape = { ...LEARNT, ...kind.input }
  const pixels = new Float32Array(3 * kind.input.width * kind.input.height)
  return async ({ picture, toRgb, stored }, box) => {
    const map = personCrop(box, kind.input, PADDING)
    fillInput(pixels, shape, picture, toRgb, composed(map, stored))
    const outputs = await network.run(pixels)
    if (pairs) {
      mirrorRows(pixels, kind.input.width)
      averageBoth(kind, outputs, await network.run(pixels), pairs)
    }
    const found = peaksIn(kind, outputs)
    const keypoints = new Float32Array(3 * kept)
    for (let at = 0; at < keypoints.length; at += 3) {
      keypoints.set(applied(map, found[at]!, found[at + 1]!), at)
      keypoints[at + 2] = found[at + 2]!
    }
    return keypoints
  }
}

function peaksIn(kind: PoseNetwork, outputs: Outputs): InputKeypoints {
  const { keypoints, input } = kind
  if (kind.head === 'heat-map') return heatMapKeypoints(outputs[kind.maps]!.values, kind, kind.pixelsPerCell)
  if (kind.head === 'points') return pointKeypoints(outputs[kind.points]!.values, keypoints)
  const grid = { keypoints, columns: kind.perPixel * input.width, rows: kind.perPixel * input.height }
  return simccKeypoints(outputs[kind.alongX]!.values, outputs[kind.alongY]!.values, grid, kind.perPixel)
}

function averageBoth(kind: PoseNetwork, outputs: Outputs, inMirror: Outputs, pairs: readonly number[]): void {
  const { keypoints, input } = kind
  if (kind.head === 'heat-map') return averageMirrored(outputs[kind.maps]!.values, inMirror[kind.maps]!.values, kind, pairs, kind.pixelsPerCell)
  if (kind.head === 'points') return averageMirroredPoints(outputs[kind.points]!.values, inMirror[kind.points]!.values, input.width, pairs)
  averageMirrored(outputs[kind.alongX]!.values, inMirror[kind.alongX]!.values, { keypoints, columns: kind.perPixel * input.width, rows: 1 }, pairs, 1 / kind.perPixel)
  averagePairs(outputs[kind.alongY]!.values, inMirror[kind.alongY]!.values, kind.perPixel * input.height, pairs)
}
