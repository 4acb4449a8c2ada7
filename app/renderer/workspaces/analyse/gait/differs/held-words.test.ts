import { expect, it } from 'vitest'
import { automaticWords, type Candidate, standingOf } from './held-words.ts'

const norm: Candidate = { id: 'norm', kind: 'norm', name: 'Children', n: 83, shapeOnly: null, noVerdict: null, notes: [] }
const alone = { reason: 'Another model.', remedy: null }

it('what counts by itself is the person’s own, in shape where nothing else counts, else what was measured most alike', () => {
  expect(automaticWords({ automatic: null, candidates: [norm] }, [{ state: 'used' }, { state: 'left-out' }, { state: 'used' }])).toBe('2 earlier sessions of this person')
  expect(automaticWords({ automatic: null, candidates: [norm] }, [{ state: 'shape-only' }])).toBe('the shape of 1 earlier session of this person')
  expect(automaticWords({ automatic: 'norm', candidates: [norm] }, [])).toMatch(/most alike: Children/)
})

it('a candidate counts, gives scores alone, or is drawn for its shape', () => {
  expect([norm, { ...norm, noVerdict: 'Too few.' }, { ...norm, shapeOnly: alone }].map((one) => standingOf(one).word)).toEqual(['counts', 'scores count, no verdict', 'shape only'])
})
