import type { Bones } from './bones.ts'

export interface Skinned {
  positions: Float32Array
  bones: Uint8Array
  weights: Float32Array
}

/**
 * Skinning with dual quaternions (Kavan et al. 2008): joints bend without losing volume. Done here and not by the vertex
 * shader, which without a GPU takes ten times as long for it.
 */
export function skin({ positions, bones, weights }: Skinned, { turn, shift }: Bones, into: Float32Array, normals?: Float32Array, turned?: Float32Array): void {
  const count = positions.length / 3
  for (let vertex = 0; vertex < count; vertex++) {
    const first = 4 * bones[4 * vertex]!
    let [rx, ry, rz, rw, dx, dy, dz, dw] = [0, 0, 0, 0, 0, 0, 0, 0]
    for (let place = 4 * vertex; place < 4 * vertex + 4; place++) {
      let weight = weights[place]!
      if (weight === 0) break
      const bone = 4 * bones[place]!
      const sameWay = turn[first]! * turn[bone]! + turn[first + 1]! * turn[bone + 1]! + turn[first + 2]! * turn[bone + 2]! + turn[first + 3]! * turn[bone + 3]!
      if (sameWay < 0) weight = -weight
      rx += weight * turn[bone]!
      ry += weight * turn[bone + 1]!
      rz += weight * turn[bone + 2]!
      rw += weight * turn[bone + 3]!
      dx += weight * shift[bone]!
      dy += weight * shift[bone + 1]!
      dz += weight * shift[bone + 2]!
      dw += weight * shift[bone + 3]!
    }
    const size = 1 / Math.sqrt(rx * rx + ry * ry + rz * rz + rw * rw)
    rx *= size
    ry *= size
    rz *= size
    rw *= size
    const at = 3 * vertex
    const x = positions[at]!
    const y = positions[at + 1]!
    const z = positions[at + 2]!
    const ax = ry * z - rz * y + rw * x
    const ay = rz * x - rx * z + rw * y
    const az = rx * y - ry * x + rw * z
    const twice = 2 * size
    into[at] = x + 2 * (ry * az - rz * ay) + twice * (rw * dx - dw * rx + ry * dz - rz * dy)
    into[at + 1] = y + 2 * (rz * ax - rx * az) + twice * (rw * dy - dw * ry + rz * dx - rx * dz)
    into[at + 2] = z + 2 * (rx * ay - ry * ax) + twice * (rw * dz - dw * rz + rx * dy - ry * dx)
    if (!normals || !turned) continue
    const nx = normals[at]!
    const ny = normals[at + 1]!
    const nz = normals[at + 2]!
    const bx = ry * nz - rz * ny + rw * nx
    const by = rz * nx - rx * nz + rw * ny
    const bz = rx * ny - ry * nx + rw * nz
    turned[at] = nx + 2 * (ry * bz - rz * by)
    turned[at + 1] = ny + 2 * (rz * bx - rx * bz)
    turned[at + 2] = nz + 2 * (rx * by - ry * bx)
  }
}
