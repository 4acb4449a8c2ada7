/** Where a body's centre of mass is, from its keypoints and what segments weigh in the mean of young adults: of nobody in particular, and least of children. */
import { add, mix, scale, type Vec3 } from '../math/vec3.ts'
import type { Halpe26 } from './halpe26.ts'
import { SIDES, type Side } from './joints.ts'
import type { PointOf } from './angles/point-angles.ts'
import type { PointAt } from './markers/points-of-markers.ts'

type ByBuild = readonly [woman: number, man: number]

interface Segment {
  from: Halpe26
  to: Halpe26
  /** Of the body's mass. */
  share: ByBuild
  /** Of the way between the two. */
  centre: ByBuild
}

/**
 * De Leva (1996, J Biomech 29:1223), table 4, women and men: the trunk from cervicale to the middle of the hips, the head from there to its vertex, the foot
 * from its heel.
 */
const MIDDLE: readonly Segment[] = [
  { from: 'neck', to: 'head', share: [0.0668, 0.0694], centre: [1 - 0.4841, 1 - 0.5002] },
  { from: 'neck', to: 'mid-hip', share: [0.4257, 0.4346], centre: [0.4964, 0.5138] },
]
const ofSide = (side: Side): readonly Segment[] => [
  { from: `${side}-shoulder`, to: `${side}-elbow`, share: [0.0255, 0.0271], centre: [0.5754, 0.5772] },
  { from: `${side}-elbow`, to: `${side}-wrist`, share: [0.0138, 0.0162], centre: [0.4559, 0.4574] },
  // A hand goes on where the forearm points: its centre lies 0.34 (women) and 0.36 (men) of the way to the middle finger's tip, and it is 0.108/0.146 as long as
  // the forearm (lengths: Drillis & Contini 1966 in Winter 2009, fig. 4.1).
  { from: `${side}-elbow`, to: `${side}-wrist`, share: [0.0056, 0.0061], centre: [1 + (0.3427 * 0.108) / 0.146, 1 + (0.3624 * 0.108) / 0.146] },
  { from: `${side}-hip`, to: `${side}-knee`, share: [0.1478, 0.1416], centre: [0.3612, 0.4095] },
  { from: `${side}-knee`, to: `${side}-ankle`, share: [0.0481, 0.0433], centre: [0.4352, 0.4395] },
  { from: `${side}-heel`, to: `${side}-big-toe`, share: [0.0129, 0.0137], centre: [0.4014, 0.4415] },
]
const SEGMENTS = [...MIDDLE, ...SIDES.flatMap(ofSide)]

/** Of which each has to be there. */
export const CENTRE_KEYPOINTS: readonly Halpe26[] = [...new Set(SEGMENTS.flatMap(({ from, to }) => [from, to]))]

/** What it is estimated from, for whoever reads it. */
export const SEGMENT_MASSES = 'segment masses and centres of young adults, midway between women’s and men’s (de Leva 1996, J Biomech 29:1223, table 4): trunk, head, upper arms, forearms, hands, thighs, shanks, feet'

/** Between a woman's and a man's, where nobody says more. */
const EITHER = 0.5

/** `build`: 0 a woman's shares, 1 a man's. Undefined where a keypoint is missing: a body without an arm weighs otherwise. */
export function centreOfMass(pointOf: PointOf, build = EITHER): Vec3 | undefined {
  const between = ([woman, man]: ByBuild) => (1 - build) * woman + build * man
  let [sum, whole]: [Vec3, number] = [[0, 0, 0], 0]
  for (const { from, to, share, centre } of SEGMENTS) {
    const [start, end] = [pointOf(from), pointOf(to)]
    if (!start || !end) return undefined
    sum = add(sum, scale(mix(start, end, between(centre)), between(share)))
    whole += between(share)
  }
  // The published shares are rounded.
  return scale(sum, 1 / whole)
}

/** x, y, z of each frame, metres; NaN where a keypoint is missing. */
export function centreOfMassOverTime(frames: number, pointAt: PointAt, build = EITHER): Float64Array {
  const way = new Float64Array(3 * frames).fill(Number.NaN)
  for (let frame = 0; frame < frames; frame++) {
    const at = centreOfMass((keypoint) => pointAt(frame, keypoint), build)
    if (at) way.set(at, 3 * frame)
  }
  return way
}
