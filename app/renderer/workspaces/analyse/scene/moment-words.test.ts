import { expect, test } from 'vitest'
import { momentWords } from './moment-words.ts'

const skeleton = { keypoints: ['neck'], timesUs: BigInt64Array.of(12_000n, 28_000n), points: Float64Array.of(NaN, NaN, NaN, 1, 2, 3), states: Uint8Array.of(0, 1) }

test('which moment is drawn is said, and on which side of the playhead it lies where that is not the same', () => {
  expect(momentWords(skeleton, 1, 28_400)).toBe('0.028 s')
  expect(momentWords(skeleton, 1, 34_000)).toBe('0.028 s, 6 ms before the playhead')
  expect(momentWords(skeleton, 1, 26_000)).toBe('0.028 s, 2 ms after the playhead')
  expect(momentWords(skeleton, null, 26_000)).toBe('no skeleton at this moment')
  expect(momentWords(skeleton, 0, 12_000)).toBe('nobody seen at this moment')
})
