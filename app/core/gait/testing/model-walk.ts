/** A walk of segments whose angles are known, and the same as the coordinates that a model of OpenSim would have. */
import { SIDES, type Side } from '../../body/joints.ts'
import { type Angle, segmentAngles, type SegmentAxes } from '../../body/angles/segment-angles.ts'
import type { MotTable } from '../../formats/motion/read-mot.ts'
import { fromCardan } from '../../math/cardan.ts'
import { degreesOf, radiansOf } from '../../math/degrees.ts'
import { column, type Mat3, multiply, rotationAbout, transpose } from '../../math/mat3.ts'
import type { Vec3 } from '../../math/vec3.ts'

export interface ModelWalk {
  rateHz: number
  frames: number
  /** Where the person walks to, degrees from the world's x, at a time. */
  headingDeg(timeS: number): number
  speedMps: number
  /** By which the pelvis is turned to the left all the time. */
  asideDeg: number
}

export const STRAIGHT: ModelWalk = { rateHz: 60, frames: 360, headingDeg: () => 37, speedMps: 1.3, asideDeg: 5 }

const STRIDE_S = 1

interface Pose {
  segments: SegmentAxes
  place: Vec3
  headingRad: number
}

export function truthOf(walk: ModelWalk): Record<Side, Record<Angle, Float64Array>> {
  const poses = posesOf(walk)
  const each = (side: Side) => poses.map(({ segments, headingRad }) => segmentAngles(segments, side, headingRad))
  return Object.fromEntries(SIDES.map((side) => {
    const angles = each(side)
    return [side, Object.fromEntries((Object.keys(angles[0]!) as Angle[]).map((angle) => [angle, Float64Array.from(angles, (one) => one[angle])]))]
  })) as Record<Side, Record<Angle, Float64Array>>
}

/** As `inverse kinematics` would write it, in degrees; knees bend to positive angles. */
export function coordinatesOf(walk: ModelWalk): MotTable {
  const rows = posesOf(walk).map(rowOf)
  const columns = Object.keys(rows[0]!)
  return { title: 'Coordinates', inDegrees: true, columns, timesS: Float64Array.from(rows, (_, frame) => frame / walk.rateHz), values: Float64Array.from(rows.flatMap((row) => columns.map((name) => row[name]!))) }
}

/** Column by column otherwise; what gives nothing is left out. */
export function withColumns(table: MotTable, change: (name: string, course: readonly number[]) => readonly [string, readonly number[]] | null): MotTable {
  const { columns, timesS, values } = table
  const kept = columns.flatMap((name, at) => [change(name, Array.from(timesS, (_, row) => values[row * columns.length + at]!)) ?? []].filter((one) => one.length > 0)) as (readonly [string, readonly number[]])[]
  return { ...table, columns: kept.map(([name]) => name), values: Float64Array.from(Array.from(timesS, (_, row) => kept.map(([, course]) => course[row]!)).flat()) }
}

function posesOf({ rateHz, frames, headingDeg, speedMps, asideDeg }: ModelWalk): Pose[] {
  let [x, y] = [2, -1]
  return Array.from({ length: frames }, (_, frame) => {
    const timeS = frame / rateHz
    const headingRad = radiansOf(headingDeg(timeS))
    const wave = (of: number, phase: number, times = 1) => radiansOf(of) * Math.sin((2 * Math.PI * times * timeS) / STRIDE_S + phase)
    x += (speedMps * Math.cos(headingRad)) / rateHz
    y += (speedMps * Math.sin(headingRad)) / rateHz
    const sway = 0.02 * Math.sin((2 * Math.PI * timeS) / STRIDE_S)
    const pelvis = multiply(rotationAbout('z', headingRad), fromCardan({ y: radiansOf(11) + wave(2, 0.3, 2), x: wave(5, 0.9), z: radiansOf(asideDeg) + wave(6, 0.2) }))
    const thorax = multiply(pelvis, fromCardan({ y: radiansOf(-7) + wave(2, 1, 2), x: wave(4, 3), z: wave(11, 3.4) }))
    const limbs = Object.fromEntries(SIDES.flatMap((side) => {
      const [phase, mirror] = side === 'left' ? [0, -1] : [Math.PI, 1]
      const thigh = multiply(pelvis, fromCardan({ y: -radiansOf(15) - wave(22, phase), x: mirror * (radiansOf(2) + wave(6, phase + 1)), z: mirror * (radiansOf(-4) + wave(7, phase + 2)) }))
      const shank = multiply(thigh, rotationAbout('y', radiansOf(28) + wave(27, phase + 2.4)))
      const foot = multiply(shank, rotationAbout('y', -radiansOf(3) - wave(12, phase + 0.7)))
      const arm = multiply(thorax, fromCardan({ y: -radiansOf(5) + wave(18, phase), x: -mirror * (radiansOf(8) + wave(3, phase)), z: 0 }))
      const forearm = multiply(arm, rotationAbout('y', -radiansOf(30) - wave(9, phase)))
      return Object.entries({ thigh, shank, foot, 'upper-arm': arm, forearm }).map(([name, axes]) => [`${side}-${name}`, { axes }])
    }))
    return { segments: { pelvis: { axes: pelvis }, thorax: { axes: thorax }, ...limbs } as unknown as SegmentAxes, place: [x - sway * Math.sin(headingRad), y + sway * Math.cos(headingRad), 0.95 + 0.02 * Math.sin((4 * Math.PI * timeS) / STRIDE_S)], headingRad }
  })
}

/** OpenSim's (X, Y, Z) of the world's (x, y, z), which is (Z, X, Y) there. */
const inGround = ([x, y, z]: Vec3): Vec3 => [y, z, x]

/** Its bodies have X ahead, Y up, Z to the right. */
function bodyIn(axes: Mat3): Mat3 {
  const [ahead, left, up] = ([0, 1, 2] as const).map((at) => inGround(column(axes, at))) as [Vec3, Vec3, Vec3]
  return [ahead[0], up[0], -left[0], ahead[1], up[1], -left[1], ahead[2], up[2], -left[2]]
}

/** About Z, X and Y one after the other: R = Rz·Rx·Ry, element by element. */
function turnsOf(m: Mat3): [number, number, number] {
  return [Math.atan2(-m[1], m[4]), Math.asin(m[7]), Math.atan2(-m[6], m[8])].map(degreesOf) as [number, number, number]
}

function rowOf({ segments, place }: Pose): Record<string, number> {
  const body = (name: keyof SegmentAxes) => bodyIn(segments[name].axes)
  const between = (one: keyof SegmentAxes, other: keyof SegmentAxes) => turnsOf(multiply(transpose(body(one)), body(other)))
  const [tilt, list, rotation] = turnsOf(body('pelvis'))
  const [tx, ty, tz] = inGround(place)
  const [extension, bending, turn] = between('pelvis', 'thorax')
  const ofSides = SIDES.flatMap((side): [string, number][] => {
    const [letter, mirror] = side === 'left' ? ['l', -1] : ['r', 1]
    const hip = between('pelvis', `${side}-thigh`)
    const shoulder = between('thorax', `${side}-upper-arm`)
    return [
      [`hip_flexion_${letter}`, hip[0]],
      [`hip_adduction_${letter}`, mirror * hip[1]],
      [`hip_rotation_${letter}`, mirror * hip[2]],
      [`knee_angle_${letter}`, -between(`${side}-thigh`, `${side}-shank`)[0]],
      [`ankle_angle_${letter}`, between(`${side}-shank`, `${side}-foot`)[0]],
      [`subtalar_angle_${letter}`, 0],
      [`arm_flex_${letter}`, shoulder[0]],
      [`arm_add_${letter}`, mirror * shoulder[1]],
      [`elbow_flex_${letter}`, between(`${side}-upper-arm`, `${side}-forearm`)[0]],
    ]
  })
  return { pelvis_tilt: tilt, pelvis_list: list, pelvis_rotation: rotation, pelvis_tx: tx, pelvis_ty: ty, pelvis_tz: tz, ...Object.fromEntries(ofSides), lumbar_extension: extension, lumbar_bending: bending, lumbar_rotation: turn }
}
