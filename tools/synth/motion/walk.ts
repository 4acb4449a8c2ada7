import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Dimensions, Motion, Movement, Side, Support } from '../model.ts'
import { poseOf } from '../person/standing.ts'
import type { Contact } from './contacts.ts'
import { eventsOf, soleOf, underFoot } from './gait-events.ts'
import { influencesOf } from './influences.ts'
import { ease } from './smooth.ts'
import { intervalOf } from './spline.ts'
import { planSteps } from './step-plan.ts'
import { walkBody } from './walk-body.ts'
import { walkCurves } from './walk-curves.ts'
import { fitWalk, rollOverWith } from './walk-fit.ts'
import { TIPTOES_FROM } from './walk-stance.ts'
import { walkStyle, type WalkStyle } from './walk-style.ts'

export function makeWalk(dimensions: Dimensions, movement: Movement): Motion {
  const style = walkStyle(dimensions, movement.speedMps)
  const curves = walkCurves(style.speedNumber)
  const influences = influencesOf(movement, 2 * style.stepS)
  const [first, last] = [fitWalk(dimensions, style, curves, movement, 0), fitWalk(dimensions, style, curves, movement, movement.durationS)]
  const drifted = (from: number, to: number, timeS: number) => from + (to - from) * Math.max(0, Math.min(1, timeS / movement.durationS))
  const contacts = planSteps(dimensions, style, movement, influences, (timeS) => drifted(first.reachM, last.reachM, timeS))
  const rollOverOf = (contact: Contact) =>
    rollOverWith(style, influences, contact, drifted(first.offPitch[contact.side], last.offPitch[contact.side], contact.strikeS))
  const body = walkBody({ dimensions, style, curves, influences, contacts, rollOverOf })

  // the walk was made on a resting floor: on a treadmill that runs back under the person, else the person passes the origin half way
  const shift = (timeS: number) => (movement.treadmill ? -movement.speedMps * timeS : (-movement.speedMps * movement.durationS) / 2)
  const strikes = contacts.map(({ strikeS }) => strikeS)
  return {
    durationS: movement.durationS,
    beltSpeedMps: movement.treadmill ? movement.speedMps : 0,
    events: eventsOf(contacts, movement),
    poseAt: (timeS) => {
      const state = body.stateAt(timeS)
      return poseOf(dimensions, { ...state, midHip: [state.midHip[0] + shift(timeS), state.midHip[1], state.midHip[2]] })
    },
    supportAt: (timeS) => {
      const index = intervalOf(strikes, timeS)
      const [leading, trailing] = [contacts[index]!, contacts[index - 1]]
      const both = trailing && timeS < trailing.offS
      const load = both ? ease((timeS - leading.strikeS) / (trailing.offS - leading.strikeS)) : 1
      const support = (contact: Contact, share: number): Support => ({ share, centreOfPressure: pressureUnder(dimensions, style, contact, timeS, shift(timeS)) })
      const supports: Record<Side, Support | undefined> = { left: undefined, right: undefined }
      if (both) supports[trailing.side] = support(trailing, 1 - load)
      if (timeS < leading.offS) supports[leading.side] = support(leading, load)
      return supports
    },
  }
}

/** It stays under what touches the floor: the heel's edge, then forward under the flat foot, under the toes, at last their tips. */
function pressureUnder(dimensions: Dimensions, style: WalkStyle, contact: Contact, timeS: number, shiftM: number): Vec3 {
  const { heelM, ballM, tipM } = soleOf(dimensions)
  const at = (style.stanceShare * (timeS - contact.strikeS)) / (contact.offS - contact.strikeS)
  const rolled = ease((at - style.flatAt) / (style.heelRiseAt - style.flatAt))
  const tipped = ease((at - style.heelRiseAt) / (TIPTOES_FROM * style.stanceShare - style.heelRiseAt))
  const [x, y, z] = underFoot(contact, heelM + (ballM - heelM) * rolled + (tipM - ballM) * tipped)
  return [x + shiftM, y, z]
}
