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
    const twice = 2 * size
    const movedX = twice * (rw * dx - dw * rx + ry * dz - rz * dy)
    const movedY = twice * (rw * dy - dw * ry + rz * dx - rx * dz)
    const movedZ = twice * (rw * dz - dw * rz + rx * dy - ry * dx)
    carry(positions, 3 * vertex, rx, ry, rz, rw, movedX, movedY, movedZ, into)
    if (normals && turned) carry(normals, 3 * vertex, rx, ry, rz, rw, 0, 0, 0, turned)
  }
}

/** Turned by a quaternion, then moved. In numbers, since arrays would be made for every vertex of every picture. */
function carry(from: Float32Array, at: number, rx: number, ry: number, rz: number, rw: number, movedX: number, movedY: number, movedZ: number, into: Float32Array): void {
  const x = from[at]!
  const y = from[at + 1]!
  const z = from[at + 2]!
  const ax = ry * z - rz * y + rw * x
  const ay = rz * x - rx * z + rw * y
  const az = rx * y - ry * x + rw * z
  into[at] = x + 2 * (ry * az - rz * ay) + movedX
  into[at + 1] = y + 2 * (rz * ax - rx * az) + movedY
  into[at + 2] = z + 2 * (rx * ay - ry * ax) + movedZ
}
