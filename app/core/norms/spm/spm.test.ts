import { expect, it } from 'vitest'
import { spm, spmOfSmoothness } from './spm.ts'
import { oneSample, regression, twoSample } from './t-curve.ts'

const NODES = 101
/** Half the width at half height of the noise that is made here, in samples. */
const HALF_WIDTH = 10

/** Noise of unit spread, smoothed; the same each time. */
function noise(seed: number): () => Float64Array {
  let state = seed
  const uniform = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
  const reach = 3 * HALF_WIDTH
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, at) => Math.exp(-Math.log(2) * ((at - reach) / HALF_WIDTH) ** 2))
  const gain = Math.hypot(...kernel)
  return () => {
    const raw = Array.from({ length: NODES + 2 * reach }, normal)
    return Float64Array.from({ length: NODES }, (_, at) => kernel.reduce((sum, weight, by) => sum + weight * raw[at + by]!, 0) / gain)
  }
}

it('finds something in one of twenty experiments in which there is nothing, whatever the experiment', () => {
  const curve = noise(7)
  const experiments = 400
  const group = (count: number) => Array.from({ length: count }, curve)
  const kinds = [() => oneSample(group(10)), () => twoSample(group(8), group(8)), () => regression(group(12), group(12).map((one) => one[0]!))]
  for (const kind of kinds) {
    const wrong = Array.from({ length: experiments }, () => spm(kind())).filter(({ clusters }) => clusters.length > 0).length
    // Two standard errors of a share of 5 % are 2.2 %.
    expect(Math.abs(wrong / experiments - 0.05)).toBeLessThan(0.022)
  }
})

it('tells how smooth the noise is that was made', () => {
  const curve = noise(3)
  const { smoothness } = spm(oneSample(Array.from({ length: 200 }, curve)))
  expect(Math.abs(smoothness / (2 * HALF_WIDTH) - 1)).toBeLessThan(0.08)
})

it('finds where curves were moved, and to which side', () => {
  const curve = noise(5)
  const lowered = Array.from({ length: 12 }, () => curve().map((value, at) => value - (at >= 40 && at < 70 ? 4 : 0)))
  const { clusters } = spm(oneSample(lowered))
  expect(clusters.length).toBe(1)
  expect(clusters[0]).toMatchObject({ sign: -1 })
  expect(clusters[0]!.chance).toBeLessThan(0.001)
  expect(Math.abs(clusters[0]!.from - 40)).toBeLessThan(2)
  expect(Math.abs(clusters[0]!.to - 69)).toBeLessThan(2)
})

it('says nothing of curves that do not differ from each other', () => {
  const { t, level, clusters } = spm(oneSample([[1, 2, 3], [1, 2, 3]]))
  expect([...t, level]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
  expect(clusters).toEqual([])
})

it('of a curve that jumps between samples tells no more than that it is over the level', () => {
  const jumping = noise(5)
  const t = Float64Array.from({ length: NODES }, (_, at) => (at === 40 ? 60 : jumping()[0]!))
  const { clusters } = spmOfSmoothness({ t, degrees: 2, smoothness: 1.2 })
  expect(clusters).toHaveLength(1)
  expect(clusters[0]!.chance).toBe(0.05)
})
