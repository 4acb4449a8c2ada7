import { median } from '../../math/median.ts'
import { redundancyOf } from './covariance.ts'
import { newFitting, type Fitting } from './fitting.ts'
import { seenThrough } from './lens.ts'
import { fit, type Sigmas } from './refine.ts'
import type { Scene } from './scene.ts'
import type { Starts } from './start.ts'
import { LEAST_SIGMA_PX, type Residuals, type Spread } from './spread.ts'

const fitting = newFitting()

const EVERY_CAMERA = 2 ** 32 - 1

/**
 * The points of some frames from where they were, in place: by all cameras, or by those that agreed at first where all together do
 * not. NaN where none do. `keep` looks at each that there is.
 */
export function fitAll(scene: Scene, { points, agreed }: Starts, sigmas: Sigmas, frames: Iterable<number>, keep: (at: number, fitting: Fitting) => void): void {
  const { keypoints } = scene.seen
  const { point } = fitting
  const tryFrom = (at: number, asked: number) => {
    for (let axis = 0; axis < 3; axis++) point[axis] = points[3 * at + axis]!
    return fit(fitting, scene, sigmas, Math.floor(at / keypoints), at % keypoints, asked)
  }
  for (const frame of frames)
    for (let at = frame * keypoints; at < (frame + 1) * keypoints; at++) {
      if (Number.isNaN(points[3 * at]!)) continue
      const isFound = tryFrom(at, EVERY_CAMERA) || tryFrom(at, agreed[at]!)
      for (let axis = 0; axis < 3; axis++) points[3 * at + axis] = isFound ? point[axis]! : NaN
      if (isFound) keep(at, fitting)
    }
}

/** So many frames tell how far off cameras usually are, as stretches: what is new in every frame shows only in frames in a row. */
const TELLING = 2000
const STRETCH = 10

export function tellingFrames(frames: number): number[] {
  const every = Math.max(1, frames / TELLING)
  return Array.from({ length: frames }, (_, frame) => frame).filter((frame) => Math.floor((Math.floor(frame / STRETCH) + 1) / every) > Math.floor(Math.floor(frame / STRETCH) / every))
}

export function newResiduals({ seen: { likelihood } }: Scene): Residuals {
  return { offPx: new Float32Array(2 * likelihood.length).fill(NaN), redundancy: new Float32Array(likelihood.length) }
}

export function forgetResiduals({ offPx, redundancy }: Residuals, { seen: { cameras, keypoints } }: Scene, frames: readonly number[]): void {
  const perFrame = cameras * keypoints
  for (const frame of frames) {
    offPx.fill(NaN, 2 * frame * perFrame, 2 * (frame + 1) * perFrame)
    redundancy.fill(0, frame * perFrame, (frame + 1) * perFrame)
  }
}

/** How far off each used camera sees the point. */
export function keepResiduals({ offPx, redundancy }: Residuals, { seen: { cameras, keypoints } }: Scene, at: number, fitting: Fitting): void {
  const [frame, keypoint] = [Math.floor(at / keypoints), at % keypoints]
  for (let one = 0; one < fitting.count; one++) {
    if (!fitting.isUsed[one]) continue
    const place = (frame * cameras + fitting.camera[one]!) * keypoints + keypoint
    offPx[2 * place] = fitting.offU[one]!
    offPx[2 * place + 1] = fitting.offV[one]!
    redundancy[place] = redundancyOf(fitting, one)
  }
}

export function sigmasOf({ steady, changing }: Spread): Sigmas {
  return steady.map((variance, place) => Math.sqrt(variance + changing[place]!))
}

/** More points than this say nothing new about how large errors usually are. */
const ENOUGH = 4000
/** The median length of a pair of normal numbers of variance 1 (Rayleigh's distribution). */
const MEDIAN_LENGTH = Math.sqrt(2 * Math.LN2)

/** Standard deviation of one axis, for all alike, before anything is known: by what the median sighting is off from where its point is about. */
export function usualErrorPx({ seen, lenses, rays }: Scene, points: Float64Array): number {
  const { cameras, keypoints } = seen
  const view = new Float64Array(8)
  const lengths: number[] = []
  let found = 0
  const every = Math.max(1, Math.floor(points.length / 3 / ENOUGH))
  for (let at = 0; at < points.length / 3; at += every) {
    if (Number.isNaN(points[3 * at]!)) continue
    found++
    for (let camera = 0; camera < cameras; camera++) {
      const place = (Math.floor(at / keypoints) * cameras + camera) * keypoints + (at % keypoints)
      if (!Number.isNaN(rays[2 * place]!) && seenThrough(lenses[camera]!, points[3 * at]!, points[3 * at + 1]!, points[3 * at + 2]!, view))
        lengths.push(Math.hypot(seen.pixels[2 * place]! - view[0]!, seen.pixels[2 * place + 1]! - view[1]!))
    }
  }
  if (lengths.length === 0) return LEAST_SIGMA_PX
  // of so many pixels a point three went into it
  const left = 1 - (3 * found) / (2 * lengths.length)
  return Math.max(LEAST_SIGMA_PX, median(lengths) / MEDIAN_LENGTH / Math.sqrt(left))
}
