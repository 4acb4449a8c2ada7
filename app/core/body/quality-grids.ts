/** How good a skeleton's points are, over time: what a heat map is drawn from. */
import type { Grid } from '../signal/worst-levels.ts'
import { project, type Camera } from '../vision/camera.ts'
import type { People } from './people.ts'
import { bitCount } from './point-shares.ts'
import { pointAtTime } from './point-at-time.ts'
import type { Skeleton, SkeletonEvidence } from './skeleton.ts'
import { KEYPOINTS } from './topologies.ts'

const times = (timesUs: BigInt64Array) => Float64Array.from(timesUs, Number)

/** Mean distance in pixels over the cameras used, as triangulated. */
export const errorGrid = ({ keypoints, timesUs, errorPx }: SkeletonEvidence): Grid => ({ rows: keypoints, timesUs: times(timesUs), values: errorPx, worse: 'high' })

/** How many cameras each point came from; NaN where there is none. */
export const cameraGrid = ({ keypoints, timesUs, cameras }: SkeletonEvidence): Grid => ({ rows: keypoints, timesUs: times(timesUs), values: Float32Array.from(cameras, (bits) => (bits === 0 ? NaN : bitCount(bits))), worse: 'low' })

/** By place in `POINT_STATES`. */
const RANKS = [NaN, 0, 1, 2] as const

/** 0 where the point was measured, 1 replaced, 2 filled in; NaN where there is none. */
export function stateGrid({ keypoints, timesUs, states }: Skeleton): Grid {
  return { rows: keypoints, timesUs: times(timesUs), values: Float32Array.from(states, (state) => RANKS[state] ?? NaN), worse: 'high' }
}

/** What the estimator said of itself, of one camera's person; `frameUs` is when each of the film's frames was seen. */
export function likelihoodGrid({ topology, frames, keypoints }: People, frameUs: ArrayLike<number>): Grid {
  const rows = KEYPOINTS[topology]
  const values = new Float32Array(frames.length * rows.length)
  for (let cell = 0; cell < values.length; cell++) values[cell] = Number.isNaN(keypoints[3 * cell]!) ? NaN : keypoints[3 * cell + 2]!
  return { rows, timesUs: Float64Array.from(frames, (frame) => frameUs[frame] ?? NaN), values, worse: 'low' }
}

/** How far in pixels one camera saw its person's keypoints from where the skeleton's points appear to it. */
export function reprojectionGrid(person: People, frameUs: ArrayLike<number>, skeleton: Skeleton, camera: Camera): Grid {
  const rows = KEYPOINTS[person.topology]
  const timesUs = Float64Array.from(person.frames, (frame) => frameUs[frame] ?? NaN)
  const places = rows.map((name) => skeleton.keypoints.indexOf(name))
  const values = new Float32Array(timesUs.length * rows.length).fill(NaN)
  for (let moment = 0; moment < timesUs.length; moment++) {
    const at = pointAtTime(skeleton, timesUs[moment]!)
    if (!at) continue
    for (let row = 0; row < rows.length; row++) {
      const cell = moment * rows.length + row
      const point = places[row]! < 0 ? undefined : at.point(places[row]!)
      const pixel = point && project(camera, point)
      if (pixel) values[cell] = Math.hypot(pixel[0] - person.keypoints[3 * cell]!, pixel[1] - person.keypoints[3 * cell + 1]!)
    }
  }
  return { rows, timesUs, values, worse: 'high' }
}
