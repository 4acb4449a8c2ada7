import type { Keypoint } from '../../body/topologies.ts'
import { length, subtract } from '../../math/vec3.ts'
import type { Camera } from '../camera.ts'
import { cameraPosition } from '../look-at.ts'
import type { Adjusted } from './adjust.ts'
import { jointDistanceM, type Measured } from './measured-lengths.ts'

/** What says how large all is: no picture does. */
export type ScaleSource =
  /** The mean distance between the cameras stays what the calibration says. */
  | { kind: 'camera-distances' }
  | { kind: 'length'; between: readonly [Keypoint, Keypoint]; lengthM: number }
  | { kind: 'height'; heightM: number }

export interface Scale {
  /** By which all lengths are multiplied. */
  factor: number
  /** Standard deviation of it, as a share; NaN where nothing says it. */
  sdShare: number
}

/**
 * Heights of hip, knee and ankle are 0.530, 0.285 and 0.039 of stature (Drillis & Contini 1966, as printed in Winter 2009, fig. 4.1): thigh and
 * shank together 0.491, whatever the posture.
 */
const LEG_SHARE = 0.491
/** Femur and tibia leave a stature uncertain by 3 cm, 1.7 % (Trotter & Gleser 1952, Am J Phys Anthropol 10:463), with a relation of their own for each group of people; pose models add as much. */
const LEG_SPREAD = 0.03

export function scaleFrom(source: ScaleSource, adjusted: Adjusted, original: readonly Camera[], names: readonly Keypoint[]): Scale {
  if (source.kind === 'camera-distances') return fromCameras(adjusted.state.cameras, original)
  if (source.kind === 'length') {
    const measured = jointDistanceM(adjusted, names, source.between)
    return { factor: source.lengthM / measured.lengthM, sdShare: measured.sdM / measured.lengthM }
  }
  const legs = legsOf(adjusted, names)
  return { factor: (source.heightM * LEG_SHARE) / legs.lengthM, sdShare: Math.hypot(LEG_SPREAD, legs.sdM / legs.lengthM) }
}

/** Thigh and shank, mean of both sides. */
function legsOf(adjusted: Adjusted, names: readonly Keypoint[]): Measured {
  const parts = (['left', 'right'] as const).flatMap((side) => [jointDistanceM(adjusted, names, [`${side}-hip`, `${side}-knee`]), jointDistanceM(adjusted, names, [`${side}-knee`, `${side}-ankle`])])
  return { lengthM: parts.reduce((sum, part) => sum + part.lengthM, 0) / 2, sdM: Math.hypot(...parts.map((part) => part.sdM)) / 2 }
}

/** The spread is a jackknife's over the cameras: what leaving each out would change. */
function fromCameras(cameras: readonly Camera[], original: readonly Camera[]): Scale {
  const all = [...cameras.keys()]
  const factorOf = (of: readonly number[]) => sumOfDistances(original, of) / sumOfDistances(cameras, of)
  const without = all.map((left) => factorOf(all.filter((camera) => camera !== left)))
  const mean = without.reduce((sum, factor) => sum + factor, 0) / all.length
  const variance = (without.reduce((sum, factor) => sum + (factor - mean) ** 2, 0) * (all.length - 1)) / all.length
  const factor = factorOf(all)
  return { factor, sdShare: all.length < 3 ? NaN : Math.sqrt(variance) / factor }
}

function sumOfDistances(cameras: readonly Camera[], of: readonly number[]): number {
  let sum = 0
  for (const one of of) for (const other of of) if (other < one) sum += length(subtract(cameraPosition(cameras[one]!), cameraPosition(cameras[other]!)))
  return sum
}
