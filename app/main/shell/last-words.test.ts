import { expect, test } from 'vitest'
import { LastWords } from './last-words.ts'

test('an error of long ago is nobody’s last word', () => {
  const words = new LastWords()
  words.hear('ProblemError: A cut-off of 40 Hz is too high\n', 1_000)
  expect(words.before(2_000)).toBe('ProblemError: A cut-off of 40 Hz is too high')
  expect(words.before(101_000)).toBe('')
  words.hear('out of ', 100_500)
  words.hear('memory\n', 100_900)
  expect(words.before(101_000)).toBe('out of memory')
})
