import { Color, Group, InstancedMesh, Matrix4, MeshLambertMaterial, Quaternion, SphereGeometry, Vector3 } from 'three'
import { sideOf } from '../../core/body/bones.ts'
import type { Skeleton } from '../../core/body/skeleton/skeleton.ts'
import type { SceneColours } from './colours.ts'
import type { Figure } from './person-figure.ts'
import { instanced, NOWHERE } from './placing.ts'
import { createRowReader } from './points-of-row.ts'

/**
 * Radii in metres. Girths of the first 29 men in the public table of ANSUR II (Gordon et al. 2014, NATICK/TR-15/007), mean ± standard
 * error in mm: thigh 636 ± 9 at the top and 405 ± 5 above the knee, calf 400 ± 6, ankle 231 ± 3, upper arm 359 ± 6 (flexed), forearm
 * 311 ± 5 (flexed), wrist 179 ± 2, head 574 ± 3, ball of the foot 253 ± 3; the chest is 283 ± 4 broad and 257 ± 4 deep. Of thigh, lower leg and
 * forearm the radius half way between the thickest and the thinnest girth, of the others the girth's, of the chest the mean, to 5 mm.
 * They make limbs look like limbs: for looks only, and no measure of this person.
 */
const LIMBS: readonly (readonly [from: string, to: string, radiusM: number])[] = [
  ['neck', 'mid-hip', 0.135],
  ['left-shoulder', 'left-elbow', 0.055],
  ['right-shoulder', 'right-elbow', 0.055],
  ['left-elbow', 'left-wrist', 0.04],
  ['right-elbow', 'right-wrist', 0.04],
  ['left-hip', 'left-knee', 0.085],
  ['right-hip', 'right-knee', 0.085],
  ['left-knee', 'left-ankle', 0.05],
  ['right-knee', 'right-ankle', 0.05],
  ['left-heel', 'left-big-toe', 0.04],
  ['right-heel', 'right-big-toe', 0.04],
  ['head', 'neck', 0.09],
]
/** A limb is a little longer than from joint to joint. */
const OVERLAP = 1.12

/** Limbs as ellipsoids between their joints. */
export function createBodyShape({ keypoints, points }: Skeleton, colours: SceneColours): Figure {
  const pointAt = createRowReader(points, keypoints.length)
  const limbs = LIMBS.map(([from, to, radiusM]) => [keypoints.indexOf(from), keypoints.indexOf(to), radiusM] as const).filter(([from, to]) => from >= 0 && to >= 0)
  const mesh = instanced(new InstancedMesh(new SphereGeometry(1, 20, 14), new MeshLambertMaterial({ transparent: true, opacity: 0.55 }), limbs.length))
  limbs.forEach(([, to], limb) => mesh.setColorAt(limb, new Color(colours[sideOf(keypoints[to]!)]).lerp(new Color(colours.dim), 0.5)))
  const object = new Group()
  object.add(mesh)
  const [matrix, turn, along, middle, scale] = [new Matrix4(), new Quaternion(), new Vector3(), new Vector3(), new Vector3()]
  const up = new Vector3(0, 1, 0)
  return {
    object,
    show(row) {
      object.visible = row !== null
      if (row === null) return
      limbs.forEach(([from, to, radiusM], limb) => {
        const [a, b] = [pointAt(row, from), pointAt(row, to)]
        if (!a || !b) return mesh.setMatrixAt(limb, NOWHERE)
        const length = along.subVectors(b, a).length()
        turn.setFromUnitVectors(up, along.normalize())
        mesh.setMatrixAt(limb, matrix.compose(middle.lerpVectors(a, b, 0.5), turn, scale.set(radiusM, (OVERLAP * length) / 2, radiusM)))
      })
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}
