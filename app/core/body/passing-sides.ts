/**
 * Legs that pass each other are taken for one another by networks: while one knee lies behind the other in the pictures of cameras at the side, both are seen
 * near the same place, though cameras agree and nothing tells it. On three walkers of the sample lab, seen by Stridescope Pose, knees were off by up to 13 cm in
 * the tenth of a second in which they were less than a quarter of a metre apart along the way; where they are, the points around count instead.
 */
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { weightedSmoother } from '../signal/weighted-smooth.ts'
import type { Halpe26 } from './halpe26.ts'
import { keypointOfMarker } from './markers/keypoint-of-marker.ts'

const PARTS = ['knee', 'ankle', 'heel', 'big-toe', 'small-toe'] as const
/** Seen nearer to each other than this, along the way that the person faces and up, left and right may have been mixed up. Chosen on those three walkers, as the others below. */
const NEAR_M = 0.25
/** By so much less both are believed where they lie upon each other. */
const DOUBT = 1000
/** Of all frames, in order of how much they are believed, the one by which the others are measured: legs pass in less than half of them. */
const BELIEVED = 0.8
/** Above what the points have been smoothed with already, so that it takes nothing from those that are believed. */
const HALF_HZ = 8

/** Points of legs by their neighbours in time where they are not to be believed. `headingRad` of each frame. */
export function withoutPassing(motion: MarkerMotion, headingRad: Float64Array): MarkerMotion {
  const { markers, rateHz } = motion
  const points = motion.points.slice()
  const frames = headingRad.length
  const placeOf = (keypoint: Halpe26) => markers.findIndex((marker) => keypointOfMarker(marker) === keypoint)
  for (const part of PARTS) {
    const [left, right] = [placeOf(`left-${part}`), placeOf(`right-${part}`)]
    if (left < 0 || right < 0) continue
    const away = (frame: number, axis: number) => motion.points[3 * (frame * markers.length + left) + axis]! - motion.points[3 * (frame * markers.length + right) + axis]!
    const doubt = headingRad.map((_, frame) => {
      const along = Math.cos(headingRad[frame]!) * away(frame, 0) + Math.sin(headingRad[frame]!) * away(frame, 1)
      const apart = Math.hypot(along, away(frame, 2))
      return apart < NEAR_M ? 1 + DOUBT * (1 - (apart / NEAR_M) ** 2) : 1
    })
    for (const place of [left, right]) {
      const believed = doubt.map((one, frame) => (Number.isNaN(motion.points[3 * (frame * markers.length + place)]!) ? 0 : 1 / one))
      // Of somebody whose legs always lie side by side all are believed alike.
      const usual = believed.toSorted()[Math.floor(BELIEVED * frames)]!
      const weights = believed.map((one) => Math.min(1, one / usual))
      const smooth = weightedSmoother(weights, HALF_HZ, rateHz)
      if (!smooth) continue
      for (const axis of [0, 1, 2]) {
        const at = (frame: number) => 3 * (frame * markers.length + place) + axis
        const smoothed = smooth(weights.map((_, frame) => motion.points[at(frame)]!))
        for (let frame = 0; frame < frames; frame++) if (weights[frame]! > 0) points[at(frame)] = smoothed[frame]!
      }
    }
  }
  return { ...motion, points }
}
