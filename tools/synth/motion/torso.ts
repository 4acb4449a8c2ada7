import { SIDES } from '../../../app/core/body/joints.ts'
import { radiansOf } from '../../../app/core/math/degrees.ts'
import type { Cardan } from '../../../app/core/math/cardan.ts'
import type { Side } from '../model.ts'
import type { Arm } from '../person/body-state.ts'
import { leftward } from '../person/pose.ts'
import type { Influences } from './influences.ts'
import type { Phases } from './gait-phases.ts'
import type { GaitStyle } from './gait-style.ts'
import { hump } from './smooth.ts'

const TURN = 2 * Math.PI
/** Where no source is named, phases of peaks below were set by eye, against the curves of Kadaba (1990) and Murray (1967). */
const wave = (phase: number, times: number, peak: number) => Math.cos(TURN * times * (phase - peak))
const fraction = (phase: number) => phase - Math.floor(phase)

/** Who cannot bend the knee lifts that side of the pelvis, from before the foot leaves the floor (Kerrigan et al. 2000). */
const HIKE_FOR_STIFF_KNEE = 0.25

/** The pelvis lists up on the loaded side, turns forward with the leg, and tilts twice a stride. */
export function pelvisOf(style: GaitStyle, influences: Influences, phases: Phases, timeS: number): Cardan {
  const { torso } = style
  const { body } = phases
  const hikeOf = (side: Side) =>
    influences.deviation('hip-hike', side, timeS) * inSwing(phases[side], style) +
    HIKE_FOR_STIFF_KNEE * influences.deviation('stiff-knee', side, timeS) * inLiftOff(phases[side], style)
  const hike = SIDES.reduce((sum, side) => sum + leftward(side) * hikeOf(side), 0)
  return {
    y: radiansOf(torso.tilt + torso.nod * wave(body, 2, torso.nodPeak) + influences.body('pelvis-tilt', timeS)),
    x: radiansOf(torso.list * wave(body, 1, torso.listPeak) + influences.body('pelvis-obliquity', timeS) + hike),
    z: radiansOf(-torso.turn * wave(body, 1, 0.97) + influences.body('pelvis-rotation', timeS)),
  }
}

/** Of the mid-hip: sideways over the standing foot, forwards fastest in double support. */
export function swayOf(style: GaitStyle, { body }: Phases): { x: number; y: number } {
  return { x: style.surgeM * wave(body, 2, 0.165), y: style.swayM * wave(body, 1, 0.3) }
}

/** The shoulders turn against the pelvis, the trunk nods twice a stride and hardly leaves the upright (Murray 1967). */
export function thoraxOf(style: GaitStyle, influences: Influences, phases: Phases, timeS: number): Cardan {
  const { torso } = style
  const { body } = phases
  const lean = SIDES.reduce((sum, side) => sum - leftward(side) * influences.deviation('trunk-lean', side, timeS) * inStance(phases[side], style), 0)
  return {
    y: radiansOf(torso.lean + 0.9 * wave(body, 2, 0.08) + influences.body('trunk-lean', timeS)),
    x: radiansOf(-1.4 * wave(body, 1, 0.28) + influences.body('trunk-side-lean', timeS) + lean),
    z: radiansOf(torso.shoulderTurn * wave(body, 1, 0.03) + influences.body('trunk-rotation', timeS)),
  }
}

/** The gaze is held steady: the head keeps a small part of the trunk's turning and leaning. */
export function headOf(thorax: Cardan, { body }: Phases): Cardan {
  return { y: 0.3 * thorax.y + radiansOf(1.2 + 0.7 * wave(body, 2, 0.55)), x: 0.25 * thorax.x, z: 0.15 * thorax.z }
}

/** An arm swings with the other leg; the elbow bends as it comes forward. */
export function armOf({ torso }: GaitStyle, influences: Influences, phases: Phases, side: Side, timeS: number): Arm {
  const forward = -wave(phases[side], 1, 0.02)
  const swing = torso.armSwing * influences.share(side) * forward
  return {
    shoulder: [radiansOf(-3 + swing + influences.joint('shoulder-flexion', side, timeS)), radiansOf(-9), radiansOf(8)],
    elbow: [radiansOf(torso.elbow - torso.elbowSwing * wave(phases[side], 1, 0.06) + influences.joint('elbow-flexion', side, timeS)), 0, radiansOf(12)],
    wrist: radiansOf(6 + 4 * forward),
  }
}

/**
 * The phase from 0.15 to 1.15, at both of which all that is humped below is surely 0: the cycle may begin in a hump's middle,
 * and a run's humps begin before 0.3. Counted from there first, so that the bundled walk keeps its last digits.
 */
const swung = (phase: number) => {
  const from = fraction(phase - 0.3) + 0.3
  return from > 1.15 ? from - 1 : from
}
const inSwing = (phase: number, { stanceShare }: GaitStyle) => hump(swung(phase), stanceShare - 0.1, (1 + stanceShare) / 2, 1.06)
const inLiftOff = (phase: number, { stanceShare }: GaitStyle) => hump(swung(phase), stanceShare - 0.14, stanceShare + 0.1, 1.06)
const inStance = (phase: number, { stanceShare }: GaitStyle) => hump(fraction(phase + 0.2) - 0.2, -0.1, stanceShare / 2, stanceShare + 0.08)
