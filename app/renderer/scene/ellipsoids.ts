import { Color, Group, InstancedMesh, Matrix4, MeshLambertMaterial, SphereGeometry, Vector3 } from 'three'
import { sideOf } from '../../core/body/bones.ts'
import type { Skeleton, SkeletonEvidence } from '../../core/body/skeleton/skeleton.ts'
import { covarianceAt, ellipsoid95 } from '../../core/body/skeleton/uncertainty.ts'
import type { SceneColours } from './colours.ts'
import type { Figure } from './person-figure.ts'
import { instanced, NOWHERE } from './placing.ts'
import { createRowReader } from './points-of-row.ts'

/** A length that nobody sees, where an ellipsoid is flat: a matrix has to keep its volume. */
const THIN_M = 1e-5

/** Where each point is with 95 %. */
export function createEllipsoids({ keypoints, points }: Skeleton, { covariance }: SkeletonEvidence, colours: SceneColours): Figure {
  const pointAt = createRowReader(points, keypoints.length)
  const material = new MeshLambertMaterial({ transparent: true, opacity: 0.35, depthWrite: false })
  const mesh = instanced(new InstancedMesh(new SphereGeometry(1, 16, 12), material, keypoints.length))
  keypoints.forEach((name, keypoint) => mesh.setColorAt(keypoint, new Color(colours[sideOf(name)])))
  const object = new Group()
  object.add(mesh)
  const matrix = new Matrix4()
  const axes = [new Vector3(), new Vector3(), new Vector3()] as const
  return {
    object,
    show(row) {
      object.visible = row !== null
      if (row === null) return
      for (let keypoint = 0; keypoint < keypoints.length; keypoint++) {
        const at = pointAt(row, keypoint)
        const half = at && ellipsoid95(covarianceAt(covariance, row * keypoints.length + keypoint))
        if (at && half) {
          half.forEach((axis, place) => axes[place as 0 | 1 | 2].set(...axis))
          for (const axis of axes) if (axis.length() < THIN_M) axis.setLength(THIN_M)
          matrix.makeBasis(...axes).setPosition(at)
        }
        mesh.setMatrixAt(keypoint, at && half ? matrix : NOWHERE)
      }
      mesh.instanceMatrix.needsUpdate = true
    },
  }
}
