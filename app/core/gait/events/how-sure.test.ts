import { expect, it } from 'vitest'
import { assumedUncertainties, isAssumed } from './how-sure.ts'

it('how sure events are is said to be assumed wherever nobody has measured it of this trial: by hand, by a file’s maker, and as others’ plates or computed walkers tell', () => {
  const hand = { source: 'manual' } as const
  const usual = { source: 'zeni', correctedFrom: 'usual' } as const
  const measured = [{ source: 'force-plate' }, { source: 'zeni', correctedFrom: 'trial' }] as const
  expect([hand, usual, { source: 'vendor' } as const, { source: 'zeni', correctedFrom: 'lab' } as const].map(isAssumed)).toEqual([true, true, true, true])
  expect(measured.map(isAssumed)).toEqual([false, false])
  expect(assumedUncertainties(measured)).toEqual([])
  expect(assumedUncertainties([...measured, hand, usual])[0]!.message).toBe('How sure events are is assumed: of those set by hand a frame, and 10 ms at least; of those put right as is usual, that people are like computed walkers to 20 ms. Intervals of parameters and of angles at events hang on it.')
  expect(assumedUncertainties([{ source: 'vendor' }], true)[0]!.message).toMatch(/is assumed: of the file’s maker about a frame\./)
})
