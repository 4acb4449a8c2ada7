import { expect, it } from 'vitest'
import { eventWords } from './event-words.ts'
import { toldLabel, toldMoment } from './told-moment.ts'

const cycle = { fromS: 0, toS: 1 }

it('moments of a cycle that was brought to one length are told in per cents of it, those of a recording in seconds', () => {
  expect([toldMoment(580_000, cycle), toldMoment(580_000, null)]).toEqual(['58.0 %', '0.580 s'])
  expect([toldLabel(200_000, 200_000, cycle), toldLabel(205_000, 1_000, cycle), toldLabel(200_000, 200_000, null)]).toEqual(['20 %', '20.5 %', '0.2'])
  // Wherever its frames are numbered from.
  expect(toldMoment(3_000_000, { fromS: 2, toS: 4 })).toBe('50.0 %')
  const off = { side: 'right', kind: 'foot-off', source: 'vendor', uncertaintyS: 0.01 } as const
  expect(eventWords(off, cycle)).toBe('right foot off · by the file’s maker ± 1 % of the cycle (assumed)')
})
