import { expect, it } from 'vitest'
import { type ProposedIn, platesClockLine } from './plates-clock-line.ts'

const proposed: ProposedIn = { trial: 'Walk', file: 'plates.mot', offsetUs: 87_200, standardErrorUs: 11_400, confidence: 0.99, verdict: 'sure', reason: 'It fits.', isTaken: false, now: { offsetUs: 0, rate: 1, source: 'assumed' } }

it('a proposal for the clock of force plates says what its ± is, and where the plates lie by now, as who says it', () => {
  expect(platesClockLine(proposed)).toBe('Walk: the time 0 of plates.mot may be at 87 ms of the session, ± 11 ms (one standard error) (sure): It fits. By now nobody has said where it lies, so that the plates tell no steps: --take takes what is proposed where it is sure, --plates-at MS says it.')
  expect(platesClockLine({ ...proposed, isTaken: true })).toMatch(/\(sure\): It fits\. It was taken, and counts now\.$/)
  const now = (clock: ProposedIn['now']) => platesClockLine({ ...proposed, now: clock }).replace(/.* By now/, '')
  expect(now({ offsetUs: 87_000, rate: 1, source: 'accepted', standardErrorUs: 12_300 })).toBe(' it lies at 87 ms, as was proposed and taken, ± 12 ms, and that counts.')
  expect([now({ offsetUs: 75_000, rate: 1, source: 'manual' }), now({ offsetUs: 75_000, rate: 1, source: 'stated' })]).toEqual([' it lies at 75 ms, as was said by hand, and that counts.', ' it lies at 75 ms, as a file beside it says, and that counts.'])
  expect(platesClockLine({ ...proposed, offsetUs: null, standardErrorUs: null, verdict: 'refused', reason: 'Nobody steps.' })).toBe('Walk: the clock of plates.mot is not told (refused): Nobody steps. By now nobody has said where it lies, so that the plates tell no steps: --plates-at MS says it.')
})
