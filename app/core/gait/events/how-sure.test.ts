import { expect, it } from 'vitest'
import { assumedUncertainties, isAssumed } from './how-sure.ts'
import { checkedByPlates } from './told-offsets.ts'

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

it('why plates that are there do not tell a trial’s steps is said, and nobody is told to use plates who has them: but what would have them tell', () => {
  const sure = [1, 2, 3].map((timeS) => ({ side: 'left', kind: 'foot-strike', timeS, source: 'force-plate', uncertaintyS: 0.005 }) as const)
  const events = sure.map((event) => ({ ...event, timeS: event.timeS - 0.02, source: 'zeni', correctedFrom: 'usual' }) as const)
  const checked = (isChosen: boolean, own: typeof sure = sure) => checkedByPlates({ sure: own }, events, 'movement', isChosen)
  expect(checked(false)[0]!.message).toBe('Force plates of this trial do not tell its steps: they lie in a file of their own, whose clock is another than the movement’s, and nobody has said that they are to. Held against them strikes are 20 ms early (SD 0 ms, 3 steps).')
  expect(checked(true)[0]!.message).toMatch(/it was chosen among its conditions that movement does\./)
  expect(checked(true, sure.slice(1, 2))[0]!.message).not.toMatch(/Held/)
  expect([checked(false, []), checkedByPlates({ sure }, events, 'plates', false)]).toEqual([[], []])

  const hint = (told: readonly { code: string }[]) => assumedUncertainties(events, false, told)[0]!.hint
  expect(hint([{ code: 'steps-put-right' }])).toBe('Force plates under the same steps tell it.')
  expect(hint(checked(false))).toBe('The force plates that are there tell it, once its steps are told by them (see what is said of them).')
  expect(assumedUncertainties([{ source: 'vendor', uncertaintyS: 0.01 }])[0]!.hint).toMatch(/^Events that a file names count before its force plates/)
  expect(hint([{ code: 'plates-clock' }])).toMatch(/that are there tell it, once it is said where their clock lies/)
})
