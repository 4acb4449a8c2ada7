import { degreesOf } from '../../math/degrees.ts'
import { toCardan } from '../../math/cardan.ts'
import { column, multiply, rotationAbout, transpose, type Mat3 } from '../../math/mat3.ts'
import { anatomical, type Joint, type JointAngles, type Side } from '../joints.ts'

type Paired = 'thigh' | 'shank' | 'foot' | 'upper-arm' | 'forearm'
/** Axes as columns: X anterior, Y to the person's left, Z proximal; all along the room's when one stands facing +X. */
export type SegmentAxes = Readonly<Record<'pelvis' | 'thorax' | `${Side}-${Paired}`, { axes: Mat3 }>>

/**
 * Between two segments: R = Rproximalᵀ·Rdistal as Cardan angles Y-X-Z, in anatomical signs (joints.ts). Against the room,
 * seen along the way the person walks: `pelvis-tilt` and `trunk-lean` forward, `pelvis-obliquity` this side up,
 * `pelvis-rotation` and `trunk-rotation` this side forward, `trunk-side-lean` towards this side, `thigh-flexion` of the
 * knee before the hip, `foot-progression` inward, `foot-pitch` toes up.
 */
export const ANGLES = [
  'pelvis-tilt',
  'pelvis-obliquity',
  'pelvis-rotation',
  'trunk-lean',
  'trunk-side-lean',
  'trunk-rotation',
  'hip-flexion',
  'hip-adduction',
  'hip-rotation',
  'thigh-flexion',
  'knee-flexion',
  'knee-adduction',
  'knee-rotation',
  'ankle-flexion',
  'ankle-adduction',
  'ankle-rotation',
  'foot-progression',
  'foot-pitch',
  'shoulder-flexion',
  'shoulder-adduction',
  'elbow-flexion',
] as const
export type Angle = (typeof ANGLES)[number]

export const JOINTS = [
  ['hip', 'pelvis', 'thigh'],
  ['knee', 'thigh', 'shank'],
  ['ankle', 'shank', 'foot'],
  ['shoulder', 'thorax', 'upper-arm'],
  ['elbow', 'upper-arm', 'forearm'],
] as const

/** Degrees. `headingRad` is where the person walks to: 0 along +X, turning towards +Y. */
export function segmentAngles(segments: SegmentAxes, side: Side, headingRad = 0): Record<Angle, number> {
  const axesOf = (name: 'pelvis' | 'thorax' | Paired) =>
    (name === 'pelvis' || name === 'thorax' ? segments[name] : segments[`${side}-${name}` as const]).axes
  const [hip, knee, ankle, shoulder, elbow] = JOINTS.map(([joint, proximal, distal]) => jointAngles(joint, side, axesOf(proximal), axesOf(distal))) as [JointAngles, JointAngles, JointAngles, JointAngles, JointAngles]
  const ahead = rotationAbout('z', -headingRad)
  const inRoom = (name: 'pelvis' | 'thorax' | 'foot') => toCardan(multiply(ahead, axesOf(name)))
  const [pelvis, thorax, foot] = [inRoom('pelvis'), inRoom('thorax'), inRoom('foot')]
  const thighUp = column(multiply(ahead, axesOf('thigh')), 2)
  const leftward = side === 'left' ? 1 : -1
  const inDegrees: Record<Angle, number> = {
    'pelvis-tilt': pelvis.y,
    'pelvis-obliquity': leftward * pelvis.x,
    'pelvis-rotation': -leftward * pelvis.z,
    'trunk-lean': thorax.y,
    'trunk-side-lean': -leftward * thorax.x,
    'trunk-rotation': -leftward * thorax.z,
    'hip-flexion': hip[0],
    'hip-adduction': hip[1],
    'hip-rotation': hip[2],
    'thigh-flexion': Math.atan2(-thighUp[0], thighUp[2]),
    'knee-flexion': knee[0],
    'knee-adduction': knee[1],
    'knee-rotation': knee[2],
    'ankle-flexion': ankle[0],
    'ankle-adduction': ankle[1],
    'ankle-rotation': ankle[2],
    'foot-progression': -leftward * foot.z,
    'foot-pitch': -foot.y,
    'shoulder-flexion': shoulder[0],
    'shoulder-adduction': shoulder[1],
    'elbow-flexion': elbow[0],
  }
  for (const angle of ANGLES) inDegrees[angle] = degreesOf(inDegrees[angle])
  return inDegrees
}

/** Radians. */
export function jointAngles(joint: Joint, side: Side, proximal: Mat3, distal: Mat3): JointAngles {
  return anatomical(joint, side, toCardan(multiply(transpose(proximal), distal)))
}
