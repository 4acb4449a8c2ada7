import { type BufferGeometry, type Color, InstancedMesh, type Material, type Matrix4 } from 'three'
import { instanced } from './placing.ts'

/** One shape in many places, which are others at each moment. */
export interface Pieces {
  mesh: InstancedMesh
  /** Draws those that `each` adds, and nothing for any other: a processor that draws works its way through what cannot be seen, too. */
  place(each: (add: (at: Matrix4, colour?: Color) => void) => void): void
}

export function createPieces(shape: BufferGeometry, material: Material, most: number): Pieces {
  const mesh = instanced(new InstancedMesh(shape, material, most))
  const add = (at: Matrix4, colour?: Color) => {
    mesh.setMatrixAt(mesh.count, at)
    if (colour) mesh.setColorAt(mesh.count, colour)
    mesh.count++
  }
  return {
    mesh,
    place(each) {
      mesh.count = 0
      each(add)
      mesh.instanceMatrix.needsUpdate = true
      if (mesh.instanceColor) mesh.instanceColor.needsUpdate = true
    },
  }
}
