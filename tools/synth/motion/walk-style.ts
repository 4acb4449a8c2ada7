import type { Dimensions } from '../model.ts'

/** A person's walking at one speed, before anything differs from stride to stride. Phases are shares of the stride. */
export interface WalkStyle {
  speedMps: number
  /** v/√(g·leg length), after Hof (1996). */
  speedNumber: number
  stepM: number
  stepS: number
  stanceShare: number
  stepWidthM: number
  swayM: number
  surgeM: number
  /** Radians: the sole at foot strike, and when the foot is flat. */
  strikePitch: number
  flatAt: number
  heelRiseAt: number
  /** 1 at the usual 1.3 m/s; how much trunk and arms take part. */
  vigour: number
}

const GRAVITY_MPS2 = 9.80665
/** Step length over cadence at every speed: 0.0063 m/(steps/min) (Sekiya & Nagasaki 1998), of a leg of 0.92 m. */
const WALK_RATIO = 0.0063

export function walkStyle(dimensions: Dimensions, speedMps: number): WalkStyle {
  const legM = dimensions.thighM + dimensions.shankM + dimensions.ankleHeightM
  const speedNumber = speedMps / Math.sqrt(GRAVITY_MPS2 * legM)
  const stepM = Math.sqrt(60 * speedMps * WALK_RATIO * (legM / 0.92) ** 1.5)
  const vigour = speedNumber / 0.44
  return {
    speedMps,
    speedNumber,
    stepM,
    stepS: stepM / speedMps,
    // double support shrinks as one walks faster (Murray 1967; Hebenstreit et al. 2015)
    stanceShare: 0.62 - 0.08 * (speedNumber - 0.44),
    stepWidthM: 0.1 * (legM / 0.92),
    swayM: 0.02,
    surgeM: 0.011,
    strikePitch: (19 + 18 * (speedNumber - 0.44)) * (Math.PI / 180),
    flatAt: 0.12,
    heelRiseAt: 0.31,
    vigour,
  }
}
