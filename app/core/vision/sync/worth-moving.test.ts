import { describe, expect, it } from 'vitest'
import { worthMoving } from './worth-moving.ts'

const TIMES_US = Float64Array.from({ length: 600 }, (_, frame) => (frame * 1e6) / 60)
const found = (offsetUs: number, verdict: 'sure' | 'unsure', rate = 1) => ({ clock: { offsetUs, rate }, verdict, reason: 'Another offset of cam03, +1.20 s, fits only 1.3 times worse.' })

describe('an offset of which the films are unsure', () => {
  it('moves no film by less than a frame, and says so', () => {
    for (const offsetUs of [6_000, -6_000])
      expect(worthMoving(found(offsetUs, 'unsure'), TIMES_US)).toMatchObject({ verdict: 'refused', reason: 'Another offset of cam03, +1.20 s, fits only 1.3 times worse. What was found, 6.0 ms, is less than from one frame to the next.' })
  })

  it('counts, and is to be looked at, where the film is moved by frames, be it at its end only', () => {
    for (const one of [found(17_000, 'unsure'), found(6_000, 'unsure', 1.002)]) expect(worthMoving(one, TIMES_US)).toEqual(one)
  })

  it('counts however small it is where the films are sure', () => {
    expect(worthMoving(found(6_000, 'sure'), TIMES_US).verdict).toBe('sure')
  })
})
