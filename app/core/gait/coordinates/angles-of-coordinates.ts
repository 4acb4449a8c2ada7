/** Angles in our names and signs of a model that was moved to fit a recording: what OpenSim's inverse kinematics writes. */
import { ANGLE_DEFINITIONS } from '../../body/angles/angle-definitions.ts'
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import { ANGLES, type Angle } from '../../body/angles/segment-angles.ts'
import { toCardan } from '../../math/cardan.ts'
import { degreesOf } from '../../math/degrees.ts'
import { column, multiply, type Mat3, rotationAbout } from '../../math/mat3.ts'
import type { Coordinate, SidedTurn } from '../../formats/motion/coordinate-names.ts'
import type { JointCoordinates } from '../../formats/motion/joint-coordinates.ts'
import type { Oddity } from '../../formats/inspection.ts'
import { noted } from '../../notes/notes.ts'
import type { AngleCurves } from '../angles/angle-curves.ts'
import type { GaitPoints, Way } from '../gait-points.ts'
import type { UntoldAngles } from '../angles/untold-angles.ts'
import { type Held, held } from './held.ts'
import { kneesWay } from './knee-bends.ts'
import { otherOrder, pelvisTurns, trunkTurns } from './pelvis-turn.ts'
import { type Headings, headingsOf, isNobodysSpeed } from './pelvis-way.ts'

export interface ModelTrial {
  angles: AngleCurves
  untold: UntoldAngles
  /** Where the pelvis goes and which way; null where neither is known. No foot is. */
  steps: GaitPoints | null
  findings: readonly Oddity[]
}

/**
 * One coordinate is one angle, where its joint turns flexion, adduction, rotation one after the other about axes that lie as ours do, with both sides mirrored (`hip_r`, `hip_l`: Z-X-Y, the left's X and Y turned round; Rajagopal's `acromial_r`
 * likewise), or about one axis: the ankle's, 12° from straight across the leg, and the elbow's, 13° from straight across the arm. Dorsiflexion and elbow flexion count up in all of these models. Knees are looked at by themselves.
 */
export const OF_ONE: Readonly<Partial<Record<Angle, SidedTurn>>> = {
  'hip-flexion': 'hip_flexion',
  'hip-adduction': 'hip_adduction',
  'hip-rotation': 'hip_rotation',
  'knee-flexion': 'knee_angle',
  'ankle-flexion': 'ankle_angle',
  'shoulder-flexion': 'arm_flex',
  'shoulder-adduction': 'arm_add',
  'elbow-flexion': 'elbow_flex',
}
/** Of turns one after the other, against the room. */
export const OF_SEVERAL = ['pelvis-tilt', 'pelvis-obliquity', 'pelvis-rotation', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation', 'thigh-flexion'] as const satisfies readonly Angle[]
type OfSeveral = (typeof OF_SEVERAL)[number]

/** By which coordinate each of them moves: locked, it would tell nothing but the others. */
const MOVED_BY: Readonly<Record<Exclude<OfSeveral, 'thigh-flexion'>, Coordinate>> = { 'pelvis-tilt': 'pelvis_tilt', 'pelvis-obliquity': 'pelvis_list', 'pelvis-rotation': 'pelvis_rotation', 'trunk-lean': 'lumbar_extension', 'trunk-side-lean': 'lumbar_bending', 'trunk-rotation': 'lumbar_rotation' }

const LETTER = { left: 'l', right: 'r' } as const
const LISTED = 6

export function anglesOfCoordinates(coordinates: JointCoordinates): ModelTrial {
  const { file, rateHz, timesS, courses, others } = coordinates
  const own = held(coordinates)
  const findings: Oddity[] = []
  const knees = kneesWay(SIDES.flatMap((side) => measured(own, `knee_angle_${LETTER[side]}`) ?? []), file)
  findings.push(...knees.findings)
  const order = otherOrder(courses)
  if (order !== null) findings.push(noted('warning', 'pelvis-order', { file, order }, { hint: 'They are of models whose pelvis turns by tilt, list and rotation.' }))
  const pelvisAt = order === null ? pelvisTurns(own) : undefined
  const place = placeOf(own, timesS.length)
  const isPlaceUsed = place !== null && !isNobodysSpeed({ rateHz, timesS }, place)
  if (place && !isPlaceUsed) findings.push(noted('warning', 'pelvis-too-fast', { file }))
  const headings = pelvisAt ? headingsOf({ rateHz, timesS }, pelvisAt, isPlaceUsed ? place : null) : null
  if (headings) findings.push(...headingFindings(headings, file))
  const inRoom = pelvisAt && headings ? againstRoom(own, pelvisAt, headings.headingRad) : null
  const angles = bySide((side): Partial<Record<Angle, Float64Array>> => ({ ...ofOne(own, side, knees.sign), ...inRoom?.[side] }))
  if (isPlaceUsed) findings.push(noted('note', 'lengths-by-pelvis', {}))
  findings.unshift(...readFindings(angles, file))
  findings.push(...lockedFindings(own.locked, file), ...othersFindings(others, file))
  const heading = headings ? Float64Array.from({ length: 2 * timesS.length }, (_, at) => (at % 2 === 0 ? Math.cos : Math.sin)(headings.headingRad[at >> 1]!)) : new Float64Array(2 * timesS.length).fill(Number.NaN)
  return { angles, untold: untoldOf(angles, own, { order, knees: knees.reason }), steps: stepsOf(coordinates, isPlaceUsed ? place : null, { heading, leftAheadDeg: leftAhead(angles, timesS.length) }), findings }
}

const measured = (own: Held, coordinate: Coordinate): Float64Array | undefined => (own.isMeasured(coordinate) ? own.course(coordinate) : undefined)

function ofOne(own: Held, side: Side, kneeSign: 1 | -1 | null): Partial<Record<Angle, Float64Array>> {
  return Object.fromEntries(Object.entries(OF_ONE).flatMap(([angle, turn]) => {
    const course = measured(own, `${turn}_${LETTER[side]}`)
    const sign = angle === 'knee-flexion' ? kneeSign : 1
    return course && sign !== null ? [[angle, course.map((radians) => sign * degreesOf(radians))]] : []
  }))
}

function againstRoom(own: Held, pelvisAt: (frame: number) => Mat3, headingRad: Float64Array): Readonly<Record<Side, Partial<Record<OfSeveral, Float64Array>>>> {
  const trunkAt = trunkTurns(own)
  const thighs = bySide((side) => ({ flexion: measured(own, `hip_flexion_${LETTER[side]}`), adduction: own.course(`hip_adduction_${LETTER[side]}`) }))
  const isFlat = own.course('pelvis_list') === undefined
  const isMeasured = (name: OfSeveral, side: Side) => (name === 'thigh-flexion' ? thighs[side].flexion !== undefined && (isFlat || thighs[side].adduction !== undefined) : own.isMeasured(MOVED_BY[name]) && (!name.startsWith('trunk') || trunkAt !== undefined))
  const curves = bySide((side) => Object.fromEntries(OF_SEVERAL.filter((name) => isMeasured(name, side)).map((name) => [name, new Float64Array(headingRad.length)])) as Partial<Record<OfSeveral, Float64Array>>)
  for (const [frame, heading] of headingRad.entries()) {
    const pelvis = multiply(rotationAbout('z', -heading), pelvisAt(frame))
    const ofPelvis = toCardan(pelvis)
    const ofTrunk = trunkAt ? toCardan(multiply(pelvis, trunkAt(frame))) : null
    for (const side of SIDES) {
      const leftward = side === 'left' ? 1 : -1
      const { flexion, adduction } = thighs[side]
      const put = (name: OfSeveral, radians: number | undefined) => curves[side][name]?.fill(degreesOf(radians ?? Number.NaN), frame, frame + 1)
      put('pelvis-tilt', ofPelvis.y)
      put('pelvis-obliquity', leftward * ofPelvis.x)
      put('pelvis-rotation', -leftward * ofPelvis.z)
      put('trunk-lean', ofTrunk?.y)
      put('trunk-side-lean', ofTrunk ? -leftward * ofTrunk.x : undefined)
      put('trunk-rotation', ofTrunk ? -leftward * ofTrunk.z : undefined)
      put('thigh-flexion', flexion && forwardsOf(pelvis, flexion[frame]!, -leftward * (adduction?.[frame] ?? 0)))
    }
  }
  return curves
}

/** Of the thigh's length, which its own rotation does not move. `adduction`: about the way ahead. */
function forwardsOf(pelvis: Mat3, flexion: number, adduction: number): number {
  const up = column(multiply(pelvis, multiply(rotationAbout('y', -flexion), rotationAbout('x', adduction))), 2)
  return Math.atan2(-up[0], up[2])
}

/** Z up, as tables of markers and forces are read. */
function placeOf(own: Held, frames: number): Way | null {
  const [x, y, z] = (['pelvis_tx', 'pelvis_ty', 'pelvis_tz'] as const).map((name) => own.course(name))
  if (!x || !z) return null
  return Float64Array.from({ length: 3 * frames }, (_, at) => [z, x, y][at % 3]?.[Math.floor(at / 3)] ?? Number.NaN)
}

function stepsOf({ rateHz, timesS }: JointCoordinates, place: Way | null, ofModel: NonNullable<GaitPoints['ofModel']>): GaitPoints | null {
  if (!place && [ofModel.heading, ofModel.leftAheadDeg].every((values) => values.every(Number.isNaN))) return null
  const none = () => new Float64Array(3 * timesS.length).fill(Number.NaN)
  return { rateHz, timesS, pelvis: place ?? none(), heel: bySide(none), toe: bySide(none), centre: null, ofModel }
}

/** By the hips, which need no pelvis. */
function leftAhead({ left, right }: AngleCurves, frames: number): Float64Array {
  const [one, other] = [left['hip-flexion'], right['hip-flexion']]
  return Float64Array.from({ length: frames }, (_, frame) => (one?.[frame] ?? Number.NaN) - (other?.[frame] ?? Number.NaN))
}

/** What there is before there is any stride. */
function readFindings({ left, right }: AngleCurves, file: string): Oddity[] {
  const has = (...sides: AngleCurves[Side][]) => ANGLES.filter((angle) => sides.every((side) => side[angle]))
  const both = has(left, right)
  const [ofLeft, ofRight] = [left, right].map((side) => has(side).filter((angle) => !both.includes(angle))) as [Angle[], Angle[]]
  return both.length + ofLeft.length + ofRight.length === 0 ? [] : [noted('note', 'angles-read', { file, both, left: ofLeft, right: ofRight })]
}

function headingFindings({ by, isTurning, isSideways }: Headings, file: string): Oddity[] {
  return [...(by === 'faces' ? [noted('note', 'way-by-pelvis', { file, isSideways })] : []), ...(isTurning ? [noted('note', 'way-turns', { file })] : [])]
}

const listed = (names: readonly string[]) => ({ names: names.slice(0, LISTED).map((name) => name.slice(0, 40)), more: Math.max(0, names.length - LISTED) })

const lockedFindings = (locked: readonly Coordinate[], file: string): Oddity[] => (locked.length === 0 ? [] : [noted('note', 'coordinates-locked', { file, ...listed(locked) })])

const othersFindings = (others: readonly string[], file: string): Oddity[] => (others.length === 0 ? [] : [noted('note', 'columns-unread', { file, ...listed(others) })])

const NEEDS_FEET = 'how the foot itself lies hangs on axes and sizes of the model, which the file does not have'
const NOT_MADE: UntoldAngles = {
  'knee-adduction': 'these models’ knees bend about one axis, and what goes along with that is no measurement',
  'knee-rotation': 'these models’ knees bend about one axis, and what goes along with that is no measurement',
  'ankle-adduction': NEEDS_FEET,
  'ankle-rotation': NEEDS_FEET,
  'foot-progression': NEEDS_FEET,
  'foot-pitch': NEEDS_FEET,
}

/** Of those that neither side has. */
function untoldOf(angles: AngleCurves, own: Held, { order, knees }: { order: string | null; knees: string }): UntoldAngles {
  const lacking = ANGLES.filter((angle) => SIDES.every((side) => angles[side][angle] === undefined))
  return Object.fromEntries(lacking.map((angle) => [angle, NOT_MADE[angle] ?? whyNot(angle, own, order, knees)]))
}

function whyNot(angle: Angle, own: Held, order: string | null, knees: string): string {
  const turn = OF_ONE[angle]
  const needed: readonly Coordinate[] = turn ? SIDES.map((side) => `${turn}_${LETTER[side]}` as const) : neededBy(angle)
  const absent = needed.filter((coordinate) => !own.course(coordinate))
  if (turn ? absent.length === needed.length : absent.length > 0) return `the file has no ${turn ? `${turn}_l and no ${turn}_r` : absent.join(', no ')}`
  if (angle === 'knee-flexion' && needed.some((coordinate) => own.isMeasured(coordinate))) return knees
  const locked = needed.filter((coordinate) => own.locked.includes(coordinate))
  if (locked.length > 0) return `${locked.join(' and ')} never ${locked.length === 1 ? 'moves' : 'move'} in the file, so the model held ${locked.length === 1 ? 'it' : 'them'} fast, which is no measurement`
  return order === null ? 'the file does not have it' : `the file has the pelvis’ turns in another order than is known (${order})`
}

function neededBy(angle: Angle): readonly Coordinate[] {
  const { of } = ANGLE_DEFINITIONS[angle]
  const pelvis = ['pelvis_tilt', 'pelvis_list', 'pelvis_rotation'] as const
  return of === 'pelvis' ? pelvis : of === 'trunk' ? [...pelvis, 'lumbar_extension', 'lumbar_bending', 'lumbar_rotation'] : [...pelvis, ...SIDES.map((side) => `hip_flexion_${LETTER[side]}` as const)]
}
