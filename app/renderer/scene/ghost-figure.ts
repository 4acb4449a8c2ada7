import { ConeGeometry, CylinderGeometry, Group, InstancedMesh, Matrix4, MeshBasicMaterial, MeshLambertMaterial, Vector3 } from 'three'
import { BONES } from '../../core/body/bones.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import type { PointOf } from '../../core/body/point-angles.ts'
import type { SceneColours } from './colours.ts'
import { instanced } from './person-figure.ts'
import { between, NOWHERE } from './placing.ts'

const BONE_RADIUS_M = 0.02
const SHAFT_RADIUS_M = 0.0035
const HEAD_M = { length: 0.028, radius: 0.011 }
/** A nearer joint is where it should be. */
const TOLD_FROM_M = 0.01

export interface GhostFigure {
  object: Group
  /** Null: there is no ghost at that moment. `person`: from whom the arrows lead to it; null: none are wanted. */
  show(ghost: PointOf | null, person: PointOf | null, isShapeOnly: boolean): void
}

/** A second person inside the first, seen through, and arrows from each joint of the one to that of the other. */
export function createGhostFigure(colours: SceneColours): GhostFigure {
  const material = new MeshLambertMaterial({ transparent: true, opacity: 0.38, depthWrite: false })
  const bones = instanced(new InstancedMesh(new CylinderGeometry(1, 1, 1, 10), material, BONES.length))
  // Never hidden in the limb that they point out of.
  const arrows = new MeshBasicMaterial({ color: colours.text, depthTest: false, transparent: true })
  const shafts = instanced(new InstancedMesh(new CylinderGeometry(1, 1, 1, 6), arrows, HALPE_26.length))
  const heads = instanced(new InstancedMesh(new ConeGeometry(1, 1, 10), arrows, HALPE_26.length))
  shafts.renderOrder = heads.renderOrder = 2
  const object = new Group()
  object.add(bones, shafts, heads)
  const matrix = new Matrix4()
  const [from, to, neck, along] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
  const placeArrow = (keypoint: number, ghost: PointOf, person: PointOf | null) => {
    const [start, end] = [person?.(HALPE_26[keypoint]!), ghost(HALPE_26[keypoint]!)]
    const length = start && end ? from.set(...start).distanceTo(to.set(...end)) : 0
    if (length <= TOLD_FROM_M) return [shafts, heads].forEach((mesh) => mesh.setMatrixAt(keypoint, NOWHERE))
    const head = Math.min(HEAD_M.length, length / 2)
    neck.copy(to).addScaledVector(along.subVectors(to, from).normalize(), -head)
    shafts.setMatrixAt(keypoint, between(matrix, from, neck, SHAFT_RADIUS_M))
    heads.setMatrixAt(keypoint, between(matrix, neck, to, (HEAD_M.radius * head) / HEAD_M.length))
  }
  return {
    object,
    show(ghost, person, isShapeOnly) {
      object.visible = ghost !== null
      if (!ghost) return
      material.color.set(isShapeOnly ? colours.dim : colours.ghost)
      BONES.forEach(([one, other], bone) => {
        const [start, end] = [ghost(one), ghost(other)]
        bones.setMatrixAt(bone, start && end ? between(matrix, from.set(...start), to.set(...end), BONE_RADIUS_M) : NOWHERE)
      })
      HALPE_26.forEach((_, keypoint) => placeArrow(keypoint, ghost, person))
      for (const { instanceMatrix } of [bones, shafts, heads]) instanceMatrix.needsUpdate = true
    },
  }
}
