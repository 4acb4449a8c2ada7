import type { Limb } from '../../body/limbs.ts'
import { REASONS } from '../../body/skeleton/skeleton.ts'
import type { Camera } from '../camera.ts'
import type { Reconstruction } from '../reconstruct.ts'
import type { Limits } from '../triangulate.ts'
import { covarianceInto, newCovariance } from './covariance.ts'
import { fitAll, forgetResiduals, keepResiduals, newResiduals, sigmasOf, tellingFrames, usualErrorPx } from './fit-all.ts'
import { camerasUsed, meanErrorPx } from './fitting.ts'
import type { Observations } from './observations.ts'
import type { Sigmas } from './refine.ts'
import { sceneOf, type Scene } from './scene.ts'
import { spreadOf, type Residuals, type Spread } from './spread.ts'
import { startInto, startsOf, type Starts } from './start.ts'
import { repairSwaps, type Swap } from './swaps/repair-swaps.ts'

export interface RobustReconstruction extends Reconstruction {
  /** Six a point, in square metres: xx, xy, xz, yy, yz, zz; NaN where there is no point. */
  covariance: Float32Array
  /** The share of it, 0 … 1, that comes from errors which are new in every frame: a filter over time lowers that share, and only that. */
  changingShare: Float32Array
  /** Why a point is missing: REASONS. */
  reasons: Uint8Array
  /** What was exchanged before anything else. */
  swaps: Swap[]
  spread: Spread
}

/** Each point by all cameras that see it well enough, weighted by how far off each usually sees that keypoint, and how sure it is. */
export function reconstructRobustly(cameras: readonly Camera[], seen: Observations, limits: Limits, limbs: readonly Limb[]): RobustReconstruction {
  const asked = sceneOf(cameras, { ...seen, pixels: seen.pixels.slice(), likelihood: seen.likelihood.slice() }, limits)
  const { scene, starts } = started(asked)
  const swaps = repairSwaps(scene, limbs, usualErrorPx(scene, starts.points))
  startAgain(starts, scene, swaps)
  const residuals = newResiduals(scene)
  const first = spreadAfter(scene, starts, new Float64Array(cameras.length * seen.keypoints).fill(usualErrorPx(scene, starts.points)), residuals)
  const second = spreadAfter(scene, starts, sigmasOf(first), residuals)
  return described(scene, starts, second, swaps)
}

/** In usual errors of one axis: where cameras are usually off by much, more than was asked for still is no disagreement. */
const USUAL = 3
/** But of a picture's larger side never more: 60 px of 1920. */
const MOST = 0.03
/** A limit that hides half of the cameras lets errors look small at first: it is loosened step by step. */
const LOOSENINGS = 3

/**
 * Where points about are, with a limit as wide as these cameras, this calibration and this model of keypoints need. Too narrow a one
 * would choose, point by point, the pair of cameras that agrees by chance, and be sure of that.
 */
function started(asked: Scene): { scene: Scene; starts: Starts } {
  let scene = asked
  let starts = startsOf(scene)
  const mostPx = Math.max(asked.limits.mostErrorPx, MOST * Math.max(0, ...asked.lenses.map(({ camera }) => Math.max(camera.widthPx, camera.heightPx))))
  for (let loosening = 0; loosening < LOOSENINGS; loosening++) {
    const mostErrorPx = Math.min(mostPx, USUAL * usualErrorPx(scene, starts.points))
    if (mostErrorPx <= scene.limits.mostErrorPx) break
    scene = { ...scene, limits: { ...scene.limits, mostErrorPx } }
    starts = startsOf(scene)
  }
  return { scene, starts }
}

/** Where sides were exchanged. */
function startAgain(starts: Starts, scene: Scene, swaps: readonly Swap[]): void {
  const frames = new Set(swaps.flatMap(({ fromFrame, toFrame }) => Array.from({ length: toFrame - fromFrame }, (_, place) => fromFrame + place)))
  for (const frame of frames) for (let keypoint = 0; keypoint < scene.seen.keypoints; keypoint++) startInto(starts, scene, frame, keypoint)
}

/** `residuals` are used for it, whatever they held. */
function spreadAfter(scene: Scene, starts: Starts, sigmas: Sigmas, residuals: Residuals): Spread {
  const telling = tellingFrames(scene.seen.frames)
  forgetResiduals(residuals, scene, telling)
  fitAll(scene, starts, sigmas, telling, (at, fitting) => keepResiduals(residuals, scene, at, fitting))
  return spreadOf(scene.seen, residuals, telling)
}

function described(scene: Scene, starts: Starts, spread: Spread, swaps: Swap[]): RobustReconstruction {
  const { points, reasons } = starts
  const { frames, keypoints } = scene.seen
  const count = frames * keypoints
  const result: RobustReconstruction = {
    frames,
    keypoints,
    points,
    errorPx: new Float32Array(count).fill(NaN),
    cameras: new Uint32Array(count),
    covariance: new Float32Array(6 * count).fill(NaN),
    changingShare: new Float32Array(count).fill(NaN),
    reasons,
    swaps,
    spread,
  }
  const covariance = newCovariance()
  fitAll(scene, starts, sigmasOf(spread), everyFrame(frames), (at, fitting) => {
    result.errorPx[at] = meanErrorPx(fitting)
    result.cameras[at] = camerasUsed(fitting)
    covarianceInto(covariance, fitting, spread, at % keypoints, keypoints)
    result.covariance.set(covariance.all, 6 * at)
    result.changingShare[at] = covariance.changingShare
  })
  for (let at = 0; at < count; at++) if (reasons[at] === REASONS.found && Number.isNaN(points[3 * at]!)) reasons[at] = REASONS.disagreement
  return result
}

function* everyFrame(frames: number): Iterable<number> {
  for (let frame = 0; frame < frames; frame++) yield frame
}
