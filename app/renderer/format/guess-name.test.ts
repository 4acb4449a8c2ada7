import { expect, it } from 'vitest'
import { guessSessionName } from './guess-name.ts'

it('takes the folder that all files came in', () => {
  expect(guessSessionName(['walk_after-6-weeks/cam1.mp4', 'walk_after-6-weeks/a/b.toml'], 'x')).toBe('Walk after 6 weeks')
  expect(guessSessionName(['a/1.mp4', 'b/2.mp4'], 'New session')).toBe('New session')
  expect(guessSessionName(['cam1.mp4'], 'New session')).toBe('New session')
  expect(guessSessionName([], 'New session')).toBe('New session')
})
