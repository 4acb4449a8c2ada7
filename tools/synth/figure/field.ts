/** Metres to a surface, negative inside. Not exact far from it, but its sign is. */
export type Field = (x: number, y: number, z: number) => number

/** A polynomial smooth minimum (Quilez 2013): the two surfaces melt together over a seam of width `k`. */
export function smoothMin(a: number, b: number, k: number): number {
  const h = Math.max(0, k - Math.abs(a - b)) / k
  return Math.min(a, b) - h * h * k * 0.25
}

/** `Math.hypot` guards against overflow and is ten times slower for it. */
export const norm = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z)

export function union(fields: readonly Field[], k: number): Field {
  return (x, y, z) => {
    let distance = Infinity
    for (const field of fields) distance = smoothMin(distance, field(x, y, z), k)
    return distance
  }
}

export type Point = readonly [x: number, y: number, z: number]

/** A ball that grows or shrinks from one end of a line to the other. */
export function roundCone([ax, ay, az]: Point, [bx, by, bz]: Point, radiusA: number, radiusB: number): Field {
  const [dx, dy, dz] = [bx - ax, by - ay, bz - az]
  const squared = dx * dx + dy * dy + dz * dz
  return (x, y, z) => {
    const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / squared))
    return norm(x - ax - along * dx, y - ay - along * dy, z - az - along * dz) - (radiusA + along * (radiusB - radiusA))
  }
}

export function ellipsoid([cx, cy, cz]: Point, [rx, ry, rz]: Point): Field {
  return (x, y, z) => {
    const qx = (x - cx) / rx
    const qy = (y - cy) / ry
    const qz = (z - cz) / rz
    const share = norm(qx, qy, qz)
    const steepness = norm(qx / rx, qy / ry, qz / rz)
    return steepness < 1e-9 ? -Math.min(rx, ry, rz) : (share * (share - 1)) / steepness
  }
}
