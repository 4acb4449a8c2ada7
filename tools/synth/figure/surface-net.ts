import { type Field, norm } from './field.ts'

export interface Box {
  least: readonly [number, number, number]
  most: readonly [number, number, number]
}

export interface Surface {
  /** Three numbers a vertex, lying on the surface. */
  positions: Float64Array
  /** Three vertices a triangle, counter-clockwise from outside. */
  triangles: Uint32Array
}

const LEAF = 4
/** No field here climbs faster than so many metres a metre. */
const STEEPEST = 1.7
const ONTO_SURFACE_STEPS = 2

/**
 * Naive surface nets (Gibson 1998): one vertex in every cell that the surface passes through, joined across every edge that
 * it cuts; then moved onto the surface along its gradient. `belongs` says which cells are wanted.
 */
export function surfaceNet(field: Field, { least, most }: Box, cellM: number, belongs: (x: number, y: number, z: number) => boolean = () => true): Surface {
  const size = [0, 1, 2].map((axis) => LEAF * Math.ceil((most[axis]! - least[axis]!) / cellM / LEAF) + 1) as [number, number, number]
  const [nx, ny, nz] = size
  const at = (i: number, j: number, k: number) => i + nx * (j + ny * k)
  const values = sample(field, least, cellM, size)
  const vertexOfCell = new Int32Array(nx * ny * nz).fill(-1)
  const positions: number[] = []
  for (let k = 0; k < nz - 1; k++)
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const middle = crossing(values, at, i, j, k)
        if (!middle) continue
        const [x, y, z] = [least[0] + cellM * middle[0], least[1] + cellM * middle[1], least[2] + cellM * middle[2]]
        if (!belongs(x, y, z)) continue
        vertexOfCell[at(i, j, k)] = positions.length / 3
        positions.push(...ontoSurface(field, x, y, z, cellM))
      }
  const triangles: number[] = []
  const steps = [at(1, 0, 0), at(0, 1, 0), at(0, 0, 1)] as const
  for (let k = 1; k < nz - 1; k++)
    for (let j = 1; j < ny - 1; j++)
      for (let i = 1; i < nx - 1; i++) {
        const here = at(i, j, k)
        for (let axis = 0; axis < 3; axis++) {
          const [inside, insideNext] = [values[here]! < 0, values[here + steps[axis]!]! < 0]
          if (inside === insideNext) continue
          const [u, v] = [steps[(axis + 1) % 3]!, steps[(axis + 2) % 3]!]
          const ring = [vertexOfCell[here]!, vertexOfCell[here - u]!, vertexOfCell[here - u - v]!, vertexOfCell[here - v]!] as const
          if (ring.some((vertex) => vertex < 0)) continue
          const [a, b, c, d] = inside ? ring : [ring[0], ring[3], ring[2], ring[1]]
          triangles.push(a, b, c, a, c, d)
        }
      }
  return { positions: Float64Array.from(positions), triangles: Uint32Array.from(triangles) }
}

/** Only near the surface; elsewhere the sign is enough. */
function sample(field: Field, least: Box['least'], cellM: number, [nx, ny, nz]: readonly [number, number, number]): Float32Array {
  const values = new Float32Array(nx * ny * nz).fill(1)
  const at = (index: number, axis: 0 | 1 | 2) => least[axis] + cellM * index
  const fill = (i0: number, j0: number, k0: number, edge: number) => {
    if (i0 >= nx || j0 >= ny || k0 >= nz) return
    if (edge > LEAF) {
      const half = edge / 2
      const distance = field(at(i0 + half, 0), at(j0 + half, 1), at(k0 + half, 2))
      if (distance > STEEPEST * 0.87 * edge * cellM) return
      for (let corner = 0; corner < 8; corner++) fill(i0 + (corner & 1) * half, j0 + ((corner >> 1) & 1) * half, k0 + ((corner >> 2) & 1) * half, half)
      return
    }
    const distance = field(at(i0 + edge / 2, 0), at(j0 + edge / 2, 1), at(k0 + edge / 2, 2))
    const uniform = Math.abs(distance) > STEEPEST * 0.87 * (edge + 1) * cellM
    for (let k = k0; k < Math.min(nz, k0 + edge); k++)
      for (let j = j0; j < Math.min(ny, j0 + edge); j++)
        for (let i = i0; i < Math.min(nx, i0 + edge); i++)
          values[i + nx * (j + ny * k)] = uniform ? distance : field(at(i, 0), at(j, 1), at(k, 2))
  }
  const whole = LEAF * 2 ** Math.ceil(Math.log2(Math.max(nx, ny, nz) / LEAF))
  fill(0, 0, 0, whole)
  return values
}

/** The middle of where a cell's edges are cut, in cells. */
function crossing(values: Float32Array, at: (i: number, j: number, k: number) => number, i: number, j: number, k: number): [number, number, number] | undefined {
  const corner = (index: number) => values[at(i + (index & 1), j + ((index >> 1) & 1), k + ((index >> 2) & 1))]!
  let inside = 0
  for (let index = 0; index < 8; index++) inside += corner(index) < 0 ? 1 : 0
  if (inside === 0 || inside === 8) return undefined
  let [x, y, z, count] = [0, 0, 0, 0]
  for (let from = 0; from < 8; from++)
    for (const bit of [1, 2, 4]) {
      if (from & bit) continue
      const [a, b] = [corner(from), corner(from | bit)]
      if (a < 0 === b < 0) continue
      const share = a / (a - b)
      x += (from & 1) + (bit === 1 ? share : 0)
      y += ((from >> 1) & 1) + (bit === 2 ? share : 0)
      z += ((from >> 2) & 1) + (bit === 4 ? share : 0)
      count++
    }
  return [i + x / count, j + y / count, k + z / count]
}

function ontoSurface(field: Field, startX: number, startY: number, startZ: number, cellM: number): readonly [number, number, number] {
  const h = 0.1 * cellM
  let x = startX
  let y = startY
  let z = startZ
  for (let step = 0; step < ONTO_SURFACE_STEPS; step++) {
    const here = field(x, y, z)
    const dx = (field(x + h, y, z) - here) / h
    const dy = (field(x, y + h, z) - here) / h
    const dz = (field(x, y, z + h) - here) / h
    const steepness = norm(dx, dy, dz)
    if (steepness < 1e-3) break
    // never far: across a crease the gradient points elsewhere
    const length = Math.max(-0.3 * cellM, Math.min(0.3 * cellM, here / steepness)) / steepness
    x -= length * dx
    y -= length * dy
    z -= length * dz
  }
  return [x, y, z]
}

export function gradient(field: Field, x: number, y: number, z: number, h: number): readonly [number, number, number] {
  return [
    (field(x + h, y, z) - field(x - h, y, z)) / (2 * h),
    (field(x, y + h, z) - field(x, y - h, z)) / (2 * h),
    (field(x, y, z + h) - field(x, y, z - h)) / (2 * h),
  ]
}
