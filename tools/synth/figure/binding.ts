import { PARENTS, SEGMENTS } from '../person/segments.ts'
import type { Flesh } from './flesh.ts'

const BONES_PER_VERTEX = 4
/** How far from a joint both its segments carry the skin. */
const SEAM_M = 0.018
const WAIST_SEAM_M = 0.045
const SMOOTHINGS = 5

/**
 * Which bones carry each vertex: by how near it lies to each segment's flesh, among the nearest segment and those it is
 * jointed to, evened out over the surface.
 */
export function bind(positions: Float64Array, triangles: Uint32Array, flesh: Flesh): { bones: Uint8Array; weights: Float32Array } {
  const count = positions.length / 3
  const fields = SEGMENTS.map((segment) => flesh[segment])
  const dense = new Float32Array(count * SEGMENTS.length)
  for (let vertex = 0; vertex < count; vertex++) {
    const [x, y, z] = [positions[3 * vertex]!, positions[3 * vertex + 1]!, positions[3 * vertex + 2]!]
    const distances = fields.map((field) => field(x, y, z))
    const nearest = distances.indexOf(Math.min(...distances))
    let sum = 0
    const shares = distances.map((distance, bone) => {
      if (bone !== nearest && PARENTS[bone] !== nearest && PARENTS[nearest] !== bone) return 0
      const seam = bone < 2 && nearest < 2 ? WAIST_SEAM_M : SEAM_M
      const share = Math.exp((distances[nearest]! - distance) / seam)
      sum += share
      return share
    })
    shares.forEach((share, bone) => (dense[vertex * SEGMENTS.length + bone] = share / sum))
  }
  return strongest(smoothed(dense, triangles, count), count)
}

/** Each vertex halfway to the mean of its neighbours, several times. */
function smoothed(dense: Float32Array, triangles: Uint32Array, count: number): Float32Array {
  const width = SEGMENTS.length
  let now = dense
  for (let round = 0; round < SMOOTHINGS; round++) {
    const sums = new Float32Array(count * width)
    const neighbours = new Float32Array(count)
    for (let edge = 0; edge < triangles.length; edge++) {
      const from = triangles[edge]!
      const to = triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!
      neighbours[to]! += 1
      for (let bone = 0; bone < width; bone++) sums[to * width + bone]! += now[from * width + bone]!
    }
    const next = new Float32Array(count * width)
    for (let vertex = 0; vertex < count; vertex++)
      for (let bone = 0; bone < width; bone++) {
        const at = vertex * width + bone
        next[at] = neighbours[vertex] ? 0.5 * now[at]! + (0.5 * sums[at]!) / neighbours[vertex]! : now[at]!
      }
    now = next
  }
  return now
}

function strongest(dense: Float32Array, count: number): { bones: Uint8Array; weights: Float32Array } {
  const bones = new Uint8Array(count * BONES_PER_VERTEX)
  const weights = new Float32Array(count * BONES_PER_VERTEX)
  for (let vertex = 0; vertex < count; vertex++) {
    const own = dense.subarray(vertex * SEGMENTS.length, (vertex + 1) * SEGMENTS.length)
    const order = SEGMENTS.map((_, bone) => bone).sort((a, b) => own[b]! - own[a]!)
    const kept = order.slice(0, BONES_PER_VERTEX)
    const sum = kept.reduce((total, bone) => total + own[bone]!, 0)
    kept.forEach((bone, place) => {
      bones[vertex * BONES_PER_VERTEX + place] = bone
      weights[vertex * BONES_PER_VERTEX + place] = own[bone]! / sum
    })
  }
  return { bones, weights }
}
