import { expect, it } from 'vitest'
import { proposalWords, saidBy } from './plates-clock-words.ts'

it('says whose word the clock of plates is, and how sure a proposal is', () => {
  const forces = (source: 'assumed' | 'stated' | 'manual') => saidBy({ mediaId: 'm', fileName: 'plates.mot', clock: { offsetUs: 0, rate: 1, source } })
  expect([forces('assumed'), forces('stated'), forces('manual')]).toEqual([expect.stringContaining('Until somebody says it'), 'A file beside plates.mot says so.', 'Set by hand, of plates.mot; empty takes it back.'])
  const proposed = { offsetUs: -74_930, standardErrorUs: 3_400, confidence: 0.99, verdict: 'sure', reason: 'It fits.' } as const
  expect(proposalWords(proposed)).toBe('−74.9 ± 3 ms. It fits. Steps that these plates tell, or teach, are no surer then.')
  expect(proposalWords({ ...proposed, verdict: 'unsure' })).toMatch(/^−74.9 ± 3 ms, to be looked at. It fits/)
  expect(proposalWords({ ...proposed, offsetUs: null, standardErrorUs: null, verdict: 'refused' })).toBe('Not told: It fits.')
})
