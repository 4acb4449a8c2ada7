/** From a trial's markers, and what else its file has, to steps, parameters and curves of a cycle. */
import { bySide, SIDES, type Side } from '../body/joints.ts'
import { ANGLES, type Angle } from '../body/segment-angles.ts'
import { groundReactions } from '../forces/ground-reaction.ts'
import type { C3d } from '../formats/c3d/c3d.ts'
import type { Oddity } from '../formats/inspection.ts'
import { pointsOfMarkers } from '../body/points-of-markers.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { LEAST_SAMPLES } from '../signal/butterworth.ts'
import { lowPassPoints } from '../signal/low-pass-points.ts'
import type { AngleCurves } from './angle-curves.ts'
import { anglesOfFit } from './angles-of-fit.ts'
import { anglesOfPoints } from './angles-of-points.ts'
import { cycleCurve } from './cycles/cycle-curve.ts'
import type { FootWays } from './cycles/foot-ways.ts'
import { curveSpread, type CurveSpread, spreadOf, type Spread } from './cycles/over-strides.ts'
import { type Parameter, PARAMETERS, strideParameters } from './cycles/parameters.ts'
import { isWhole, type Stride, stridesOf } from './cycles/strides.ts'
import { c3dEvents } from './events/c3d-events.ts'
import { headingOf } from './events/heading.ts'
import { plateContacts, plateEvents } from './events/plate-events.ts'
import { zeniEvents } from './events/zeni.ts'
import type { GaitEvent } from './gait-event.ts'
import { gaitPoints, missingFor, type GaitPoints } from './gait-points.ts'
import { vendorAngles } from './vendor-angles.ts'

export interface GaitTrial {
  motion: MarkerMotion
  /** Where it comes from one: its events, angles and plates are looked at as well. */
  c3d: C3d | undefined
  /** 0 overground. */
  beltSpeedMps: number
  /** Undefined: the best that the file gives. */
  wanted?: AngleSource | undefined
}

/** Of the model that the file's maker used, of a body that was fitted to its keypoints, or straight from them. */
type AngleSource = 'vendor' | 'fit' | 'points'

export interface GaitAnalysis {
  rateHz: number
  /** Of what points were smoothed by before anything was found in them. */
  cutOffHz: number
  angleSource: AngleSource
  events: readonly GaitEvent[]
  strides: Readonly<Record<Side, readonly Stride[]>>
  parameters: Readonly<Record<Side, Partial<Record<Parameter, Spread>>>>
  /** What is not in it cannot be told from this file. */
  curves: Readonly<Record<Side, Partial<Record<Angle, CurveSpread>>>>
  findings: readonly Oddity[]
}

const CUT_OFF_HZ = 6

export function analyseGait({ motion, c3d, beltSpeedMps, wanted }: GaitTrial): GaitAnalysis {
  const findings: Oddity[] = []
  const { points } = lowPassPoints({ frames: motion.timesS.length, keypoints: motion.markers.length, points: motion.points }, CUT_OFF_HZ, motion.rateHz)
  const smooth = { ...motion, points }
  const steps = wholeStretch(smooth, findings)
  const named = c3d ? c3dEvents(c3d) : []
  const events = named.length > 0 ? named : steps ? foundEvents(steps, c3d) : []
  if (events.length === 0) findings.push({ level: 'warning', code: 'no-steps', message: 'No step was found, so there are no cycles and no parameters.' })
  const { angles, angleSource } = anglesOf(smooth, c3d, steps, wanted)
  if (wanted !== undefined && wanted !== angleSource) findings.push({ level: 'warning', code: 'other-angles', message: `This file cannot give the angles that were asked for (${wanted}); these are of another kind (${angleSource}).` })
  const strides = bySide((side) => stridesOf(events, side))
  return {
    rateHz: motion.rateHz,
    cutOffHz: CUT_OFF_HZ,
    angleSource,
    events,
    strides,
    parameters: bySide((side) => (steps ? parametersOf(strides[side].filter(isWhole), waysOf(steps, beltSpeedMps)) : {})),
    curves: bySide((side) => curvesOf(motion.timesS, angles[side], strides[side])),
    findings,
  }
}

function anglesOf(smooth: MarkerMotion, c3d: C3d | undefined, steps: GaitPoints | null, wanted: AngleSource | undefined): Pick<GaitAnalysis, 'angleSource'> & { angles: AngleCurves } {
  const vendor = c3d && vendorAngles(c3d)
  const hasVendor = vendor !== undefined && SIDES.some((side) => Object.keys(vendor[side]).length > 0)
  if (hasVendor && (wanted ?? 'vendor') === 'vendor') return { angles: vendor, angleSource: 'vendor' }
  if (!steps) return { angles: { left: {}, right: {} }, angleSource: 'points' }
  const pointAt = pointsOfMarkers(smooth)
  const headingRad = headingOverAll(smooth.timesS, steps)
  const fitted = wanted === 'points' ? null : anglesOfFit(pointAt, headingRad)
  return fitted ? { angles: fitted, angleSource: 'fit' } : { angles: anglesOfPoints(pointAt, headingRad), angleSource: 'points' }
}

/** Those on plates, and where no plate tells, those by the way of the feet. */
function foundEvents(points: GaitPoints, c3d: C3d | undefined): GaitEvent[] {
  const sure = c3d ? plateEvents(plateContacts(groundReactions(c3d).reactions, points)) : []
  const others = zeniEvents(points).filter(({ side, kind, timeS }) => !sure.some((one) => one.side === side && one.kind === kind && Math.abs(one.timeS - timeS) < SAME_STEP_S))
  return [...sure, ...others].toSorted((a, b) => a.timeS - b.timeS)
}

/** Kinematic strikes lie up to 70 ms from those on plates (design §6). */
const SAME_STEP_S = 0.15

/** The longest stretch in which feet and pelvis are there all the time; null where there is none. */
function wholeStretch(motion: MarkerMotion, findings: Oddity[]): GaitPoints | null {
  const all = gaitPoints(motion)
  if (!all) {
    findings.push({ level: 'warning', code: 'no-feet', message: `The file has no marker for ${missingFor(motion.markers).join(', ')}, so its steps cannot be found.` })
    return null
  }
  const isWholeAt = (frame: number) => [all.pelvis, ...SIDES.flatMap((side) => [all.heel[side], all.toe[side]])].every((way) => !Number.isNaN(way[3 * frame]!))
  let best = { from: 0, to: 0 }
  for (let frame = 0; frame < all.timesS.length; frame++) {
    if (!isWholeAt(frame)) continue
    const from = frame
    while (frame < all.timesS.length && isWholeAt(frame)) frame++
    if (frame - from > best.to - best.from) best = { from, to: frame }
  }
  if (best.to - best.from < Math.max(LEAST_SAMPLES, all.rateHz / 2)) {
    findings.push({ level: 'warning', code: 'feet-too-short', message: 'Feet and pelvis are never there together for half a second, so steps cannot be found.' })
    return null
  }
  if (best.to - best.from < all.timesS.length) findings.push({ level: 'note', code: 'feet-in-part', message: `Steps are looked for where feet and pelvis are there together: from ${all.timesS[best.from]!.toFixed(2)} s to ${all.timesS[best.to - 1]!.toFixed(2)} s.` })
  const cut = (way: Float64Array) => way.subarray(3 * best.from, 3 * best.to)
  return { rateHz: all.rateHz, timesS: all.timesS.subarray(best.from, best.to), pelvis: cut(all.pelvis), heel: bySide((side) => cut(all.heel[side])), toe: bySide((side) => cut(all.toe[side])) }
}

/** Frame by frame of the whole trial; before and after the stretch in which it is known, as at its ends. */
function headingOverAll(timesS: Float64Array, steps: GaitPoints): Float64Array {
  const heading = headingOf(steps)
  const first = timesS.indexOf(steps.timesS[0]!)
  return Float64Array.from(timesS, (_, frame) => {
    const at = Math.max(0, Math.min(steps.timesS.length - 1, frame - first))
    return Math.atan2(heading[2 * at + 1]!, heading[2 * at]!)
  })
}

function waysOf(points: GaitPoints, beltSpeedMps: number): FootWays {
  const { timesS, toe } = points
  if (beltSpeedMps === 0) return { timesS, foot: toe, belt: null }
  const heading = headingOf(points)
  const sum = [0, 1].map((axis) => heading.reduce((all, value, at) => (at % 2 === axis ? all + value : all), 0)) as [number, number]
  const size = Math.hypot(...sum)
  return { timesS, foot: toe, belt: { speedMps: beltSpeedMps, ahead: [sum[0] / size, sum[1] / size] } }
}

function parametersOf(strides: readonly Stride[], ways: FootWays): Partial<Record<Parameter, Spread>> {
  const within = strides.filter(({ fromS, toS }) => fromS >= ways.timesS[0]! && toS <= ways.timesS.at(-1)!)
  const each = within.map((stride) => strideParameters(stride, ways))
  return Object.fromEntries(PARAMETERS.flatMap((name) => {
    const spread = spreadOf(each.map((one) => one[name]))
    return spread ? [[name, spread]] : []
  }))
}

function curvesOf(timesS: Float64Array, angles: AngleCurves[Side], strides: readonly Stride[]): Partial<Record<Angle, CurveSpread>> {
  return Object.fromEntries(ANGLES.flatMap((name) => {
    const values = angles[name]
    const spread = values && curveSpread(strides.map(({ fromS, toS }) => cycleCurve(timesS, values, fromS, toS)))
    return spread ? [[name, spread]] : []
  }))
}
