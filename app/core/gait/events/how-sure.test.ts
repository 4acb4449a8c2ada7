import { expect, it } from 'vitest'
import { assumedUncertainties, isAssumed } from './how-sure.ts'

it('how sure events are is said to be assumed wherever nobody has measured it of this trial: by hand, by a file’s maker, and as others’ plates or computed walkers tell', () => {
  const hand = { source: 'manual', uncertaintyS: 0.01 } as const
  const usual = { source: 'zeni', correctedFrom: 'usual', uncertaintyS: 0.02 } as const
  const measured = [{ source: 'force-plate', uncertaintyS: 0.005 }, { source: 'zeni', correctedFrom: 'trial', uncertaintyS: 0.012 }] as const
  expect([hand, usual, { source: 'vendor' } as const, { source: 'zeni', correctedFrom: 'lab' } as const].map(isAssumed)).toEqual([true, true, true, true])
  expect(measured.map(isAssumed)).toEqual([false, false])
  expect(assumedUncertainties(measured)).toEqual([])
  expect(assumedUncertainties([...measured, hand, usual])[0]!.message).toBe('How sure events are is assumed: of those set by hand a frame, and 10 ms at least; of those put right as is usual, that people are like computed walkers to 20 ms. Intervals of parameters and of angles at events hang on it.')
  expect(assumedUncertainties([{ source: 'vendor', uncertaintyS: 0.01 }], true)[0]!.message).toMatch(/is assumed: of the file’s maker about a frame\./)
  // By height a strike is known to 50 ms only, and of feet that come down flat others are less sure too.
  expect(assumedUncertainties([usual, { source: 'foot-height', correctedFrom: 'usual', uncertaintyS: 0.05 }])[0]!.message).toMatch(/computed walkers to 20 to 50 ms\./)
})
