import { Color, CylinderGeometry, Group, InstancedMesh, Matrix4, MeshBasicMaterial, Vector3 } from 'three'
import { BONES } from '../../core/body/bones.ts'
import type { PointOf } from '../../core/body/point-angles.ts'
import { instanced } from './person-figure.ts'
import { between, NOWHERE } from './placing.ts'

export interface ColouredBones {
  object: Group
  /** `bones`: places in `BONES`. */
  show(person: PointOf, bones: readonly (readonly [bone: number, colour: string])[], opacity: number): void
}

/** Round the skeleton's own lines. */
export function createColouredBones(radiusM: number): ColouredBones {
  const material = new MeshBasicMaterial({ transparent: true, depthWrite: false })
  const mesh = instanced(new InstancedMesh(new CylinderGeometry(1, 1, 1, 12), material, BONES.length))
  const object = new Group()
  object.add(mesh)
  const [matrix, colour, from, to] = [new Matrix4(), new Color(), new Vector3(), new Vector3()]
  return {
    object,
    show(person, bones, opacity) {
      object.visible = bones.length > 0
      if (bones.length === 0) return
      material.opacity = opacity
      const colours = new Map(bones)
      BONES.forEach(([one, other], bone) => {
        const [tint, start, end] = [colours.get(bone), person(one), person(other)]
        const isThere = tint !== undefined && start && end
        mesh.setMatrixAt(bone, isThere ? between(matrix, from.set(...start), to.set(...end), radiusM) : NOWHERE)
        mesh.setColorAt(bone, colour.set(tint ?? 'black'))
      })
      mesh.instanceMatrix.needsUpdate = true
      if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true
    },
  }
}
