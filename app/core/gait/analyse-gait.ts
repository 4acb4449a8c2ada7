/** From a trial's markers, and what else its file has, to steps, parameters and curves of a cycle. */
import type { Side } from '../body/joints.ts'
import type { C3d } from '../formats/c3d/c3d.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { lowPassPoints } from '../signal/low-pass-points.ts'
import { measureStrides, type StrideMeasures } from './cycles/measure-strides.ts'
import { c3dEvents } from './events/c3d-events.ts'
import { foundEvents } from './events/found-events.ts'
import type { GaitEvent } from './gait-event.ts'
import type { GaitPoints } from './gait-points.ts'
import { type AngleSource, trialAngles, type TrialAngles } from './trial-angles.ts'
import { wholeStretch } from './whole-stretch.ts'

export interface GaitTrial {
  motion: MarkerMotion
  /** Where it comes from one: its events, angles and plates are looked at as well. */
  c3d: C3d | undefined
  /** Undefined: the best that the file gives. */
  wanted?: AngleSource | undefined
  /** Hertz; null: the points have been smoothed already. */
  cutOffHz?: number | null
}

/** What does not depend on where a person puts events. */
export interface MovingBody extends TrialAngles {
  rateHz: number
  timesS: Float64Array
  /** Of what points were smoothed by before anything was found in them; null: before they came. */
  cutOffHz: number | null
  /** Where feet and pelvis are, as long as all are seen; null where they never are. */
  steps: GaitPoints | null
  /** As they were found. */
  events: readonly GaitEvent[]
  findings: readonly Oddity[]
}

export interface GaitAnalysis extends MovingBody {
  /** 0 overground. */
  beltSpeedMps: number
  sides: Readonly<Record<Side, StrideMeasures>>
}

const USUAL_CUT_OFF_HZ = 6

export function moveBody({ motion, c3d, wanted, cutOffHz = USUAL_CUT_OFF_HZ }: GaitTrial): MovingBody {
  const findings: Oddity[] = []
  const smooth = cutOffHz === null ? motion : { ...motion, ...lowPassPoints({ frames: motion.timesS.length, keypoints: motion.markers.length, points: motion.points }, cutOffHz, motion.rateHz) }
  const steps = wholeStretch(smooth, findings)
  const named = c3d ? c3dEvents(c3d) : []
  const events = named.length > 0 ? named : steps ? foundEvents(steps, c3d) : []
  if (events.length === 0) findings.push({ level: 'warning', code: 'no-steps', message: 'No step was found, so there are no cycles and no parameters.' })
  const angles = trialAngles(smooth, c3d, steps, wanted)
  if (wanted !== undefined && wanted !== angles.angleSource) findings.push({ level: 'warning', code: 'other-angles', message: `This file cannot give the angles that were asked for (${wanted}); these are of another kind (${angles.angleSource}).` })
  return { rateHz: motion.rateHz, timesS: motion.timesS, cutOffHz, steps, events, ...angles, findings }
}

/** `events`: in place of those that were found. */
export function analyseGait(body: MovingBody, beltSpeedMps: number, events = body.events): GaitAnalysis {
  return { ...body, events, beltSpeedMps, sides: measureStrides(events, body.timesS, body.angles, body.steps, beltSpeedMps) }
}
