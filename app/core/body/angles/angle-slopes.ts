/** How angles change as segments turn: what a pose's uncertainty is carried to an angle by (the delta method). */
import { toCardan } from '../../math/cardan.ts'
import { column, type Mat3, multiply, rotationAbout, transform, transpose } from '../../math/mat3.ts'
import { cross, scale, type Vec3 } from '../../math/vec3.ts'
import { anatomical, type JointAngles, type Side } from '../joints.ts'
import { type Angle, JOINTS, type SegmentAxes } from './segment-angles.ts'

/** By a small turn d of that segment, as a vector in the room, an angle changes by slope · d. */
export interface AngleSlope {
  segment: keyof SegmentAxes
  slope: Vec3
}

/** Radians of angle by radians of turn; of what `segmentAngles` gives, with the same signs. Without bounds where a Cardan angle's middle turn nears 90°. */
export function angleSlopes(segments: SegmentAxes, side: Side, headingRad: number): Record<Angle, readonly AngleSlope[]> {
  const nameOf = (name: 'pelvis' | 'thorax' | 'thigh' | 'shank' | 'foot' | 'upper-arm' | 'forearm') => (name === 'pelvis' || name === 'thorax' ? name : (`${side}-${name}` as const))
  const ahead = rotationAbout('z', -headingRad)
  const fromHeading = transpose(ahead)
  const between = Object.fromEntries(
    JOINTS.map(([joint, proximal, distal]) => {
      const axes = segments[nameOf(proximal)].axes
      const turn = cardanSlopes(multiply(transpose(axes), segments[nameOf(distal)].axes))
      const signed = [0, 1, 2].map((axis) => anatomical(joint, side, { y: turn.y[axis]!, x: turn.x[axis]!, z: turn.z[axis]! })) as [JointAngles, JointAngles, JointAngles]
      const slopeOf = (angle: 0 | 1 | 2) => transform(axes, [signed[0][angle], signed[1][angle], signed[2][angle]])
      const of = (angle: 0 | 1 | 2): AngleSlope[] => [{ segment: nameOf(distal), slope: slopeOf(angle) }, { segment: nameOf(proximal), slope: scale(slopeOf(angle), -1) }]
      return [joint, [of(0), of(1), of(2)]]
    }),
  ) as Record<(typeof JOINTS)[number][0], [AngleSlope[], AngleSlope[], AngleSlope[]]>
  const inRoom = (name: 'pelvis' | 'thorax' | 'foot') => {
    const turn = cardanSlopes(multiply(ahead, segments[nameOf(name)].axes))
    return (axis: 'x' | 'y' | 'z', sign: number): AngleSlope[] => [{ segment: nameOf(name), slope: scale(transform(fromHeading, turn[axis]), sign) }]
  }
  const [pelvis, thorax, foot] = [inRoom('pelvis'), inRoom('thorax'), inRoom('foot')]
  const [x, , z] = column(multiply(ahead, segments[nameOf('thigh')].axes), 2)
  const leftward = side === 'left' ? 1 : -1
  const { hip, knee, ankle, shoulder, elbow } = between
  return {
    'pelvis-tilt': pelvis('y', 1),
    'pelvis-obliquity': pelvis('x', leftward),
    'pelvis-rotation': pelvis('z', -leftward),
    'trunk-lean': thorax('y', 1),
    'trunk-side-lean': thorax('x', -leftward),
    'trunk-rotation': thorax('z', -leftward),
    'hip-flexion': hip[0],
    'hip-adduction': hip[1],
    'hip-rotation': hip[2],
    // Of atan2(−x, z) of the thigh's long axis, which a turn d moves by d × (x, y, z).
    'thigh-flexion': [{ segment: nameOf('thigh'), slope: transform(fromHeading, cross(column(multiply(ahead, segments[nameOf('thigh')].axes), 2), scale([-z, 0, x], 1 / (x * x + z * z)))) }],
    'knee-flexion': knee[0],
    'knee-adduction': knee[1],
    'knee-rotation': knee[2],
    'ankle-flexion': ankle[0],
    'ankle-adduction': ankle[1],
    'ankle-rotation': ankle[2],
    'foot-progression': foot('z', -leftward),
    'foot-pitch': foot('y', -1),
    'shoulder-flexion': shoulder[0],
    'shoulder-adduction': shoulder[1],
    'elbow-flexion': elbow[0],
  }
}

/** The Cardan angles' own axes against each other: a turn d, in the first frame, is y·e₁ + x·e₂ + z·e₃ of their rates, which this solves for them. */
function cardanSlopes(m: Mat3): Record<'x' | 'y' | 'z', Vec3> {
  const { y, x } = toCardan(m)
  const [sin, cos] = [Math.sin(y), Math.cos(y)]
  return { x: [cos, 0, -sin], z: scale([sin, 0, cos], 1 / Math.cos(x)), y: [Math.tan(x) * sin, 1, Math.tan(x) * cos] }
}
