import type { Keypoint } from '../../body/topologies.ts'
import { degreesOf } from '../../math/degrees.ts'
import type { Problem } from '../../problem.ts'
import type { Camera } from '../camera.ts'
import type { Observations } from '../robust/observations.ts'
import { type Adjusted, adjust } from './adjust.ts'
import { alignment, carried, differenceOf } from './align.ts'
import { cameraUncertainties } from './camera-uncertainty.ts'
import { chooseFrames } from './choose-frames.ts'
import { inOneLine, KNOWN_FOCAL, unfitToAdjust, worthless } from './fitness.ts'
import type { LensFreedom } from './layout.ts'
import { LEAST_LIKELIHOOD, sightingsIn } from './sightings.ts'
import { type Reprojection, reprojectionOf } from './reprojection.ts'
import { type Scale, scaleFrom, type ScaleSource } from './scale.ts'

export interface RefineOptions {
  freedom: LensFreedom
  scale: ScaleSource
}

interface RefinedCamera {
  name: string
  /** Median reprojection error on held-out frames. */
  beforePx: number
  afterPx: number
  movedDeg: number
  movedM: number
  /** Standard deviations of its place among the others; that of the whole room is not in them. */
  sdDeg: number
  sdM: number
  focalPx: number
  k1: number
}

export type Refinement =
  | { verdict: 'refused'; reason: Problem }
  | {
      /** `no-better`: on frames it was not adjusted by, the error did not fall. */
      verdict: 'better' | 'no-better'
      cameras: Camera[]
      byCamera: RefinedCamera[]
      before: Reprojection
      after: Reprojection
      frames: { used: number; heldOut: number }
      sightings: { used: number; leftOut: number }
      scale: Scale
      /** How far keypoints are off: from frame to frame, and the same in every frame; and how many frames in a row say but one thing. */
      noise: { sigmaPx: number; biasPx: number; framesAlike: number }
    }

/** Bundle adjustment over a session's own keypoints, judged by frames that took no part in it. */
export function refineCameras(cameras: readonly Camera[], seen: Observations, names: readonly Keypoint[], { freedom, scale: source }: RefineOptions): Refinement {
  const frames = chooseFrames(seen, LEAST_LIKELIHOOD)
  const sightings = sightingsIn(seen, frames.used, LEAST_LIKELIHOOD)
  const unfit = unfitToAdjust(cameras, sightings, frames.used.length + frames.heldOut.length) ?? inOneLine(cameras, sightings)
  if (unfit) return { verdict: 'refused', reason: unfit }
  const adjusted = adjust(cameras, sightings, { ...freedom, bias: true })
  const reason = worthless(adjusted, KNOWN_FOCAL)
  if (!adjusted || reason) return { verdict: 'refused', reason: reason! }

  const scale = scaleFrom(source, adjusted, cameras, names)
  const laid = alignment(adjusted.state.cameras, cameras, { factor: scale.factor, robust: true })
  const refined = adjusted.state.cameras.map((camera) => carried(camera, laid))
  const judged = (by: readonly Camera[]) => reprojectionOf(by, seen, frames.heldOut, LEAST_LIKELIHOOD)
  const [before, after] = [judged(cameras), judged(refined)]
  const used = adjusted.problem.sightings.cameras.length
  return {
    verdict: after.medianPx < before.medianPx ? 'better' : 'no-better',
    cameras: refined,
    byCamera: byCamera(cameras, refined, before, after, adjusted, scale),
    before,
    after,
    frames: { used: frames.used.length, heldOut: frames.heldOut.length },
    sightings: { used, leftOut: sightings.cameras.length - used },
    scale,
    noise: adjusted.problem.noise,
  }
}

function byCamera(cameras: readonly Camera[], refined: readonly Camera[], before: Reprojection, after: Reprojection, adjusted: Adjusted, scale: Scale): RefinedCamera[] {
  const uncertain = cameraUncertainties(adjusted)
  return refined.map((camera, place) => {
    const { angleRad, distanceM } = differenceOf(camera, cameras[place]!)
    return {
      name: camera.name,
      beforePx: before.camerasPx[place]!,
      afterPx: after.camerasPx[place]!,
      movedDeg: degreesOf(angleRad),
      movedM: distanceM,
      sdDeg: degreesOf(uncertain[place]!.rotationRad),
      sdM: uncertain[place]!.positionM * scale.factor,
      focalPx: camera.focalXPx,
      k1: camera.distortion[0],
    }
  })
}
