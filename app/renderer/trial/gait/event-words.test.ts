import { expect, it } from 'vitest'
import { eventWords } from './event-words.ts'

it('tells whose event it is, by what it was found, how sure that is, what was corrected and whose plates say so', () => {
  const strike = { side: 'left', kind: 'foot-strike', source: 'zeni', uncertaintyS: 0.006, correctedByS: 0.0504 } as const
  expect(eventWords(strike)).toBe('left foot strike · by the feet’s way (Zeni) ± 6 ms, corrected by +50 ms')
  expect(eventWords({ ...strike, correctedFrom: 'lab' })).toBe('left foot strike · by the feet’s way (Zeni) ± 6 ms (assumed), corrected by +50 ms, as this lab’s plates tell')
  expect(eventWords({ ...strike, kind: 'foot-off', source: 'manual', uncertaintyS: 0, correctedByS: -0.019 })).toBe('left foot off · by a person, corrected by −19 ms')
})
