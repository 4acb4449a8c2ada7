/** Where a fit begins: each segment turned by its own keypoints alone. */
import type { Mat3 } from '../../math/mat3.ts'
import { add, cross, length, scale, subtract, unit, type Vec3 } from '../../math/vec3.ts'
import type { Halpe26 } from '../halpe26.ts'
import { FIT_SEGMENTS, type FitSegment } from './body-tree.ts'
import type { FittedPose } from './fit-pose.ts'

/** Null where hips are missing: then nobody knows where the body is, or which way it faces. */
export function firstPose(pointOf: (keypoint: Halpe26) => Vec3 | undefined): FittedPose | null {
  const [left, right] = [pointOf('left-hip'), pointOf('right-hip')]
  if (!left || !right) return null
  const root = scale(add(left, right), 0.5)
  const hips = subtract(left, right)
  const up: Vec3 = [0, 0, 1]
  const alongZ = (proximal: Vec3 | undefined, distal: Vec3 | undefined): Mat3 => axesOf(proximal && distal ? subtract(proximal, distal) : up, hips)
  const turnOf = (segment: FitSegment): Mat3 => {
    if (segment === 'pelvis') return axesOf(up, hips)
    if (segment === 'thorax') return alongZ(pointOf('neck'), root)
    const [side, part] = [segment.slice(0, segment.indexOf('-')) as 'left' | 'right', segment.slice(segment.indexOf('-') + 1)]
    const at = (name: string) => pointOf(`${side}-${name}` as Halpe26)
    if (part === 'thigh') return alongZ(at('hip'), at('knee'))
    if (part === 'shank') return alongZ(at('knee'), at('ankle'))
    if (part === 'upper-arm') return alongZ(at('shoulder'), at('elbow'))
    if (part === 'forearm') return alongZ(at('elbow'), at('wrist'))
    const [heel, toe] = [at('heel'), at('big-toe')]
    // A foot's long axis points forward, not down.
    return heel && toe ? axesOf(cross(subtract(toe, heel), hips), hips) : axesOf(up, hips)
  }
  return { root, turns: FIT_SEGMENTS.map(turnOf) }
}

/** Z along one direction, Y as near to another as that leaves. */
function axesOf(proximal: Vec3, leftward: Vec3): Mat3 {
  const z = unit(proximal)
  const sideways = cross(leftward, z)
  const x = length(sideways) > 1e-9 ? unit(sideways) : unit(cross([0, 1, 0.01], z))
  const y = cross(z, x)
  return [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]]
}
