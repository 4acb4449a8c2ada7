import { radiansOf } from '../../../app/core/math/degrees.ts'
import { subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import type { Dimensions } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { poseOf } from '../person/pose.ts'
import type { Crouch, Crouching } from './crouch.ts'
import { legLengthOf, USUAL_LEG_M } from './gait-style.ts'
import { legAloft } from './leg-aloft.ts'
import { restingAt, throughMoments, type Moment } from './moments.ts'
import { reachedFoot } from './reach.ts'
import { ease, push, slap } from './smooth.ts'
import { splineThrough } from './spline.ts'
import { standingUnder } from './standing-under.ts'

/** From the dip to standing again. */
const [DIP_S, PUSH_S, ABSORB_S, RISE_S] = [0.5, 0.3, 0.24, 0.9]
/** One waits with the knees a little bent: straight legs have no height to give and take. */
const STANDING_DEPTH = 0.06
const CALM = { shoulder: -3, elbow: 15 }
/** How gradually arms begin to swing, and come to rest after standing up. */
const ARMS_S = { begin: 0.15, end: 0.5 }
/** Of the arms when the feet leave the floor, and when they reach it again. */
const [ARMS_OFF, ARMS_LANDING] = [{ shoulder: 100, elbow: 25 }, { shoulder: 105, elbow: 25 }]
/** The knees are not quite straight when the feet leave the floor. */
const OFF_DEPTH = 0.2
/** How fast one leaves the floor forward: a little, by eye. */
const FORWARD_MPS = 0.15
/** How far the body's centre sinks with the usual legs, and how hard it is turned up again at its lowest: by eye. */
const DIP = { sinksM: 0.3, turnMps2: 9 }
const ABSORB = { sinksM: 0.27, turnMps2: 4 }
/** How long after landing the body's centre still goes on over the feet. */
const SETTLE_S = 0.6
/** From knees that are all but straight to heels that are sat on. */
const DEPTHS = { least: -0.05, most: 1.4 }
const FLOOR: Crouch['pitch'] = { foot: 0, toes: 0 }
/** The forefeet first: heels that come down spare the knees a part of the fall. */
const LANDING = { depth: 0.2, pitch: { foot: radiansOf(-32), toes: 0 } }
const HEELS = { riseS: 0.14, tipS: 0.06, offPitch: radiansOf(47), toesPitch: radiansOf(20), landS: 0.1 }

export const sizeOf = (dimensions: Dimensions) => legLengthOf(dimensions) / USUAL_LEG_M

export const standingAt = (placeM: number): Crouch => ({ depth: STANDING_DEPTH, placeM, pitch: FLOOR, arms: CALM })

/** Where one stands, and since when the body's centre rests there. */
interface Landed {
  sinceS: number
  placeM: number
  centre: Vec3
}

export interface Jump {
  fromS: number
  offS: number
  strikeS: number
  landed: Landed
  crouchAt(timeS: number): Crouch
  stateAt(timeS: number): BodyState
}

/** The way of the whole body's centre first, then limbs and trunk, and at last the hips where these leave the centre on its way. */
export function planJump(dimensions: Dimensions, body: Crouching, startS: number, speedMps: number, before: Landed | undefined): Jump {
  const [placeM, size] = [before?.placeM ?? 0, sizeOf(dimensions)]
  const bottomS = startS + DIP_S
  const offS = bottomS + PUSH_S
  const centreIn = (crouch: Crouch, timeS: number) => body.centreOf(poseOf(dimensions, body.stateOf(crouch, timeS)))
  const pushPitch = (timeS: number): Crouch['pitch'] => ({
    foot: -HEELS.offPitch * push((timeS - offS + HEELS.riseS) / HEELS.riseS),
    toes: -HEELS.toesPitch * push((timeS - offS + HEELS.tipS) / HEELS.tipS),
  })
  const leaves = centreIn({ depth: OFF_DEPTH, placeM, pitch: pushPitch(offS), arms: ARMS_OFF }, offS)
  // today's habits change little in a flight: what they are when a jump like that ends decides how high one lands
  const touches = centreIn({ ...LANDING, placeM: 0, arms: ARMS_LANDING }, offS + (2 * speedMps) / GRAVITY_MPS2)
  const flightS = (speedMps + Math.sqrt(speedMps ** 2 + 2 * GRAVITY_MPS2 * (leaves[2] - touches[2]))) / GRAVITY_MPS2
  const strikeS = offS + flightS
  const lowestS = strikeS + ABSORB_S
  const lastS = lowestS + RISE_S
  const strikeM = leaves[0] + FORWARD_MPS * flightS
  const landedM = strikeM - touches[0]

  // the arms go back in the dip, up with the push, and come down with the landing
  const shoulder = splineThrough(
    [startS - 1, startS - 0.5, startS, startS + 0.35, bottomS + 0.05, offS, strikeS, lowestS, lastS, lastS + 0.5, lastS + 1],
    [-3, -3, -3, -42, -30, ARMS_OFF.shoulder, ARMS_LANDING.shoulder, 55, -3, -3, -3],
  )
  const elbow = splineThrough([startS - 0.5, startS, bottomS, offS, strikeS, lastS, lastS + 0.5], [15, 15, 30, ARMS_OFF.elbow, ARMS_LANDING.elbow, 15, 15])
  // a spline swings on before and after: they are to hang still when one jump follows another
  const armsAt = (timeS: number) => {
    const moved = ease((timeS - startS) / ARMS_S.begin) * ease((lastS + ARMS_S.end - timeS) / ARMS_S.end)
    return { shoulder: CALM.shoulder + moved * (shoulder(timeS) - CALM.shoulder), elbow: CALM.elbow + moved * (elbow(timeS) - CALM.elbow) }
  }

  // how the body's centre goes: what the floor gives follows from it
  const stand = centreIn(standingAt(placeM), startS)
  const again = centreIn(standingAt(landedM), lastS)
  const dipM = stand[2] - size * DIP.sinksM
  const lowestM = touches[2] - size * ABSORB.sinksM
  const rested = (axis: 0 | 1 | 2): Moment[] => [...(before ? [restingAt(before.sinceS, before.centre[axis])] : []), restingAt(startS, stand[axis])]
  const gliding = (axis: 0 | 1, strikePlace: number) => {
    const speed = (strikePlace - leaves[axis]) / flightS
    const [off, strike] = [leaves[axis], strikePlace].map((value, index): Moment => ({ timeS: [offS, strikeS][index]!, value, speed, acceleration: 0 }))
    return throughMoments([...rested(axis), off!, strike!, restingAt(strikeS + SETTLE_S, again[axis])])
  }
  const [ahead, aside] = [gliding(0, strikeM), gliding(1, touches[1])]
  const up = throughMoments([
    ...rested(2),
    { timeS: bottomS, value: dipM, speed: 0, acceleration: size * DIP.turnMps2 },
    { timeS: offS, value: leaves[2], speed: speedMps, acceleration: -GRAVITY_MPS2 },
    { timeS: strikeS, value: touches[2], speed: speedMps - GRAVITY_MPS2 * flightS, acceleration: -GRAVITY_MPS2 },
    { timeS: lowestS, value: lowestM, speed: 0, acceleration: size * ABSORB.turnMps2 },
    restingAt(lastS, again[2]),
  ])
  const centreAt = (timeS: number): Vec3 => [ahead(timeS), aside(timeS), up(timeS)]

  // the trunk leans as deep as the body is; the hips go where trunk, arms and legs leave the body's centre on its way
  const deepest = (timeS: number, heightM: number, place: number, standM: number, turnMps2: number): Moment => {
    const heightWith = (depth: number) => centreIn({ depth, placeM: place, pitch: FLOOR, arms: armsAt(timeS) }, timeS)[2]
    const value = root((depth) => heightWith(depth) - heightM, 0.7, DEPTHS)
    return { timeS, value, speed: 0, acceleration: (size * turnMps2 * (STANDING_DEPTH - value)) / (standM - heightM) }
  }
  const depthAt = throughMoments([
    restingAt(startS, STANDING_DEPTH),
    deepest(bottomS, dipM, placeM, stand[2], DIP.turnMps2),
    restingAt(offS, OFF_DEPTH),
    restingAt(strikeS, LANDING.depth),
    deepest(lowestS, lowestM, landedM, again[2], ABSORB.turnMps2),
    restingAt(lastS, STANDING_DEPTH),
  ])
  const leaving = (timeS: number): Crouch => ({ depth: depthAt(timeS), placeM, pitch: pushPitch(timeS), arms: armsAt(timeS) })
  const landing = (timeS: number): Crouch => ({
    depth: depthAt(timeS),
    placeM: landedM,
    pitch: { foot: LANDING.pitch.foot * slap((timeS - strikeS) / HEELS.landS), toes: 0 },
    arms: armsAt(timeS),
  })
  const standing = (crouchAt: (timeS: number) => Crouch) => (timeS: number) => standingUnder(dimensions, body, crouchAt(timeS), centreAt(timeS), timeS)
  const [pushing, absorbing] = [standing(leaving), standing(landing)]

  const aloft = { left: legAloft(dimensions, 'left', offS, pushing, strikeS, absorbing), right: legAloft(dimensions, 'right', offS, pushing, strikeS, absorbing) }
  const flying = (timeS: number): BodyState => {
    const state = body.reaching({ depth: depthAt(timeS), arms: armsAt(timeS) }, [0, 0, 0], (side, hip) => reachedFoot(aloft[side](timeS), hip), timeS)
    return { ...state, midHip: subtract(centreAt(timeS), body.centreOf(poseOf(dimensions, state))) }
  }
  return {
    fromS: before?.sinceS ?? -Infinity,
    offS,
    strikeS,
    landed: { sinceS: lastS + ARMS_S.end, placeM: landedM, centre: again },
    crouchAt: (timeS) => (timeS <= offS ? leaving : landing)(timeS),
    stateAt: (timeS) => {
      if (timeS <= offS) return pushing(timeS)
      return timeS < strikeS ? flying(timeS) : absorbing(timeS)
    },
  }
}

/** Of a function that falls within its bounds, by the secant method: what is nearest where it has none there. */
function root(f: (x: number) => number, near: number, { least, most }: typeof DEPTHS): number {
  let [a, b] = [near, near + 0.01]
  let [fa, fb] = [f(a), f(b)]
  for (let round = 0; round < 12 && Math.abs(fb) > 1e-10; round++) {
    if (fb === fa) break
    const next = Math.max(least, Math.min(most, b - (fb * (b - a)) / (fb - fa)))
    ;[a, fa, b] = [b, fb, next]
    fb = f(b)
  }
  return b
}
