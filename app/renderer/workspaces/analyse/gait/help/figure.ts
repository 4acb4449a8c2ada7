/** A person of sticks, for pictures: as tall as people are, and no one's measures. */
import { bySide, SIDES, type Side } from '../../../../../core/body/joints.ts'
import type { SegmentAxes } from '../../../../../core/body/angles/segment-angles.ts'
import { transform, type Mat3 } from '../../../../../core/math/mat3.ts'
import { add, type Vec3 } from '../../../../../core/math/vec3.ts'

export type Segment = keyof SegmentAxes
export type Line = readonly Vec3[]

/** Metres, in the room: X where the person walks to, Y to the person's left, Z up. */
export interface Figure {
  /** Where each segment hangs from the one before it. */
  origins: Readonly<Record<Segment, Vec3>>
  lines: Readonly<Record<Segment, readonly Line[]>>
  head: Vec3
}

export const HEAD_M = 0.1
const PELVIS: Vec3 = [0, 0, 0.92]
const HIP_M = 0.09
const SHOULDER: Vec3 = [0, 0.19, 0.47]
const NECK: Vec3 = [0, 0, 0.52]
const HEAD: Vec3 = [0.02, 0, 0.68]
const THIGH: Vec3 = [0, 0, -0.43]
const SHANK: Vec3 = [0, 0, -0.41]
const UPPER_ARM: Vec3 = [0, 0, -0.3]
const FOREARM: Vec3 = [0, 0, -0.27]
const KNEECAP: Vec3 = [0.06, 0, -0.43]
const NOWHERE: Vec3 = [0, 0, 0]

/** Of the foot, from its ankle. */
const HEEL: Vec3 = [-0.05, 0, -0.08]
const TOE: Vec3 = [0.18, 0, -0.08]
const SOLE: Line = [[-0.05, -0.025, -0.08], [0.13, -0.045, -0.08], TOE, [0.13, 0.045, -0.08], [-0.05, 0.025, -0.08], [-0.05, -0.025, -0.08]]

const leftward = (side: Side) => (side === 'left' ? 1 : -1)
const onSide = (side: Side, [x, y, z]: Vec3): Vec3 => [x, leftward(side) * y, z]

/** Half a pelvis: from the hip by the front's edge to the back's. */
const WING: Line = [[0, HIP_M, 0], [0.09, 0.12, 0.07], [-0.08, 0.04, 0.09], [0, HIP_M, 0]]

export function figureOf(axes: Readonly<Record<Segment, Mat3>>): Figure {
  const from = (origin: Vec3, segment: Segment, way: Vec3) => add(origin, transform(axes[segment], way))
  const hip = bySide((side) => from(PELVIS, 'pelvis', onSide(side, [0, HIP_M, 0])))
  const knee = bySide((side) => from(hip[side], `${side}-thigh`, THIGH))
  const ankle = bySide((side) => from(knee[side], `${side}-shank`, SHANK))
  const shoulder = bySide((side) => from(PELVIS, 'thorax', onSide(side, SHOULDER)))
  const elbow = bySide((side) => from(shoulder[side], `${side}-upper-arm`, UPPER_ARM))
  const origins = { pelvis: PELVIS, thorax: PELVIS, ...ofSides((side) => ({ thigh: hip[side], shank: knee[side], foot: ankle[side], 'upper-arm': shoulder[side], forearm: elbow[side] })) } as Figure['origins']
  const local: Readonly<Record<Segment, readonly Line[]>> = {
    pelvis: SIDES.map((side) => WING.map((point) => onSide(side, point))).concat([SIDES.map((side) => onSide(side, [0, HIP_M, 0]))]),
    thorax: [[NOWHERE, NECK], SIDES.map((side) => onSide(side, SHOULDER))],
    ...(ofSides(() => ({ thigh: [[NOWHERE, THIGH], [THIGH, KNEECAP]], shank: [[NOWHERE, SHANK]], foot: [[HEEL, NOWHERE, TOE], SOLE], 'upper-arm': [[NOWHERE, UPPER_ARM]], forearm: [[NOWHERE, FOREARM]] })) as Record<Exclude<Segment, 'pelvis' | 'thorax'>, Line[]>),
  }
  const lines = Object.fromEntries(Object.entries(local).map(([segment, own]) => [segment, own.map((line) => line.map((point) => from(origins[segment as Segment], segment as Segment, point)))])) as unknown as Figure['lines']
  return { origins, lines, head: from(PELVIS, 'thorax', HEAD) }
}

const ofSides = <Value>(of: (side: Side) => Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(SIDES.flatMap((side) => Object.entries(of(side)).map(([part, value]) => [`${side}-${part}`, value])))
