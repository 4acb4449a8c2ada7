import { expect, it } from 'vitest'
import { familyFactor } from './family-factor.ts'
import { MADE_ANGLES } from '../testing/made-gait.ts'

const family = { angles: MADE_ANGLES.map((angle) => ({ angle, sides: 2 })), sessions: 3, priorDegrees: 8, seed: 1 }

it('is more than one place takes, grows with what is looked at, and falls with what is known', () => {
  const one = familyFactor({ ...family, angles: family.angles.slice(0, 1) })
  const [all, byMore, byFewer, byOwnAlone] = [family, { ...family, sessions: 8 }, { ...family, sessions: 1 }, { ...family, priorDegrees: 0 }].map(familyFactor) as [number, number, number, number]
  expect(one).toBeGreaterThan(2.2)
  expect(all).toBeGreaterThan(one)
  expect(byMore).toBeLessThan(all)
  expect(byFewer).toBeGreaterThan(all)
  expect(byOwnAlone).toBeGreaterThan(all)
})

it('is the same for the same seed, and about the same for another', () => {
  const few = { ...family, angles: family.angles.slice(0, 3) }
  expect(familyFactor(few)).toBe(familyFactor(few))
  expect(Math.abs(familyFactor(few) / familyFactor({ ...few, seed: 2 }) - 1)).toBeLessThan(0.04)
})

it('is nothing where no error can be told', () => {
  expect(familyFactor({ ...family, angles: [] })).toBeNaN()
  expect(familyFactor({ ...family, sessions: 1, priorDegrees: 0 })).toBeNaN()
})
