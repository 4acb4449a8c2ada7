import { expect, it } from 'vitest'
import { consentFor, endingConsent } from './consent.ts'

const consent = [
  { purpose: 'report', until: '2026-11-30' },
  { purpose: 'cohort', until: null },
]

it('holds on its last day and no longer, for ever where no day is named, and never for what was not agreed to', () => {
  expect(consentFor(consent, 'report', '2026-11-30')).toEqual({ state: 'given', until: '2026-11-30' })
  expect(consentFor(consent, 'report', '2026-12-01')).toEqual({ state: 'ended', until: '2026-11-30' })
  expect(consentFor(consent, 'cohort', '2099-01-01')).toEqual({ state: 'given', until: null })
  expect(consentFor(consent, 'training-data', '2026-11-30')).toEqual({ state: 'missing' })
})

it('what ends within a month, or has ended, reminds; what holds on, or was never given, does not', () => {
  const consent = [
    { purpose: 'report', until: '2026-12-30' },
    { purpose: 'cohort', until: '2026-12-31' },
    { purpose: 'analysis', until: null },
    { purpose: 'training-data', until: '2026-10-01' },
  ]
  expect(endingConsent(consent, '2026-11-30').map(({ purpose }) => purpose)).toEqual(['training-data', 'report'])
})
