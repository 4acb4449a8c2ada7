import { expect, it } from 'vitest'
import { randomStream } from '../../math/random-stream.ts'
import { type PersonCurves, simultaneousFactor, USUAL_BAND } from './simultaneous-band.ts'

const POINTS = 51

/** Curves that are waves of random size and phase around a mean. */
function somebody(seed: number): PersonCurves {
  const random = randomStream(seed, 'somebody')
  const waves = Array.from({ length: 6 }, (_, order) => [random.gaussian(0, 5 / (order + 1)), random.gaussian(0, 5 / (order + 1))] as const)
  return [Array.from({ length: POINTS }, (_, at) => waves.reduce((sum, [sine, cosine], order) => sum + sine * Math.sin((2 * Math.PI * (order + 1) * at) / POINTS) + cosine * Math.cos((2 * Math.PI * order * at) / POINTS), 30))]
}

it('holds the share of new people that was asked for, where ±2 does not', () => {
  const controls = Array.from({ length: 80 }, (_, at) => somebody(at))
  const factor = simultaneousFactor(controls, { ...USUAL_BAND, draws: 200 })
  const mean = Array.from({ length: POINTS }, (_, at) => controls.reduce((sum, [curve]) => sum + curve![at]!, 0) / controls.length)
  const sd = mean.map((middle, at) => Math.sqrt(controls.reduce((sum, [curve]) => sum + (curve![at]! - middle) ** 2, 0) / (controls.length - 1)))
  const heldBy = (width: number) => {
    const others = Array.from({ length: 400 }, (_, at) => somebody(1000 + at))
    return others.filter(([curve]) => mean.every((middle, at) => Math.abs(curve![at]! - middle) <= width * sd[at]!)).length / others.length
  }
  expect(heldBy(2)).toBeLessThan(0.8)
  expect(Math.abs(heldBy(factor) - 0.95)).toBeLessThan(0.04)
})

it('is the same for the same seed', () => {
  const controls = Array.from({ length: 20 }, (_, at) => somebody(at))
  expect(simultaneousFactor(controls)).toBe(simultaneousFactor(controls))
})
