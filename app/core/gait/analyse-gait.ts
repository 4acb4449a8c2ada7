/** From a trial's markers, and what else its file has, to steps, parameters and curves of a cycle. */
import type { SeenFeet } from '../body/fit/seen-feet.ts'
import type { Side } from '../body/joints.ts'
import { ANGLES } from '../body/angles/segment-angles.ts'
import { reactionsZUp } from '../forces/reactions-z-up.ts'
import type { C3d } from '../formats/c3d/c3d.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { JointCoordinates } from '../formats/motion/joint-coordinates.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { lowPassPoints } from '../signal/low-pass-points.ts'
import { WHOSE_SIDE } from '../notes/english/words.ts'
import { noted } from '../notes/notes.ts'
import type { StatedSize } from './body-in-metres.ts'
import { measureStrides, type StrideMeasures } from './cycles/measure-strides.ts'
import { USUAL_CLEANING } from '../signal/usual-cleaning.ts'
import type { GaitKind } from './gait-kind.ts'
import { strideFindings } from './cycles/stride-findings.ts'
import { c3dEvents } from './events/c3d-events.ts'
import { normalisedCycle, type OneCycle } from './cycles/normalised-cycle.ts'
import { contradictions } from './events/contradictions.ts'
import { assumedUncertainties } from './events/how-sure.ts'
import { type SeenSteps, seenSteps, settledSteps } from './events/found-events.ts'
import { PLATES_UNUSED } from './events/plates-codes.ts'
import { standsStill } from './events/stands-still.ts'
import type { MethodOffset } from './events/method-offset.ts'
import type { PlateForce } from './events/plate-events.ts'
import { type GaitEvent, inOrder } from './gait-event.ts'
import type { GaitPoints } from './gait-points.ts'
import type { FitFrames } from './angles/fit-frames.ts'
import { anglesOfCoordinates } from './coordinates/angles-of-coordinates.ts'
import { exchangedFindings, exchangedParts } from './exchanged-sides.ts'
import { feetFinding } from './feet-finding.ts'
import { limitFindings } from './limit-findings.ts'
import { stepPoints } from './step-points.ts'
import { canSet } from './standing-for.ts'
import { hasStood, lacking, type Standing, standingFindings, standsStillFinding, type ToldStanding } from './standing-findings.ts'
import { type AngleSource, trialAngles, type TrialAngles } from './angles/trial-angles.ts'
import { type Certainty, certaintyOf } from './angles/certainty.ts'
import { steadiedAngles, steadiedFinding } from './angles/steadied-angles.ts'
import { isOfKeypoints, type UntoldAngles, withoutUntold } from './angles/untold-angles.ts'
import { unwrappedAngles } from './angles/unwrapped-angles.ts'

export interface GaitTrial {
  motion: MarkerMotion
  /** Where it comes from one: its events, angles and plates are looked at as well. */
  c3d: C3d | undefined
  /** Where it comes from a table of joint angles; then there are no points. */
  coordinates?: JointCoordinates | undefined
  /** Undefined: the best that the file gives. */
  wanted?: AngleSource | undefined
  /** Hertz; null: the points have been smoothed already. */
  cutOffHz?: number | null
  /** Of plates that are in no C3D file; on the trial's clock. */
  reactions?: readonly PlateForce[]
  /** By which events of markers alone are put right (`events/usual-offsets.ts` for keypoints of this program's own); undefined: by what plates of the same trial teach alone. */
  offsets?: readonly MethodOffset[]
  /** A network saw the points in films: where legs pass each other it takes one for the other. */
  seenInFilms?: boolean
  /** How the model that saw the points sees feet, where somebody has measured it. */
  seenFeet?: SeenFeet | undefined
  /** Of the same person by the same points: sets lengths, the feet and what is 0° at knee and ankle; or why there is none. */
  standing?: Standing
  /** What the model that saw the points does not tell, though it has the points for it. */
  untold?: UntoldAngles
  /** Who fits a body to keypoints; this thread alone, if nobody is named. */
  fitFrames?: FitFrames | undefined
}

/** What does not depend on where a person puts events. */
export interface MovingBody extends TrialAngles {
  rateHz: number
  timesS: Float64Array
  /** Of what points were smoothed by before anything was found in them; null: before they came. */
  cutOffHz: number | null
  /** Where feet and pelvis are; null where no foot is. */
  steps: GaitPoints | null
  /** As they were seen; where the file's maker names them, these. */
  seen: SeenSteps
  offsets: readonly MethodOffset[]
  findings: readonly Oddity[]
  /** Of keypoints: what their model does not tell. Of sides that are exchanged: everything. */
  untold: UntoldAngles
  certainty: Certainty
  /** The standing trial that set what is 0°: what was taken off, degrees. Null: none did. */
  standing: ToldStanding | null
}

export interface GaitAnalysis extends MovingBody {
  /** Put right. */
  events: readonly GaitEvent[]
  /** 0 overground. */
  beltSpeedMps: number
  sides: Readonly<Record<Side, StrideMeasures>>
  /** Null of a recording over time. */
  oneCycle: OneCycle | null
  /** As somebody has chosen. */
  gait: GaitKind | null
}

/** Of a body whose left lies where right should be. */
const NONE = { angles: { left: {}, right: {} }, spreads: null, limits: null, misfit: null } as const
const ANY_SIDES: UntoldAngles = Object.fromEntries(ANGLES.map((angle) => [angle, WHOSE_SIDE]))

const NOBODY_LOOKED: Standing = lacking('standing-beside-file', {})

/** Whoever has angles alone knows of no foot; `NO_FEET` says so of points. */
const WITHOUT_FEET = noted('warning', 'no-feet-in-angles', {}, { code: 'no-feet', hint: 'Place each foot’s strikes and offs in the window, on the timeline or in a curve (Q and W, with Shift for offs).' })

export function moveBody({ motion, c3d, coordinates, wanted, cutOffHz = USUAL_CLEANING.cutOffHz, reactions = c3d ? reactionsZUp(c3d) : [], offsets = [], seenInFilms = false, seenFeet, standing = NOBODY_LOOKED, untold: ofKeypoints = {}, fitFrames }: GaitTrial): MovingBody {
  const findings: Oddity[] = []
  const smooth = cutOffHz === null || coordinates ? motion : { ...motion, ...lowPassPoints({ frames: motion.timesS.length, keypoints: motion.markers.length, points: motion.points }, cutOffHz, motion.rateHz) }
  const ofModel = coordinates && anglesOfCoordinates(coordinates)
  const steps = ofModel ? ofModel.steps : stepPoints(smooth, findings)
  const named = c3d ? c3dEvents(c3d) : []
  const seen: SeenSteps = named.length === 0 && steps && !ofModel ? seenSteps(steps, reactions) : { seen: named, sure: [], gait: 'walk', findings: [] }
  const stands = steps !== null && !ofModel && seen.seen.length + seen.sure.length === 0 && standsStill(steps)
  findings.push(...seen.findings.filter(({ code }) => !stands || code !== PLATES_UNUSED))
  if (ofModel) findings.push(...ofModel.findings, WITHOUT_FEET)
  else if (!stands && seen.seen.length + seen.sure.length === 0) findings.push(noted('warning', 'no-steps', {}))
  const exchanged = steps && !ofModel ? exchangedParts(smooth, steps) : []
  findings.push(...exchangedFindings(exchanged, true))
  const known = trialAngles({ smooth, c3d, ofModel: ofModel?.angles, steps, wanted, seenInFilms, seenFeet, standing: hasStood(standing) ? standing : undefined, fitFrames })
  if (stands) findings.push(standsStillFinding(canSet(motion)))
  const all = exchanged.length > 0 ? { ...known, ...NONE } : known
  const untold = exchanged.length > 0 ? ANY_SIDES : all.angleSource === 'opensim' ? ofModel!.untold : isOfKeypoints(all.angleSource) ? ofKeypoints : {}
  const unwrapped = unwrappedAngles(all.angles)
  // Of points that were smoothed before they came nobody knows by how much, and a network's are off by their place more than by noise.
  const steadied = all.misfit !== null && cutOffHz !== null && !seenInFilms ? steadiedAngles(unwrapped, all.misfit, cutOffHz, motion.rateHz) : null
  const angles = { ...all, angles: withoutUntold(steadied?.angles ?? unwrapped, untold), spreads: all.spreads && withoutUntold(all.spreads, untold) }
  if (wanted !== undefined && wanted !== angles.angleSource) findings.push(noted('warning', 'other-angles', { wanted, given: angles.angleSource }))
  if (steadied && cutOffHz !== null) findings.push(steadiedFinding(steadied, cutOffHz))
  if (angles.limits) findings.push(...limitFindings(angles.limits))
  const isFitted = angles.angleSource === 'fit' && exchanged.length === 0
  if (isFitted && !stands) findings.push(...standingFindings(standing))
  if (isFitted && seenFeet) findings.push(feetFinding(seenFeet))
  return { rateHz: motion.rateHz, timesS: motion.timesS, cutOffHz: ofModel ? null : cutOffHz, steps, seen, offsets, ...angles, untold, certainty: certaintyOf(angles), standing: isFitted && hasStood(standing) ? { trial: standing.name, neutralDeg: standing.neutralDeg } : null, findings }
}

interface Said {
  /** In place of those that were found. */
  events?: readonly GaitEvent[]
  /** Of the person. */
  stated?: StatedSize | null
  /** Of which means are, where somebody walks and runs. */
  gait?: GaitKind | null
}

export function analyseGait(body: MovingBody, beltSpeedMps: number, { events, stated = null, gait = null }: Said = {}): GaitAnalysis {
  const settled = settledSteps(body.seen, body.steps, body.offsets)
  const own = events ?? settled.events
  const oneCycle = normalisedCycle(settled.events, body.timesS)
  const sides = measureStrides(own, body.timesS, body.angles, body.steps, beltSpeedMps, { isOneCycle: oneCycle !== null, stated, gait })
  const ofEvents = oneCycle ? [] : contradictions(inOrder(own)).map(({ oddity }) => oddity)
  return { ...body, events: own, findings: [...body.findings, ...settled.findings, ...ofEvents, ...assumedUncertainties(own, oneCycle !== null, body.findings), ...strideFindings({ events: own, sides, steps: body.steps, beltSpeedMps, oneCycle, stated, gait })], beltSpeedMps, sides, oneCycle, gait }
}
