import { expect, it } from 'vitest'
import { proposalWords, saidBy } from './plates-clock-words.ts'

it('says whose word the clock of plates is, and how sure a proposal is', () => {
  const forces = (source: 'assumed' | 'stated' | 'manual' | 'accepted') => saidBy({ mediaId: 'm', fileName: 'plates.mot', clock: { offsetUs: 0, rate: 1, source, ...(source === 'accepted' && { standardErrorUs: 12_300 }) } })
  expect([forces('assumed'), forces('stated'), forces('manual')]).toEqual([expect.stringContaining('Until somebody says it'), 'A file beside plates.mot says so.', 'Set by hand, of plates.mot, and held to be ± 10 ms right, which is assumed; empty takes it back.'])
  expect(forces('accepted')).toBe('As what the plates of plates.mot carry proposes it, ± 12 ms (one standard error), and taken by hand; empty takes it back.')
  const proposed = { offsetUs: -74_930, standardErrorUs: 10_040, confidence: 0.99, verdict: 'sure', reason: 'It fits.' } as const
  expect(proposalWords(proposed)).toBe('−75 ms, ± 10 ms (one standard error). It fits. Steps that these plates tell, or teach, are held to be less sure by that.')
  expect(proposalWords({ ...proposed, verdict: 'unsure' })).toMatch(/^−75 ms, ± 10 ms \(one standard error\), to be looked at. It fits/)
  expect(proposalWords({ ...proposed, offsetUs: null, standardErrorUs: null, verdict: 'refused' })).toBe('Not told: It fits.')
})
