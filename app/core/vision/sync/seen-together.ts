import { median } from '../../math/median.ts'
import { STEP_US } from './even-tracks.ts'
import type { Prepared } from './prepare.ts'
import { measure, residualsFor } from './residuals.ts'
import { seenAt, type Clock, type Moments, type Scene } from './scene.ts'

/** For how long a film sees the person while another does, in what was looked at. */
export function togetherUs({ tracks, speeds }: Prepared, clocks: readonly Clock[], film: number): number {
  const { first, count } = tracks[film]!
  let steps = 0
  for (let index = 0; index < count; index++) {
    if (Number.isNaN(speeds[film]!.overall[index]!)) continue
    const sessionUs = (first + index) * STEP_US + clocks[film]!.offsetUs
    const isShared = tracks.some((own, other) => other !== film && !Number.isNaN(speeds[other]!.overall[Math.round((sessionUs - clocks[other]!.offsetUs) / STEP_US) - own.first] ?? NaN))
    if (isShared) steps++
  }
  return steps * STEP_US
}

/** By film: how far keypoints lie off the lines on which the other films see them, in rays, in the median over its pairs and keypoints. */
export function missesOf(scene: Scene, moments: Moments, clocks: readonly Clock[]): number[] {
  const seen = seenAt(scene, moments, clocks)
  const residuals = residualsFor(moments.timesUs.length)
  const misses = scene.tracks.map((): number[] => [])
  for (const { one, other, essential } of scene.pairs)
    for (let keypoint = 0; keypoint < seen[one]!.x.length; keypoint++) {
      measure(essential, seen[one]!, seen[other]!, keypoint, residuals)
      const known = residuals.off.filter((off) => !Number.isNaN(off)).map(Math.abs)
      if (known.length > 0) for (const film of [one, other]) misses[film]!.push(median(known))
    }
  return misses.map((own) => median(own))
}
