/** How good a skeleton's points are, over time: what a heat map is drawn from. */
import type { Grid } from '../../signal/worst-levels.ts'
import { limbsOf } from '../limbs.ts'
import type { People } from '../people/people.ts'
import { bitCount } from './point-shares.ts'
import type { Skeleton, SkeletonEvidence } from './skeleton.ts'
import { KEYPOINTS } from '../topologies.ts'

/** Loops, since `from` with a function takes several times as long, and the window waits. */
function times(timesUs: BigInt64Array): Float64Array {
  const all = new Float64Array(timesUs.length)
  for (let moment = 0; moment < all.length; moment++) all[moment] = Number(timesUs[moment]!)
  return all
}

function mapped(values: Uint8Array | Uint32Array, map: (value: number) => number): Float32Array {
  const all = new Float32Array(values.length)
  for (let at = 0; at < all.length; at++) all[at] = map(values[at]!)
  return all
}

/** Mean distance in pixels over the cameras used, as triangulated. */
export const errorGrid = ({ keypoints, timesUs, errorPx }: SkeletonEvidence): Grid => ({ rows: keypoints, timesUs: times(timesUs), values: errorPx, worse: 'high' })

/** How many cameras each point came from; NaN where there is none. */
export const cameraGrid = ({ keypoints, timesUs, cameras }: SkeletonEvidence): Grid => ({ rows: keypoints, timesUs: times(timesUs), values: mapped(cameras, (bits) => (bits === 0 ? NaN : bitCount(bits))), worse: 'low' })

/** By place in `POINT_STATES`. */
const RANKS = [NaN, 0, 1, 2] as const

/** 0 where the point was measured, 1 replaced, 2 filled in; NaN where there is none. */
export function stateGrid({ keypoints, timesUs, states }: Skeleton): Grid {
  return { rows: keypoints, timesUs: times(timesUs), values: mapped(states, (state) => RANKS[state] ?? NaN), worse: 'high' }
}

/** What the estimator said of itself, of one camera's person; `frameUs` is when each of the film's frames was seen. */
export function likelihoodGrid({ topology, frames, keypoints }: People, frameUs: ArrayLike<number>): Grid {
  const rows = KEYPOINTS[topology]
  const values = new Float32Array(frames.length * rows.length)
  for (let cell = 0; cell < values.length; cell++) values[cell] = Number.isNaN(keypoints[3 * cell]!) ? NaN : keypoints[3 * cell + 2]!
  return { rows, timesUs: Float64Array.from(frames, (frame) => frameUs[frame] ?? NaN), values, worse: 'low' }
}

/** How far in pixels one camera saw the keypoints from where the points, as triangulated, appear to it; `camera` by its place in the evidence. */
export function residualGrid({ keypoints, timesUs, cameraNames, residualPx }: SkeletonEvidence & { residualPx: Float32Array }, camera: number): Grid {
  const count = keypoints.length
  const values = new Float32Array(timesUs.length * count)
  for (let moment = 0; moment < timesUs.length; moment++) {
    const from = (moment * cameraNames.length + camera) * count
    values.set(residualPx.subarray(from, from + count), moment * count)
  }
  return { rows: keypoints, timesUs: times(timesUs), values, worse: 'high' }
}

/** How many cameras took the keypoint for the other side's, which was put right. */
export function swapGrid({ keypoints, timesUs, swaps }: SkeletonEvidence): Grid {
  const values = new Float32Array(timesUs.length * keypoints.length)
  const limbs = limbsOf(keypoints)
  for (const { limb, fromFrame, toFrame } of swaps) {
    const { left = [], right = [] } = limbs.find(({ name }) => name === limb) ?? {}
    for (let moment = fromFrame; moment < toFrame; moment++) for (const keypoint of [...left, ...right]) values[moment * keypoints.length + keypoint]!++
  }
  return { rows: keypoints, timesUs: times(timesUs), values, worse: 'high' }
}
