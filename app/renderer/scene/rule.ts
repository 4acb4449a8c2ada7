import { Color, Group, InstancedMesh, Matrix4, MeshBasicMaterial, SphereGeometry, CylinderGeometry } from 'three'
import type { Skeleton } from '../../core/body/skeleton/skeleton.ts'
import type { SceneColours } from './colours.ts'
import { MOST_PICKED } from './most-picked.ts'
import type { Figure } from './person-figure.ts'
import { ball, between, instanced, NOWHERE } from './placing.ts'
import { createRowReader } from './points-of-row.ts'

const RADIUS_M = 0.026
const LINE_M = 0.004

/** Marks the points that are measured, and the lines between them. */
export function createRule({ keypoints, points }: Skeleton, picked: readonly string[], colours: SceneColours): Figure {
  const pointAt = createRowReader(points, keypoints.length)
  const chosen = picked.map((name) => keypoints.indexOf(name))
  // Seen through what is before it: what is measured is never hidden.
  const material = new MeshBasicMaterial({ color: new Color(colours.accent), transparent: true, opacity: 0.75, depthTest: false })
  const balls = instanced(new InstancedMesh(new SphereGeometry(1, 16, 12), material, MOST_PICKED))
  const lines = instanced(new InstancedMesh(new CylinderGeometry(1, 1, 1, 8), material, MOST_PICKED))
  balls.renderOrder = lines.renderOrder = 2
  const object = new Group()
  object.add(balls, lines)
  const matrix = new Matrix4()
  return {
    object,
    show(row) {
      object.visible = row !== null && chosen.length > 0
      if (row === null) return
      for (let place = 0; place < MOST_PICKED; place++) {
        const at = pointAt(row, chosen[place] ?? -1)
        const next = pointAt(row, chosen[place + 1] ?? -1)
        balls.setMatrixAt(place, at ? ball(matrix, at, RADIUS_M) : NOWHERE)
        lines.setMatrixAt(place, at && next ? between(matrix, at, next, LINE_M) : NOWHERE)
      }
      balls.instanceMatrix.needsUpdate = lines.instanceMatrix.needsUpdate = true
    },
  }
}
