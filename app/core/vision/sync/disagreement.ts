import { bounded, steady } from './loss.ts'
import { measure, residualsFor } from './residuals.ts'
import { seenAt, type Clock, type Moments, type Scene } from './scene.ts'

/** How badly each pair agrees under given clocks, block by block: sums over keypoints and moments. */
export interface Disagreement {
  blocks: number
  /** By pair, then block. */
  loss: Float64Array
  samples: Float64Array
}

const LEAST_SIGHTINGS = 12

export function disagreement(scene: Scene, moments: Moments, clocks: readonly Clock[], half: number): Disagreement {
  const seen = seenAt(scene, moments, clocks)
  const { blocks, block } = moments
  const result: Disagreement = { blocks, loss: new Float64Array(scene.pairs.length * blocks), samples: new Float64Array(scene.pairs.length * blocks) }
  const residuals = residualsFor(moments.timesUs.length)
  const [known, some] = [new Float64Array(residuals.off.length), new Float64Array(residuals.off.length)]
  for (const [pair, { one, other, essential }] of scene.pairs.entries())
    for (let keypoint = 0; keypoint < seen[one]!.x.length; keypoint++) {
      measure(essential, seen[one]!, seen[other]!, keypoint, residuals)
      let count = 0
      for (const value of residuals.off) if (!Number.isNaN(value)) known[count++] = value
      if (count < LEAST_SIGHTINGS) continue
      const bias = steady(known, count, some, half)
      for (let at = 0; at < residuals.off.length; at++) {
        const off = residuals.off[at]!
        if (Number.isNaN(off)) continue
        result.loss[pair * blocks + block[at]!]! += bounded(off - bias, half)
        result.samples[pair * blocks + block[at]!]! += 1
      }
    }
  return result
}
