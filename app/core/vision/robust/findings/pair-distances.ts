import { epipolarDistance, fundamental } from '../../epipolar.ts'
import { undistort } from '../../undistort.ts'
import type { Span } from './finding.ts'
import { seesWell, type Judged } from './subject.ts'

/** How far two cameras are apart on what both see: their distance from each other's lines, in pixels free of distortion. */
export interface PairDistances {
  pairs: readonly (readonly [one: number, other: number])[]
  /** Of each pair in a frame, for each keypoint that both see. */
  at(pair: number, frame: number): { keypoint: number; px: number }[]
  /** In frames all over a span: of the two that are closest together on a keypoint. */
  closest(keypoint: number, span: Span): number[]
}

/** So many frames of a span tell how far apart cameras are in it. */
const ENOUGH = 200

export function pairDistances(judged: Judged): PairDistances {
  const { cameras, seen, keypoints } = judged
  const pairs = cameras.flatMap((_, one) => cameras.flatMap((_, other) => (one < other ? [[one, other] as const] : [])))
  const lines = pairs.map(([one, other]) => fundamental(cameras[one]!, cameras[other]!))
  const pixelOf = (frame: number, camera: number, keypoint: number) => {
    const at = 2 * ((frame * seen.cameras + camera) * seen.keypoints + keypoint)
    const { focalXPx, focalYPx, centreXPx, centreYPx } = cameras[camera]!
    const [x, y] = undistort(cameras[camera]!, [seen.pixels[at]!, seen.pixels[at + 1]!])
    return [focalXPx * x + centreXPx, focalYPx * y + centreYPx] as const
  }
  const distance = (pair: number, frame: number, keypoint: number) => {
    const [one, other] = pairs[pair]!
    if (!seesWell(judged, frame, one, keypoint) || !seesWell(judged, frame, other, keypoint)) return NaN
    return epipolarDistance(lines[pair]!, ...pixelOf(frame, one, keypoint), ...pixelOf(frame, other, keypoint))
  }
  return {
    pairs,
    at: (pair, frame) => keypoints.map((_, keypoint) => ({ keypoint, px: distance(pair, frame, keypoint) })).filter(({ px }) => !Number.isNaN(px)),
    closest: (keypoint, [from, to]) => {
      const every = Math.ceil((to - from) / ENOUGH)
      const frames = Array.from({ length: Math.ceil((to - from) / every) }, (_, place) => from + every * place)
      return frames.map((frame) => pairs.reduce((least, _, pair) => {
        const px = distance(pair, frame, keypoint)
        return px < least ? px : least
      }, Infinity)).filter(Number.isFinite)
    },
  }
}
