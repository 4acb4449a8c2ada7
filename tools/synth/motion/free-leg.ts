import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Side } from '../model.ts'
import type { Gait } from './gait-elements.ts'
import type { Bearing } from './gait-root.ts'
import type { LegVector } from './leg-vector.ts'
import { hump } from './smooth.ts'
import type { StandingLegs } from './standing-legs.ts'

/** Degrees, by eye: a free foot points outward less than one that stands. */
const FREE_FOOT_INWARD = -4
/** From, most and to of what a dropped foot takes from the ankle's lift, in phases after foot off. */
const DROPPED = [-0.04, 0.22, 0.46] as const

/** The angles of a leg that is free of the floor. */
export function freeLeg({ style, curves, influences }: Gait, standing: StandingLegs, side: Side, timeS: number, { phases, twist: twists }: Bearing): LegVector {
  const now = phases[side]
  const dropped = influences.deviation('drop-foot', side, timeS) * hump(cycleFrom(-0.3, now - style.stanceShare), ...DROPPED)
  const twist = twists[side]
  return [
    radiansOf(influences.share(side) * curves.hipFlexion(now) + influences.joint('hip-flexion', side, timeS)),
    radiansOf(curves.hipAdduction(now)),
    twist.hipRotation,
    standing.kneeWanted(side, now, timeS),
    twist.kneeAdduction,
    twist.kneeRotation,
    radiansOf(curves.ankleFlexion(now) + influences.joint('ankle-flexion', side, timeS) - dropped),
    0,
    radiansOf(FREE_FOOT_INWARD + influences.joint('foot-progression', side, timeS)),
    radiansOf(curves.toes(now)),
  ]
}

/** The phase within the cycle that begins at `start`. */
const cycleFrom = (start: number, phase: number) => phase - Math.floor(phase - start)
