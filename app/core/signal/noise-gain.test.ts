import { expect, it } from 'vitest'
import { randomFrom } from '../vision/testing/random.ts'
import { lowPass } from './butterworth.ts'
import { noiseGain } from './noise-gain.ts'

it('is the variance that noise is left with, and that of what it lost, at the ends and far from them', () => {
  const random = randomFrom(1)
  const [tries, length] = [2000, 80]
  const { left, taken } = noiseGain(6, 60)
  const [leftSums, takenSums] = [new Float64Array(length), new Float64Array(length)]
  for (let one = 0; one < tries; one++) {
    const noise = Float64Array.from({ length }, () => random.gaussian())
    for (const [place, value] of lowPass(noise, 6, 60).entries()) {
      leftSums[place]! += value ** 2 / tries
      takenSums[place]! += (noise[place]! - value) ** 2 / tries
    }
  }
  for (let place = 0; place < length; place++) {
    const fromEnd = Math.min(place, length - 1 - place, left.length - 1)
    expect(Math.abs(leftSums[place]! / left[fromEnd]! - 1)).toBeLessThan(0.15)
    expect(Math.abs(takenSums[place]! - taken[fromEnd]!)).toBeLessThan(0.12 * taken[fromEnd]! + 0.02)
  }
  expect(left[0]).toBeGreaterThan(4 * left.at(-1)!)
})
