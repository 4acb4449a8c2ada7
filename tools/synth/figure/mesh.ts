import { bind } from './binding.ts'
import type { Layers } from './dressed.ts'
import type { Flesh } from './flesh.ts'
import { gradient, type Surface } from './surface-net.ts'
import { inOrderOfUse } from './vertex-order.ts'

/** At rest, with what carries it: four bones a vertex. */
export interface BoundMesh {
  positions: Float32Array
  triangles: Uint32Array
  bones: Uint8Array
  weights: Float32Array
}

export interface FigureMesh extends BoundMesh {
  normals: Float32Array
  /** By vertex those of `Layers`, four. */
  coats: Float32Array
  /** Negative where hair is what one sees. */
  hair: Float32Array
  /** Share of the sky that flesh and cloth leave open. */
  openness: Float32Array
}

const OCCLUSION_REACH_M = 0.07

export function boundMesh({ positions, triangles }: Surface, flesh: Flesh): BoundMesh {
  return { positions: Float32Array.from(positions), triangles, ...bind(positions, triangles, flesh) }
}

export function figureMesh(surfaces: readonly Surface[], { all, coats, hair }: Layers, flesh: Flesh): FigureMesh {
  const surface = joined(surfaces)
  const { positions } = surface
  const count = positions.length / 3
  const made = { normals: new Float32Array(positions.length), coats: new Float32Array(4 * count), hair: new Float32Array(count), openness: new Float32Array(count) }
  for (let vertex = 0; vertex < count; vertex++) {
    const [x, y, z] = [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!]
    const slope = gradient(all, x, y, z, 0.0015)
    const steepness = Math.hypot(...slope) || 1
    const [ux, uy, uz] = [slope[0] / steepness, slope[1] / steepness, slope[2] / steepness]
    made.normals.set([ux, uy, uz], 3 * vertex)
    coats.forEach((coat, index) => (made.coats[4 * vertex + index] = coat(x, y, z)))
    made.hair[vertex] = hair(x, y, z)
    const reach = all(x + OCCLUSION_REACH_M * ux, y + OCCLUSION_REACH_M * uy, z + OCCLUSION_REACH_M * uz) / OCCLUSION_REACH_M
    made.openness[vertex] = Math.max(0, Math.min(1, reach))
  }
  return { ...boundMesh(surface, flesh), ...made }
}

function joined(surfaces: readonly Surface[]): Surface {
  const positions: number[] = []
  const all: number[] = []
  for (const surface of surfaces) {
    const first = positions.length / 3
    for (const value of surface.positions) positions.push(value)
    for (const vertex of surface.triangles) all.push(vertex + first)
  }
  const { triangles, vertices } = inOrderOfUse(positions.length / 3, Uint32Array.from(all))
  const ordered = new Float64Array(3 * vertices.length)
  vertices.forEach((old, vertex) => ordered.set(positions.slice(3 * old, 3 * old + 3), 3 * vertex))
  return { positions: ordered, triangles }
}
