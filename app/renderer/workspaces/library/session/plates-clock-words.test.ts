import { expect, it } from 'vitest'
import { proposalWords, saidBy } from './plates-clock-words.ts'

it('says whose word the clock of plates is, and how sure a proposal is', () => {
  const forces = (source: 'assumed' | 'stated' | 'manual') => saidBy({ mediaId: 'm', fileName: 'plates.mot', clock: { offsetUs: 0, rate: 1, source } })
  expect([forces('assumed'), forces('stated'), forces('manual')]).toEqual([expect.stringContaining('Until somebody says it'), 'A file beside plates.mot says so.', 'Set by hand, of plates.mot; empty takes it back.'])
  const proposed = { offsetUs: -74_930, standardErrorUs: 10_040, confidence: 0.99, verdict: 'sure', reason: 'It fits.' } as const
  expect(proposalWords(proposed)).toBe('−75 ± 10 ms. It fits. Steps that plates of a clock of their own tell, or teach, are held to be ± 10 ms less sure for it.')
  expect(proposalWords({ ...proposed, verdict: 'unsure' })).toMatch(/^−75 ± 10 ms, to be looked at. It fits/)
  expect(proposalWords({ ...proposed, offsetUs: null, standardErrorUs: null, verdict: 'refused' })).toBe('Not told: It fits.')
})
