import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { degreesOf, radiansOf } from '../../../app/core/math/degrees.ts'
import { scale, unit, type Vec3 } from '../../../app/core/math/vec3.ts'
import { alignment, carried, differenceOf } from '../../../app/core/vision/adjust/align.ts'
import { refineCameras, type Refinement } from '../../../app/core/vision/adjust/refine-cameras.ts'
import type { ScaleSource } from '../../../app/core/vision/adjust/scale.ts'
import { moved } from '../../../app/core/vision/adjust/state.ts'
import type { Camera } from '../../../app/core/vision/camera.ts'
import { noisySession, type Faults } from '../../../app/core/vision/testing/noisy-session.ts'
import { type Random, randomStream } from '../../../app/core/math/random-stream.ts'
import type { TrueSession } from '../robust/session.ts'
import { inPictures } from './in-pictures.ts'

export interface Outcome {
  /** Of the worst camera, after the similarity that lays all onto the true ones. */
  worstDeg: number
  worstMm: number
  /** Root mean squares over the cameras: 1 where the uncertainty stated is that there is. */
  degOverStated: number
  mmOverStated: number
  /** By how much too large all is. */
  scaleError: number
  scaleSd: number
  heldOutPx: number
  /** Of the processor. */
  seconds: number
}

/** Cameras that were knocked by 2° and 3 cm each, adjusted by what they see. */
export function refined({ cameras, truth }: TrueSession, faults: Faults, source: ScaleSource): Outcome {
  const knocked = knock(cameras, randomStream(faults.seed, 'knock'))
  const seen = inPictures(noisySession(cameras, truth, faults).seen, cameras)
  const before = process.cpuUsage().user
  const refinement = refineCameras(knocked, seen, HALPE_26, { freedom: { focal: false, radial: false }, scale: source })
  const seconds = (process.cpuUsage().user - before) / 1e6
  return { ...judged(refinement, cameras), seconds }
}

function judged(refinement: Refinement, truth: readonly Camera[]): Omit<Outcome, 'seconds'> {
  if (refinement.verdict === 'refused') throw new Error(refinement.reason.message)
  const { cameras, byCamera, scale: found, after } = refinement
  const laid = alignment(cameras, truth, { robust: false })
  const off = cameras.map((camera, place) => differenceOf(carried(camera, laid), truth[place]!))
  const degs = off.map(({ angleRad }) => degreesOf(angleRad))
  const mms = off.map(({ distanceM }) => 1000 * distanceM)
  return {
    worstDeg: Math.max(...degs),
    worstMm: Math.max(...mms),
    degOverStated: rms(degs) / rms(byCamera.map(({ sdDeg }) => sdDeg)),
    mmOverStated: rms(mms) / rms(byCamera.map(({ sdM }) => 1000 * sdM)),
    scaleError: 1 / laid.factor - 1,
    scaleSd: found.sdShare,
    heldOutPx: after.medianPx,
  }
}

function knock(cameras: readonly Camera[], random: Random): Camera[] {
  const direction = (): Vec3 => unit([random.gaussian(), random.gaussian(), random.gaussian()])
  return cameras.map((camera) => moved(camera, scale(direction(), radiansOf(2)), scale(direction(), 0.03)))
}

const rms = (values: readonly number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length)
