import { ConeGeometry, CylinderGeometry, Group, Matrix4, MeshBasicMaterial, MeshLambertMaterial, Vector3 } from 'three'
import { BONES } from '../../core/body/bones.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import type { PointOf } from '../../core/body/angles/point-angles.ts'
import type { SceneColours } from './colours.ts'
import { createPieces } from './pieces.ts'
import { between } from './placing.ts'

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
  const bones = createPieces(new CylinderGeometry(1, 1, 1, 10), material, BONES.length)
  // Never hidden in the limb that they point out of.
  const arrows = new MeshBasicMaterial({ color: colours.text, depthTest: false, transparent: true })
  const shafts = createPieces(new CylinderGeometry(1, 1, 1, 6), arrows, HALPE_26.length)
  const heads = createPieces(new ConeGeometry(1, 1, 10), arrows, HALPE_26.length)
  shafts.mesh.renderOrder = heads.mesh.renderOrder = 2
  const object = new Group()
  object.add(bones.mesh, shafts.mesh, heads.mesh)
  const matrix = new Matrix4()
  const [from, to, neck, along] = [new Vector3(), new Vector3(), new Vector3(), new Vector3()]
  const placeArrows = (ghost: PointOf, person: PointOf) => shafts.place((addShaft) => heads.place((addHead) => {
    for (const keypoint of HALPE_26) {
      const [start, end] = [person(keypoint), ghost(keypoint)]
      const length = start && end ? from.set(...start).distanceTo(to.set(...end)) : 0
      if (length <= TOLD_FROM_M) continue
      const head = Math.min(HEAD_M.length, length / 2)
      neck.copy(to).addScaledVector(along.subVectors(to, from).normalize(), -head)
      addShaft(between(matrix, from, neck, SHAFT_RADIUS_M))
      addHead(between(matrix, neck, to, (HEAD_M.radius * head) / HEAD_M.length))
    }
  }))
  return {
    object,
    show(ghost, person, isShapeOnly) {
      object.visible = ghost !== null
      if (!ghost) return
      material.color.set(isShapeOnly ? colours.dim : colours.ghost)
      bones.place((add) => {
        for (const [one, other] of BONES) {
          const [start, end] = [ghost(one), ghost(other)]
          if (start && end) add(between(matrix, from.set(...start), to.set(...end), BONE_RADIUS_M))
        }
      })
      shafts.mesh.visible = heads.mesh.visible = person !== null
      if (person) placeArrows(ghost, person)
    },
  }
}
