import { describe, expect, it } from 'vitest'
import { presentedSamples } from './edit-list.ts'
import { ticksToUs } from './ticks.ts'

const frames = Float64Array.from([0, 10, 20, 30, 40])
const shown = (...edits: [segmentDuration: number, mediaTime: number][]) => {
  const { sample, ticks } = presentedSamples(frames, edits.map(([segmentDuration, mediaTime]) => ({ segmentDuration, mediaTime, rate: 1 })), 1000, 100)
  return { sample: [...sample], ticks: [...ticks] }
}

describe('an edit list', () => {
  it('that is not there shows every frame at its own time', () => {
    expect(shown()).toEqual({ sample: [0, 1, 2, 3, 4], ticks: [0, 10, 20, 30, 40] })
  })

  it('delays by its empty edits, counted in the movie’s time', () => {
    expect(shown([7, -1])).toEqual({ sample: [0, 1, 2, 3, 4], ticks: [70, 80, 90, 100, 110] })
    expect(shown([7, -1], [5, 0]).ticks).toEqual([70, 80, 90, 100, 110])
  })

  it('shows the frames that begin in it', () => {
    expect(shown([2, 15])).toEqual({ sample: [2, 3], ticks: [5, 15] })
  })

  it('without a length goes on to the end', () => {
    expect(shown([0, 20])).toEqual({ sample: [2, 3, 4], ticks: [0, 10, 20] })
  })

  it('of several pieces puts one after the other', () => {
    expect(shown([2, 30], [2, 0])).toEqual({ sample: [3, 4, 0, 1], ticks: [0, 10, 20, 30] })
  })
})

describe('microseconds', () => {
  it('are rounded to the nearest, also below zero', () => {
    expect([1, 2, -1, -2].map((ticks) => ticksToUs(ticks, 30))).toEqual([33_333n, 66_667n, -33_333n, -66_667n])
    expect(ticksToUs(Number.MAX_SAFE_INTEGER, 1)).toBe(BigInt(Number.MAX_SAFE_INTEGER) * 1_000_000n)
  })
})
