import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Motion, Movement, Side, Support } from '../model.ts'
import type { BodyState } from '../person/body-state.ts'
import { poseOf } from '../person/pose.ts'
import { centreOfMass, pointMasses } from '../person/centre-of-mass.ts'
import type { Contact } from './contacts.ts'
import { settledCourse, type Closeness, type Course } from './course.ts'
import { gaitBody } from './gait-body.ts'
import type { Gait } from './gait-elements.ts'
import { eventsOf } from './gait-events.ts'
import { speedNumberOf, walkStyle, type GaitStyle } from './gait-style.ts'
import type { Fit } from './fit.ts'
import { influencesOf, settledInfluences, type Influences } from './influences.ts'
import { kept, remembered } from './remembered.ts'
import { rollOverWith } from './roll-over-of.ts'
import { runPlan } from './run-course.ts'
import { runCurves } from './run-curves.ts'
import { fitRun } from './run-fit.ts'
import { runStyle } from './run-style.ts'
import { ease } from './smooth.ts'
import { soleOf, underFoot } from './sole.ts'
import { intervalOf } from './spline.ts'
import { peakOfSwing, realStiffness, withStiffness } from './stiff-knee.ts'
import { TIPTOES_FROM } from './stance.ts'
import { planSteps } from './step-plan.ts'
import { unmovedOf } from './unmoved.ts'
import { walkPlan } from './walk-course.ts'
import { walkCurves } from './walk-curves.ts'
import { fitWalk } from './walk-fit.ts'
import { wayOf } from './way.ts'

/** Walking, with both feet on the floor by turns, or running, with neither. */
export function makeGait(dimensions: Dimensions, movement: Movement, sex: number): Motion {
  const running = movement.kind === 'run'
  const style = running ? runStyle(dimensions, movement.speedMps) : walkStyle(dimensions, movement.speedMps)
  const curves = running ? runCurves(movement.speedMps) : walkCurves(speedNumberOf(dimensions, movement.speedMps))
  const strideS = 2 * style.stepS
  const fit = (influences: Influences) => (running ? fitRun : fitWalk)(dimensions, style, curves, movement, influences)
  const drifted = (from: number, to: number, timeS: number) => from + (to - from) * Math.max(0, Math.min(1, timeS / movement.durationS))
  const fitted = (trial: Movement, influences: Influences, first: Fit, last: Fit) => {
    const contacts = planSteps(dimensions, style, trial, influences, (timeS) => drifted(first.reachM, last.reachM, timeS))
    const rollOverOf = (contact: Contact) =>
      rollOverWith(style, influences, contact, drifted(first.offPitch[contact.side], last.offPitch[contact.side], contact.strikeS))
    const gait = { dimensions, style, curves, influences, contacts, rollOverOf }
    return { contacts, stateAt: movingBody(gait, running, sex) }
  }
  const stiffness = realStiffness(movement, (influences, side) => {
    const only = fit(influences)
    const { contacts, stateAt } = fitted({ ...movement, durationS: strideS, variability: 0 }, influences, only, only)
    return peakOfSwing(contacts, stateAt, side)
  })
  const fitAt = (timeS: number) => fit(withStiffness(settledInfluences(movement, timeS), (side) => stiffness(side, timeS)))
  const [first, last] = [fitAt(0), fitAt(movement.durationS)]
  const { contacts, stateAt } = fitted(movement, withStiffness(influencesOf(movement, strideS), stiffness), first, last)

  // all this was made on a resting floor: on a treadmill that runs back under the person, else the person passes the origin half way
  const shift = (timeS: number) => (movement.treadmill ? -movement.speedMps * timeS : (-movement.speedMps * movement.durationS) / 2)
  const strikes = contacts.map(({ strikeS }) => strikeS)
  return {
    durationS: movement.durationS,
    beltSpeedMps: movement.treadmill ? movement.speedMps : 0,
    events: eventsOf(contacts, movement),
    poseAt: (timeS) => {
      const state = stateAt(timeS)
      return poseOf(dimensions, { ...state, midHip: [state.midHip[0] + shift(timeS), state.midHip[1], state.midHip[2]] })
    },
    supportAt: (timeS) => {
      const index = intervalOf(strikes, timeS)
      const [leading, trailing] = [contacts[index]!, contacts[index - 1]]
      const both = trailing && timeS < trailing.offS
      const load = both ? ease((timeS - leading.strikeS) / (trailing.offS - leading.strikeS)) : 1
      const support = (contact: Contact, share: number): Support => ({
        share,
        centreOfPressure: pressureUnder(dimensions, style, contact, timeS, shift(timeS)),
      })
      const supports: Record<Side, Support | undefined> = { left: undefined, right: undefined }
      if (both) supports[trailing.side] = support(trailing, 1 - load)
      if (timeS < leading.offS) supports[leading.side] = support(leading, load)
      return supports
    },
  }
}

/** A running leg swings faster, and the body it belongs to is to fall freely. */
const CLOSENESS: Readonly<Record<'walk' | 'run', Closeness>> = { walk: { knotS: 0.005, landingS: 0.0025 }, run: { knotS: 0.0025, landingS: 0.001_25 } }
/** Steps at both ends of the plan that are too near to them to be settled. */
const UNSETTLED = 2

function movingBody(gait: Gait, running: boolean, sex: number): (timeS: number) => BodyState {
  const masses = pointMasses(gait.dimensions, sex)
  const [unmoved, way] = [unmovedOf(gait, kept), wayOf(gait)]
  const plan = running ? runPlan(gait, unmoved.standing) : walkPlan(gait, unmoved.standing, way)
  const centreWith = (midHip: Course): Course => {
    const stateAt = gaitBody(gait, unmoved, midHip)
    return (timeS) => centreOfMass(masses, poseOf(gait.dimensions, { ...stateAt(timeS), midHip: [0, 0, 0] }))
  }
  const strikes = gait.contacts.slice(UNSETTLED, -UNSETTLED).map(({ strikeS }) => strikeS)
  return gaitBody(gait, unmovedOf(gait, remembered), settledCourse(strikes, way, plan, CLOSENESS[running ? 'run' : 'walk'], centreWith))
}

/** It stays under what touches the floor: the heel's edge, then forward under the flat foot, under the toes, at last their tips. */
function pressureUnder(dimensions: Dimensions, style: GaitStyle, contact: Contact, timeS: number, shiftM: number): Vec3 {
  const { heelM, ballM, tipM } = soleOf(dimensions)
  const at = (style.stanceShare * (timeS - contact.strikeS)) / (contact.offS - contact.strikeS)
  const rolled = ease((at - style.flatAt) / (style.heelRiseAt - style.flatAt))
  const tipped = ease((at - style.heelRiseAt) / (TIPTOES_FROM * style.stanceShare - style.heelRiseAt))
  const [x, y, z] = underFoot(contact, heelM + (ballM - heelM) * rolled + (tipM - ballM) * tipped)
  return [x + shiftM, y, z]
}
