import type { Limb } from '../../../body/limbs.ts'
import type { Scene } from '../scene.ts'

/** What one camera saw on the left it saw on the right, and the reverse. In place. */
export function exchange({ seen, rays }: Pick<Scene, 'seen'> & Partial<Pick<Scene, 'rays'>>, { left, right }: Limb, camera: number, fromFrame: number, toFrame: number): void {
  for (let frame = fromFrame; frame < toFrame; frame++)
    for (const [pair, keypoint] of left.entries()) {
      const start = (frame * seen.cameras + camera) * seen.keypoints
      const [one, other] = [start + keypoint, start + right[pair]!]
      exchangeParts(seen.likelihood, 1, one, other)
      exchangeParts(seen.pixels, 2, one, other)
      if (rays) exchangeParts(rays, 2, one, other)
    }
}

function exchangeParts(values: Float32Array, width: number, one: number, other: number): void {
  for (let part = 0; part < width; part++) {
    const value = values[width * one + part]!
    values[width * one + part] = values[width * other + part]!
    values[width * other + part] = value
  }
}
