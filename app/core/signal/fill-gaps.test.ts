import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../vision/testing/random.ts'
import { walkerAt } from '../vision/testing/walker.ts'
import { fillGaps, shareOf } from './fill-gaps.ts'
import { stretchesWhere } from './track.ts'

const TRUTH = Array.from({ length: 600 }, (_, frame) => walkerAt(frame / 60))
const walk = (keypoint: number, frames: number, noiseM = 0, seed = 1) => {
  const random = randomFrom(seed)
  return Float64Array.from({ length: 3 * frames }, (_, at) => TRUTH[Math.floor(at / 3)]![keypoint]![at % 3]! + random.gaussian(noiseM))
}
const without = (track: Float64Array, gaps: readonly (readonly [number, number])[]) => {
  const holed = track.slice()
  for (const [from, to] of gaps) holed.fill(NaN, 3 * from, 3 * to)
  return holed
}

describe('gaps', () => {
  it('are filled up to the length that was asked for, never before the first point or after the last', () => {
    const gap = fc.tuple(fc.integer({ min: 0, max: 199 }), fc.integer({ min: 1, max: 20 })).map(([from, length]) => [from, Math.min(200, from + length)] as const)
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 5 }), fc.integer({ min: 0, max: 15 }), (gaps, longest) => {
        const track = without(walk(15, 200), gaps)
        const holes = stretchesWhere(200, (frame) => Number.isNaN(track[3 * frame]!))
        const before = track.slice()
        const filled = fillGaps(track, longest)
        expect(filled.map(({ gap: [from, to] }) => [from, to])).toEqual(holes.filter(([from, to]) => from > 0 && to < 200 && to - from <= longest))
        const isFilled = (at: number) => filled.some(({ gap: [from, to] }) => at >= 3 * from && at < 3 * to)
        expect(track.every((value, at) => (isFilled(at) ? Number.isFinite(value) : Object.is(value, before[at])))).toBe(true)
      }),
    )
  })

  it.each([0, 0.003])('say how far off they may be: as often as they should, the truth lies within, with %d m of noise around', (noiseM) => {
    const [frames, random] = [600, randomFrom(5)]
    const ratios: number[] = []
    for (let keypoint = 0; keypoint < TRUTH[0]!.length; keypoint++) {
      const truth = walk(keypoint, frames)
      const track = without(walk(keypoint, frames, noiseM, keypoint), Array.from({ length: 12 }, (_, place) => [45 * place + 20, 45 * place + 21 + Math.floor(random.uniform(0, 12))] as const))
      for (const { gap, variance } of fillGaps(track, 12))
        for (let frame = gap[0]; frame < gap[1]; frame++)
          for (let axis = 0; axis < 3; axis++) ratios.push(Math.abs(track[3 * frame + axis]! - truth[3 * frame + axis]!) / Math.sqrt(variance[axis]! * shareOf(gap, frame) + noiseM ** 2))
    }
    const within = (deviations: number) => ratios.filter((ratio) => ratio < deviations).length / ratios.length
    expect(within(1)).toBeGreaterThan(0.6)
    expect(within(1.96)).toBeGreaterThan(0.92)
    // not sure, but not afraid of everything either
    expect(within(0.2)).toBeLessThan(0.5)
  })

  it('are the more unsure the longer they are and the nearer to their middle', () => {
    const track = without(walk(15, 300), [[50, 52], [100, 106], [200, 212]])
    const middle = fillGaps(track, 12).map(({ variance, gap: [from, to] }) => variance[0] * shareOf([from, to], Math.floor((from + to) / 2)))
    expect(middle[1]).toBeGreaterThan(4 * middle[0]!)
    expect(middle[2]).toBeGreaterThan(4 * middle[1]!)
    const shares = Array.from({ length: 7 }, (_, frame) => shareOf([0, 7], frame))
    expect(shares[3]).toBe(1)
    expect(shares).toEqual(shares.toReversed())
    expect(shares.slice(0, 4)).toEqual(shares.slice(0, 4).toSorted((a, b) => a - b))
  })

  it('stay where so little is known that nobody can say how wrong they would be filled', () => {
    const track = without(walk(15, 9), [[4, 6]])
    expect(fillGaps(track, 12)).toEqual([])
    expect(track[12]).toBeNaN()
  })
})
