import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Dimensions } from '../model.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'

/** A person's gait at one speed, before anything differs from stride to stride. Phases are shares of the stride. */
export interface GaitStyle {
  speedMps: number
  stepM: number
  stepS: number
  /** Share of the stride a foot is on the floor, and the phase at which the curves have its foot off. */
  dutyFactor: number
  stanceShare: number
  stepWidthM: number
  /** Of the mid-hip, sideways over the standing foot and forward within a step. */
  swayM: number
  surgeM: number
  /** Radians: the sole at foot strike (toes up). Phases: when the foot is flat, and when its heel rises. */
  strikePitch: number
  flatAt: number
  heelRiseAt: number
  /** How much of the body's speed a foot still has when it is stopped, and how long before its strike that begins. */
  impactAhead: number
  stopS: number
  torso: TorsoStyle
}

/** Degrees: means, and from the mean to the peak; `listPeak` and `nodPeak` are phases. */
interface TorsoStyle {
  tilt: number
  nod: number
  nodPeak: number
  list: number
  listPeak: number
  turn: number
  lean: number
  shoulderTurn: number
  armSwing: number
  elbow: number
  elbowSwing: number
}

export const legLengthOf = ({ thighM, shankM, ankleHeightM }: Dimensions) => thighM + shankM + ankleHeightM
/** v/√(g·leg length), after Hof (1996). */
export const speedNumberOf = (dimensions: Dimensions, speedMps: number) => speedMps / Math.sqrt(GRAVITY_MPS2 * legLengthOf(dimensions))

/** Of the adults who were measured. */
export const USUAL_LEG_M = 0.92

/**
 * Steps of 0.70 m at 1.3 m/s with a leg of 0.92 m (a walk ratio of 0.0063 m/(steps/min), Sekiya & Nagasaki 1998); they
 * grow with speed to the power of 0.42 (Grieve & Gear 1966).
 */
const USUAL_WALK = { stepM: 0.7, speedNumber: 0.433 }

export function walkStyle(dimensions: Dimensions, speedMps: number): GaitStyle {
  const size = legLengthOf(dimensions) / USUAL_LEG_M
  const speedNumber = speedNumberOf(dimensions, speedMps)
  const vigour = speedNumber / USUAL_WALK.speedNumber
  const stepM = USUAL_WALK.stepM * size * vigour ** 0.42
  // double support shrinks as one walks faster (Murray 1967; Hebenstreit et al. 2015)
  const stanceShare = 0.615 - 0.08 * (speedNumber - USUAL_WALK.speedNumber)
  return {
    speedMps,
    stepM,
    stepS: stepM / speedMps,
    dutyFactor: stanceShare,
    stanceShare,
    stepWidthM: 0.1 * size,
    swayM: 0.02 * size,
    surgeM: 0.0047 + 0.0143 * vigour,
    strikePitch: radiansOf(17 + 18 * (speedNumber - USUAL_WALK.speedNumber)),
    flatAt: 0.11,
    heelRiseAt: 0.31 - 0.12 * (speedNumber - USUAL_WALK.speedNumber),
    impactAhead: 0.1,
    stopS: 0.008,
    // pelvis from end to end 8° of list, 8° of turn, 2° of tilt (Kadaba 1990); arms after Murray (1967)
    torso: {
      tilt: 2,
      nod: 0.8,
      nodPeak: 0.42,
      list: 3.6 * Math.sqrt(vigour),
      listPeak: 0.19,
      turn: 5 * Math.sqrt(vigour),
      lean: 2 + 1.5 * vigour,
      shoulderTurn: 3.5 * Math.sqrt(vigour),
      armSwing: 16 * vigour,
      elbow: 22 + 5 * vigour,
      elbowSwing: 9 * vigour,
    },
  }
}
