import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Dimensions } from '../model.ts'
import { legLengthOf, USUAL_LEG_M, type GaitStyle } from './gait-style.ts'

/** Where the running curves have foot off. */
const RUN_STANCE = 0.38

/**
 * Steps per second and ground contact by speed: 2.65/s and 0.40 of the stride at 2.2 m/s to 3.05/s and 0.29 at 4.5 m/s
 * (Cavanagh & Kram 1989; Brughelli et al. 2011; Weyand et al. 2000 for the contact time).
 */
export function runStyle(dimensions: Dimensions, speedMps: number): GaitStyle {
  const size = legLengthOf(dimensions) / USUAL_LEG_M
  const faster = Math.max(2, Math.min(5, speedMps)) - 3
  const stepS = Math.sqrt(size) / (2.79 + 0.174 * faster)
  return {
    speedMps,
    stepM: speedMps * stepS,
    stepS,
    dutyFactor: 0.36 - 0.048 * faster,
    stanceShare: RUN_STANCE,
    stepWidthM: 0.05 * size,
    swayM: 0.008 * size,
    surgeM: 0,
    // who runs faster lands flatter, at last on the forefoot
    strikePitch: radiansOf(9 - 7 * faster),
    flatAt: 0.1,
    heelRiseAt: 0.1,
    impactAhead: 0.3 + 0.2 * faster,
    stopS: 0.01,
    // Novacheck (1998), Schache et al. (1999): the pelvis tilts further, lists and turns about as in fast walking
    torso: {
      tilt: 5 + faster,
      nod: 1.5,
      nodPeak: 0.3,
      list: 5,
      listPeak: 0.13,
      turn: 5,
      lean: 7 + 1.5 * faster,
      shoulderTurn: 11,
      armSwing: 27 + 4 * faster,
      elbow: 92,
      elbowSwing: 12,
    },
  }
}
