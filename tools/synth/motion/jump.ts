import { SIDES } from '../../../app/core/body/joints.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, GaitEvent, Motion, Movement, Side, Support } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { poseOf } from '../person/pose.ts'
import { randomStream } from '../random.ts'
import { pointMasses } from '../person/centre-of-mass.ts'
import { GRAVITY_MPS2 } from '../gravity.ts'
import { crouching, headOver, type Crouch, type Crouching } from './crouch.ts'
import { newtonStep } from './fit.ts'
import { influencesOf } from './influences.ts'
import { toLeg, toVector } from './leg-vector.ts'
import { between, ease, type Jet, push } from './smooth.ts'
import { soleOf, underFoot } from './sole.ts'
import { splineThrough, type Smooth } from './spline.ts'
import { bridge, difference, jetAt, plus } from './swing.ts'

/** One jump from the dip to standing again, and the rest before the next. */
const PERIOD_S = 4
const [DIP_S, PUSH_S, ABSORB_S, RISE_S] = [0.5, 0.3, 0.24, 0.9]
/** One waits with the knees a little bent: straight legs have no height to give and take. */
const STANDING_DEPTH = 0.03
const CALM = { shoulder: -3, elbow: 15 }
/** How gradually arms begin to swing, and come to rest after standing up. */
const ARMS_S = { begin: 0.15, end: 0.5 }
/** The knees are not quite straight when the feet leave the floor. */
const OFF_DEPTH = 0.2
/** How far the body's centre sinks, and how hard it is turned up again at its lowest: by eye, for a jump of 0.3 m. */
const DIP = { sinksM: 0.3, turnMps2: 9 }
const ABSORB = { sinksM: 0.27, turnMps2: 4 }
/** From knees that are all but straight to heels that are sat on. */
/** How long the hips are behind their balance after landing: by eye. */
const SIT_BACK_S = 0.35
const DEPTHS = { least: -0.05, most: 1.4 }
const FLOOR: Crouch['pitch'] = { foot: 0, toes: 0 }
const LANDING = { depth: 0.12, pitch: { foot: radiansOf(-22), toes: 0 } }
const HEELS = { riseS: 0.14, tipS: 0.06, offPitch: radiansOf(52), toesPitch: radiansOf(20), landS: 0.09 }
/** The foot is light and forgets soon how it left. */
const LEG_FADE = { value: 0.5, velocity: 0.34, acceleration: 0.26 }
const FOOT_FADE = { value: 0.4, velocity: 0.2, acceleration: 0.16 }
const FIRST_OF_FOOT = 6
const fadeOf = (index: number) => (index < FIRST_OF_FOOT ? LEG_FADE : FOOT_FADE)
const KNOT_S = 0.004

/** Countermovement jumps: dip, push, a flight that obeys gravity, a landing on the forefeet. */
export function makeJump(dimensions: Dimensions, movement: Movement, sex: number): Motion {
  const influences = influencesOf(movement, PERIOD_S)
  const body = crouching(dimensions, pointMasses(dimensions, sex), influences, (depth) => ({ shoulder: -3 - 30 * depth, elbow: 20 }))
  const random = randomStream(movement.seed, 'jumps')
  const jumps: Jump[] = []
  for (let startS = 0.7; startS + 2 < movement.durationS; startS += PERIOD_S) {
    const speedMps = 2.35 * (1 + movement.variability * 0.03 * random.boundedGaussian(-2, 2))
    jumps.push(planJump(dimensions, body, startS, speedMps, jumps.at(-1)?.landedM ?? 0))
  }
  const jumpAt = (timeS: number) => jumps.findLast(({ startS }) => timeS >= startS)
  const standing = (placeM: number): Crouch => ({ depth: STANDING_DEPTH, placeM, pitch: FLOOR, arms: CALM })
  const crouchAt = (timeS: number) => jumpAt(timeS)?.crouchAt(timeS) ?? standing(0)
  return {
    durationS: movement.durationS,
    beltSpeedMps: 0,
    events: jumps.flatMap(({ offS, strikeS }) =>
      SIDES.flatMap((side): GaitEvent[] => [
        { side, kind: 'foot-off', timeS: offS },
        { side, kind: 'foot-strike', timeS: strikeS },
      ]),
    ).sort((a, b) => a.timeS - b.timeS),
    poseAt: (timeS) => {
      const jump = jumpAt(timeS)
      if (jump && timeS > jump.offS && timeS < jump.strikeS) return poseOf(dimensions, jump.flightAt(timeS))
      return poseOf(dimensions, body.stateOf(crouchAt(timeS), timeS))
    },
    supportAt: (timeS) => {
      const jump = jumpAt(timeS)
      if (jump && timeS > jump.offS && timeS < jump.strikeS) return { left: undefined, right: undefined }
      const support = (side: Side): Support => ({ share: 0.5, centreOfPressure: pressureUnder(dimensions, body, crouchAt(timeS), side) })
      return { left: support('left'), right: support('right') }
    },
  }
}

/** It goes to the ball as soon as the heel leaves the floor, and to the tips with it. */
function pressureUnder(dimensions: Dimensions, { printOf }: Crouching, { placeM, pitch }: Crouch, side: Side): Vec3 {
  const { ballM, tipM } = soleOf(dimensions)
  const ahead = 0.4 * ballM + 0.6 * ballM * ease(-pitch.foot / radiansOf(4)) + (tipM - ballM) * ease(-pitch.toes / radiansOf(2))
  return underFoot({ side, print: printOf(side, placeM) }, ahead)
}

interface Jump {
  startS: number
  offS: number
  strikeS: number
  landedM: number
  crouchAt(timeS: number): Crouch
  flightAt(timeS: number): BodyState
}

function planJump(dimensions: Dimensions, body: Crouching, startS: number, speedMps: number, placeM: number): Jump {
  const bottomS = startS + DIP_S
  const offS = bottomS + PUSH_S
  const heightOf = (crouch: Crouch, timeS: number) => body.centreOf(poseOf(dimensions, body.stateOf(crouch, timeS)))[2]
  const pushPitch = (timeS: number): Crouch['pitch'] => ({
    foot: -HEELS.offPitch * push((timeS - offS + HEELS.riseS) / HEELS.riseS),
    toes: -HEELS.toesPitch * push((timeS - offS + HEELS.tipS) / HEELS.tipS),
  })
  const standingM = (timeS: number) => heightOf({ depth: STANDING_DEPTH, placeM, pitch: FLOOR, arms: CALM }, timeS)
  const standM = standingM(startS)

  // the arms go back in the dip, up with the push, and come down with the landing
  const landM = heightOf({ ...LANDING, placeM, arms: { shoulder: 105, elbow: 25 } }, offS)
  const offM = heightOf({ depth: OFF_DEPTH, placeM, pitch: pushPitch(offS), arms: { shoulder: 100, elbow: 25 } }, offS)
  const flightS = (speedMps + Math.sqrt(speedMps ** 2 + 2 * GRAVITY_MPS2 * (offM - landM))) / GRAVITY_MPS2
  const strikeS = offS + flightS
  const lowestS = strikeS + ABSORB_S
  const lastS = lowestS + RISE_S
  const shoulder = splineThrough(
    [startS - 1, startS - 0.5, startS, startS + 0.35, bottomS + 0.05, offS, strikeS, lowestS, lastS, lastS + 0.5, lastS + 1],
    [-3, -3, -3, -42, -30, 100, 105, 55, -3, -3, -3],
  )
  const elbow = splineThrough([startS - 0.5, startS, bottomS, offS, strikeS, lastS, lastS + 0.5], [15, 15, 30, 25, 25, 15, 15])
  // a spline swings on before and after: they are to hang still when one jump follows another
  const armsAt = (timeS: number) => {
    const moved = ease((timeS - startS) / ARMS_S.begin) * ease((lastS + ARMS_S.end - timeS) / ARMS_S.end)
    return { shoulder: CALM.shoulder + moved * (shoulder(timeS) - CALM.shoulder), elbow: CALM.elbow + moved * (elbow(timeS) - CALM.elbow) }
  }

  // how the body's centre goes while the feet stand; the depth of the crouch follows from it
  const dipM = standM - DIP.sinksM
  const stand: Jet = { value: standM, speed: 0, acceleration: 0 }
  const bottom: Jet = { value: dipM, speed: 0, acceleration: DIP.turnMps2 }
  const takeOff: Jet = { value: offM, speed: speedMps, acceleration: -GRAVITY_MPS2 }
  const touchDown: Jet = { value: landM, speed: speedMps - GRAVITY_MPS2 * flightS, acceleration: -GRAVITY_MPS2 }
  // nobody stands just as high as before: legs all but straight could not make up for a millimetre
  const standAgain: Jet = { value: standingM(lastS), speed: 0, acceleration: 0 }
  const lowest: Jet = { value: landM - ABSORB.sinksM, speed: 0, acceleration: ABSORB.turnMps2 }
  const [dip, rise] = [between(stand, bottom, startS, bottomS), between(bottom, takeOff, bottomS, offS)]
  const [absorb, stretch] = [between(touchDown, lowest, strikeS, lowestS), between(lowest, standAgain, lowestS, lastS)]
  const depthAt = (centre: Smooth, crouchAt: (timeS: number) => Omit<Crouch, 'depth'>, timeS: number, near: number) =>
    root((depth) => heightOf({ ...crouchAt(timeS), depth }, timeS) - centre(timeS), near, DEPTHS)
  const depthFor = (centre: Smooth, crouchAt: (timeS: number) => Omit<Crouch, 'depth'>, fromS: number, toS: number): Smooth => {
    const count = Math.ceil((toS - fromS) / KNOT_S)
    const times = Array.from({ length: count + 1 }, (_, index) => fromS + (index / count) * (toS - fromS))
    let depth = 0
    const depths = times.map((timeS) => {
      depth = depthAt(centre, crouchAt, timeS, depth)
      return depth
    })
    // only near: between what it goes through, and most of all at its ends, its second derivative would be felt as a force
    const near = splineThrough(times, depths)
    return (timeS) => depthAt(centre, crouchAt, timeS, near(timeS))
  }
  const leavingCourse = (timeS: number) => (timeS < startS ? standM : timeS < bottomS ? dip(timeS) : rise(timeS))
  const leaving = (timeS: number) => ({ placeM, pitch: pushPitch(timeS), arms: armsAt(timeS) })
  const before = depthFor(leavingCourse, leaving, startS - 3 * KNOT_S, offS + 2 * KNOT_S)
  const takingOff = (timeS: number): Crouch => ({ ...leaving(timeS), depth: before(timeS) })

  // the legs go over from how they left to how they land, the body's centre flies on
  const landPitch = (timeS: number): Crouch['pitch'] => ({ foot: LANDING.pitch.foot * (1 - ease((timeS - strikeS) / HEELS.landS)), toes: 0 })
  const centreAtOff = (timeS: number) => body.centreOf(poseOf(dimensions, body.stateOf(takingOff(timeS), timeS)))
  const [centreOff, centreSoon] = [centreAtOff(offS), centreAtOff(offS - 0.001)]
  const forwardMps = (centreOff[0] - centreSoon[0]) / 0.001
  const touching = (place: number): Crouch => ({ ...LANDING, placeM: place, arms: armsAt(strikeS) })
  const centreTouching = body.centreOf(poseOf(dimensions, body.stateOf(touching(0), strikeS)))
  const landedM = centreOff[0] + forwardMps * flightS - centreTouching[0]
  const landingCourse = (timeS: number) => (timeS < lowestS ? absorb(timeS) : timeS < lastS ? stretch(timeS) : standAgain.value)
  const landing = (backMps: number) => {
    const back = between({ value: 0, speed: backMps, acceleration: 0 }, { value: 0, speed: 0, acceleration: 0 }, strikeS, strikeS + SIT_BACK_S)
    return (timeS: number) => ({ placeM: landedM, pitch: landPitch(timeS), arms: armsAt(timeS), backM: timeS < strikeS + SIT_BACK_S ? back(timeS) : 0 })
  }
  // legs that give way would throw the body forward on the spot: the hips go back as fast as it takes for the flight to go on
  const tooFastMps = (backMps: number) => {
    const aheadAt = (timeS: number) => {
      const crouch = landing(backMps)(timeS)
      return body.centreOf(poseOf(dimensions, body.stateOf({ ...crouch, depth: depthAt(landingCourse, () => crouch, timeS, LANDING.depth) }, timeS)))[0]
    }
    return (aheadAt(strikeS + 0.0005) - aheadAt(strikeS)) / 0.0005 - forwardMps
  }
  const unheldMps = tooFastMps(0)
  const landed = landing(unheldMps - newtonStep(tooFastMps(unheldMps), unheldMps, -unheldMps))
  const after = depthFor(landingCourse, landed, strikeS, lastS + 3 * KNOT_S)
  const partsOf = ({ legs, pelvis, thorax }: BodyState) => [toVector(legs.left), toVector(legs.right), [pelvis.y, pelvis.x, thorax.y, thorax.x]]
  const arriving = partsOf(body.stateOf(touching(landedM), strikeS))
  const parts = arriving.map((arrived, part) => {
    const missing = difference(jetAt((timeS) => partsOf(body.stateOf(takingOff(timeS), timeS))[part]!, offS), jetAt(() => arrived, offS))
    return plus(() => arrived, bridge(missing, difference(missing, missing), offS, strikeS, fadeOf))
  })
  function flightAt(timeS: number): BodyState {
    const [left, right, torso] = parts.map((part) => part(timeS))
    const template = body.stateOf({ ...touching(landedM), arms: armsAt(timeS) }, timeS)
    const thorax = { y: torso![2]!, x: torso![3]!, z: 0 }
    const floating: BodyState = {
      ...template,
      midHip: [0, 0, 0],
      legs: { left: toLeg(left!), right: toLeg(right!) },
      pelvis: { y: torso![0]!, x: torso![1]!, z: 0 },
      thorax,
      head: headOver(thorax),
    }
    const centre = body.centreOf(poseOf(dimensions, floating))
    const flownS = timeS - offS
    const height = offM + flownS * (speedMps - (GRAVITY_MPS2 * flownS) / 2)
    const aside = centreOff[1] + ((centreTouching[1] - centreOff[1]) * flownS) / flightS
    return { ...floating, midHip: [centreOff[0] + forwardMps * flownS - centre[0], aside - centre[1], height - centre[2]] }
  }
  return {
    startS,
    offS,
    strikeS,
    landedM,
    flightAt,
    crouchAt: (timeS) => {
      if (timeS <= offS) return takingOff(timeS)
      return { ...landed(timeS), depth: timeS < lastS ? after(timeS) : after(lastS) }
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
