import { Color, CylinderGeometry, Group, Matrix4, MeshBasicMaterial, Vector3 } from 'three'
import { BONES } from '../../core/body/bones.ts'
import type { PointOf } from '../../core/body/angles/point-angles.ts'
import { createPieces } from './pieces.ts'
import { between } from './placing.ts'

export interface ColouredBones {
  object: Group
  /** `bones`: places in `BONES`. */
  show(person: PointOf, bones: readonly (readonly [bone: number, colour: string])[], opacity: number): void
}

/** Round the skeleton's own lines. */
export function createColouredBones(radiusM: number): ColouredBones {
  const material = new MeshBasicMaterial({ transparent: true, depthWrite: false })
  const pieces = createPieces(new CylinderGeometry(1, 1, 1, 12), material, BONES.length)
  const object = new Group()
  object.add(pieces.mesh)
  const [matrix, colour, from, to] = [new Matrix4(), new Color(), new Vector3(), new Vector3()]
  return {
    object,
    show(person, bones, opacity) {
      object.visible = bones.length > 0
      if (bones.length === 0) return
      material.opacity = opacity
      pieces.place((add) => {
        for (const [bone, tint] of bones) {
          const [start, end] = BONES[bone]!.map(person)
          if (start && end) add(between(matrix, from.set(...start), to.set(...end), radiusM), colour.set(tint))
        }
      })
    },
  }
}
