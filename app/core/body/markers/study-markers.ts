/**
 * Segments from the 43 markers on the skin that the Stanford marker augmenter adds to keypoints, named `…_study` (Uhlrich et al. 2023, OpenCap, PLoS Comput Biol
 * 19:e1011462). A network guesses them, so that what hardly shows in keypoints is its idea: how bones turn about themselves, and knees bent aside, are left out.
 */
import type { Mat3 } from '../../math/mat3.ts'
import { cross, mix, scale, subtract, unit, type Vec3 } from '../../math/vec3.ts'
import { type JointMarkers, SIDES, type Side } from '../joints.ts'
import type { Angle, SegmentAxes } from '../angles/segment-angles.ts'

/** As the files spell them: of the right side with a small letter, but for the hip. */
const nameOf = (side: Side, part: string) => (part === 'HJC' ? `${side === 'left' ? 'L' : 'R'}HJC_study` : part === 'ASIS' || part === 'PSIS' ? `${side === 'left' ? 'L' : 'r'}.${part}_study` : `${side === 'left' ? 'L' : 'r'}_${part}_study`)

const OF_SIDE = ['ASIS', 'PSIS', 'HJC', 'knee', 'mknee', 'ankle', 'mankle', 'toe', '5meta', 'calc', 'shoulder', 'lelbow', 'melbow', 'lwrist', 'mwrist'] as const
const NECK = 'C7_study'

export const STUDY_MARKERS: readonly string[] = [NECK, ...SIDES.flatMap((side) => OF_SIDE.map((part) => nameOf(side, part)))]

/** Where joints are: what is drawn of a body. */
export const STUDY_JOINTS: JointMarkers = {
  neck: SIDES.map((side) => nameOf(side, 'shoulder')),
  'mid-hip': SIDES.map((side) => nameOf(side, 'HJC')),
  ...Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.entries({ shoulder: ['shoulder'], elbow: ['lelbow', 'melbow'], wrist: ['lwrist', 'mwrist'], hip: ['HJC'], knee: ['knee', 'mknee'], ankle: ['ankle', 'mankle'], heel: ['calc'], 'big-toe': ['toe'], 'small-toe': ['5meta'] }).map(([joint, parts]) => [`${side}-${joint}`, parts.map((part) => nameOf(side, part))]),
    ),
  ),
}

export const STUDY_ANGLES = [
  'pelvis-tilt',
  'pelvis-obliquity',
  'pelvis-rotation',
  'trunk-lean',
  'trunk-side-lean',
  'trunk-rotation',
  'hip-flexion',
  'hip-adduction',
  'thigh-flexion',
  'knee-flexion',
  'ankle-flexion',
  'foot-progression',
  'foot-pitch',
  'shoulder-flexion',
  'shoulder-adduction',
  'elbow-flexion',
] as const satisfies readonly Angle[]

/** Undefined where a marker is missing. Joints lie in the middle of both their markers, the hip where the augmenter has it; the pelvis as ISB has it (Wu et al. 2002, J Biomech 35:543). */
export function studySegments(markerAt: (marker: string) => Vec3 | undefined): SegmentAxes | undefined {
  const seen = new Map(STUDY_MARKERS.map((marker) => [marker, markerAt(marker)]))
  if ([...seen.values()].some((at) => at === undefined)) return undefined
  const at = (side: Side, part: (typeof OF_SIDE)[number]) => seen.get(nameOf(side, part))!
  const between = (side: Side, one: (typeof OF_SIDE)[number], other: (typeof OF_SIDE)[number]) => mix(at(side, one), at(side, other), 0.5)
  const front = mix(at('left', 'ASIS'), at('right', 'ASIS'), 0.5)
  const back = mix(at('left', 'PSIS'), at('right', 'PSIS'), 0.5)
  const hips = mix(at('left', 'HJC'), at('right', 'HJC'), 0.5)
  const pelvis = acrossFirst(subtract(at('left', 'ASIS'), at('right', 'ASIS')), subtract(front, back))
  const thorax = upFirst(subtract(seen.get(NECK)!, hips), subtract(at('left', 'shoulder'), at('right', 'shoulder')))
  const ofSide = (side: Side) => {
    /** To the person's left, from the inner marker of the left side, from the outer of the right. */
    const leftward = (outer: Vec3, inner: Vec3) => scale(subtract(outer, inner), side === 'left' ? 1 : -1)
    const [knee, ankle, elbow, wrist] = [between(side, 'knee', 'mknee'), between(side, 'ankle', 'mankle'), between(side, 'lelbow', 'melbow'), between(side, 'lwrist', 'mwrist')]
    const kneeAxis = leftward(at(side, 'knee'), at(side, 'mknee'))
    const elbowAxis = leftward(at(side, 'lelbow'), at(side, 'melbow'))
    const sole = leftward(at(side, '5meta'), at(side, 'toe'))
    return {
      [`${side}-thigh`]: { axes: upFirst(subtract(at(side, 'HJC'), knee), kneeAxis) },
      // By the knee's axis too: malleoli stand turned out against it.
      [`${side}-shank`]: { axes: upFirst(subtract(knee, ankle), kneeAxis) },
      [`${side}-foot`]: { axes: forwardFirst(subtract(between(side, 'toe', '5meta'), at(side, 'calc')), sole) },
      [`${side}-upper-arm`]: { axes: upFirst(subtract(at(side, 'shoulder'), elbow), elbowAxis) },
      [`${side}-forearm`]: { axes: upFirst(subtract(elbow, wrist), elbowAxis) },
    }
  }
  return { pelvis: { axes: pelvis }, thorax: { axes: thorax }, ...ofSide('left'), ...ofSide('right') } as unknown as SegmentAxes
}

const columns = (x: Vec3, y: Vec3, z: Vec3): Mat3 => [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]]

function upFirst(up: Vec3, leftward: Vec3): Mat3 {
  const z = unit(up)
  const x = unit(cross(leftward, z))
  return columns(x, cross(z, x), z)
}

function acrossFirst(leftward: Vec3, forward: Vec3): Mat3 {
  const y = unit(leftward)
  const z = unit(cross(forward, y))
  return columns(cross(y, z), y, z)
}

function forwardFirst(forward: Vec3, leftward: Vec3): Mat3 {
  const x = unit(forward)
  const z = unit(cross(x, leftward))
  return columns(x, cross(z, x), z)
}
