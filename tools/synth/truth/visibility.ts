import type { Halpe26 } from '../../../app/core/body/halpe26.ts'
import type { Vec3 } from '../../../app/core/math/vec3.ts'
import type { Segment, Side } from '../model.ts'
import { covered, stretchWithin, type Capsule } from './capsule-ray.ts'

/** The flesh round one segment; furniture has none. */
export interface Obstacle extends Capsule {
  segment?: Segment
}

/** As in COCO: in the picture and hidden · in the picture and seen. */
export const HIDDEN = 1
export const SEEN = 2

/** Through so much of anything else nobody sees: a sleeve's edge does not hide. */
const FOREIGN_FLESH_M = 0.015
/** Skin is seen past a little of its own segment, as a heel is from the side. */
const SKIN_DEPTH_M = 0.04
/** A joint's centre lies inside: as deep as the limb is thick it still counts as seen, as who labels pictures sees it. */
const JOINT_DEPTH_IN_RADII = 1.7

const own = (...segments: Segment[]): ReadonlySet<Segment> => new Set(segments)
const TRUNK = own('pelvis', 'thorax', 'head', 'left-thigh', 'right-thigh', 'left-upper-arm', 'right-upper-arm')

const HEAD_POINTS = new Set<Halpe26>(['nose', 'left-eye', 'right-eye', 'left-ear', 'right-ear', 'head'])

/** The segments that a keypoint is part of. */
function ownSegments(keypoint: Halpe26): ReadonlySet<Segment> {
  if (HEAD_POINTS.has(keypoint)) return own('head')
  if (keypoint === 'neck' || keypoint === 'mid-hip') return TRUNK
  const side: Side = keypoint.startsWith('left-') ? 'left' : 'right'
  switch (keypoint.slice(side.length + 1)) {
    case 'shoulder':
      return own('thorax', `${side}-upper-arm`)
    case 'elbow':
      return own(`${side}-upper-arm`, `${side}-forearm`)
    case 'wrist':
      return own(`${side}-forearm`, `${side}-hand`)
    case 'hip':
      return own('pelvis', `${side}-thigh`)
    case 'knee':
      return own(`${side}-thigh`, `${side}-shank`)
    case 'ankle':
      return own(`${side}-shank`, `${side}-foot`)
    default:
      return own(`${side}-foot`, `${side}-toes`, `${side}-shank`)
  }
}

const SKIN = /nose|eye|ear|^head|toe|heel/

/** Whether a ray from the camera's `eye` reaches a keypoint. */
export function visibility(keypoint: Halpe26, point: Vec3, eye: Vec3, obstacles: readonly Obstacle[]): typeof HIDDEN | typeof SEEN {
  const mine = ownSegments(keypoint)
  const isMine = ({ segment }: Obstacle) => segment !== undefined && mine.has(segment)
  const through = (some: readonly Obstacle[]) => covered(some.map((one) => stretchWithin(one, eye, point)).filter((stretch) => stretch !== undefined))
  if (through(obstacles.filter((one) => !isMine(one))) > FOREIGN_FLESH_M) return HIDDEN
  const flesh = obstacles.filter(isMine)
  const depth = SKIN.test(keypoint) ? SKIN_DEPTH_M : JOINT_DEPTH_IN_RADII * Math.max(0, ...flesh.map((one) => one.radiusM))
  return through(flesh) > depth ? HIDDEN : SEEN
}
