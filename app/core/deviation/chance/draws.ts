import type { Random } from '../../math/random-stream.ts'

/** Standard normal numbers, two from each pair of uniform ones (Box & Muller 1958): half of what drawing them singly costs. */
export function normals(random: Random): () => number {
  let spare = Number.NaN
  return () => {
    if (!Number.isNaN(spare)) {
      const kept = spare
      spare = Number.NaN
      return kept
    }
    const [radius, angle] = [Math.sqrt(-2 * Math.log(1 - random.uniform())), 2 * Math.PI * random.uniform()]
    spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }
}

/** Of any number of degrees of freedom, as twice a gamma (Marsaglia & Tsang 2000, ACM Trans Math Softw 26:363); below 2 by way of 2 more. */
export function chiSquared(random: Random, normal: () => number, degrees: number): number {
  if (degrees < 2) return chiSquared(random, normal, degrees + 2) * (1 - random.uniform()) ** (2 / degrees)
  const d = degrees / 2 - 1 / 3
  for (;;) {
    const x = normal()
    const v = (1 + x / Math.sqrt(9 * d)) ** 3
    if (v > 0 && Math.log(1 - random.uniform()) < x * x / 2 + d - d * v + d * Math.log(v)) return 2 * d * v
  }
}
