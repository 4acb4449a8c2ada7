import { expect, it } from 'vitest'
import { randomStream } from '../../math/random-stream.ts'
import { pairedInTurn, regressionInTurn } from './in-turn.ts'
import { spm } from './spm.ts'
import { paired, regression } from './t-curve.ts'

const random = randomStream(11, 'strides in turn')
const SAMPLES = 31

/** Smooth, each a part of the one before. */
function strides(count: number, share: number, byEach = 0): Float64Array[] {
  const smooth = () => {
    const phases = [1, 2, 3].map(() => [random.gaussian(0, 1), random.gaussian(0, 1)] as const)
    return Float64Array.from({ length: SAMPLES }, (_, at) => phases.reduce((sum, [sine, cosine], wave) => sum + sine * Math.sin(((wave + 1) * Math.PI * at) / SAMPLES) + cosine * Math.cos(((wave + 1) * Math.PI * at) / SAMPLES), 0))
  }
  const noise: Float64Array[] = []
  for (let stride = 0; stride < count; stride++) noise.push(smooth().map((value, at) => share * (noise[stride - 1]?.[at] ?? 0) + Math.sqrt(1 - share ** 2) * value))
  return noise.map((curve, stride) => curve.map((value, at) => value + (at > 10 && at < 20 ? byEach * stride : 0)))
}

const found = (of: () => Parameters<typeof spm>[0]) => Array.from({ length: 150 }, () => spm(of())).filter(({ clusters }) => clusters.length > 0).length / 150
const inOrder = Array.from({ length: 24 }, (_, at) => at)

it('is not misled by strides that resemble those before them, as a test of independent ones is', () => {
  expect(found(() => regression(strides(24, 0.4), inOrder))).toBeGreaterThan(0.2)
  expect(found(() => regressionInTurn(strides(24, 0.4), inOrder))).toBeLessThan(0.12)
  expect(found(() => paired(strides(12, 0.4), strides(12, 0.4)))).toBeGreaterThan(0.15)
  expect(found(() => pairedInTurn(strides(12, 0.4), strides(12, 0.4)))).toBeLessThan(0.12)
})

it('finds where curves change from stride to stride', () => {
  const { clusters } = spm(regressionInTurn(strides(24, 0.3, 0.4), inOrder))
  expect(clusters.length).toBe(1)
  expect(clusters[0]!.from).toBeGreaterThan(7)
  expect(clusters[0]!.to).toBeLessThan(23)
})
