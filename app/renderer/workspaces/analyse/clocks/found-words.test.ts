import { expect, it } from 'vitest'
import { foundWords } from './found-words.ts'

const film = (label: string, verdict: Parameters<typeof foundWords>[1][number]['verdict'], reason = '') => ({ label, verdict, reason, standardErrorUs: 6_000, startsUs: -250_000 })

it('tells of each camera that moved where it begins, and of each other why it did not', () => {
  expect(foundWords('sound', [film('cam01', 'reference'), film('cam02', 'sure')])).toEqual({ text: 'In step by sound: cam02 starts at −0.250 s ± 6 ms.' })
  expect(foundWords('flash', [film('cam01', 'given'), film('cam02', 'unsure', 'Only 2 of 5 fit.'), film('cam03', 'refused', 'No flash fits.')])).toEqual({
    text: 'In step by flashes: cam02 starts at −0.250 s ± 6 ms.',
    hint: 'cam02: Only 2 of 5 fit. Look at it once more. cam03: No flash fits. It stays where it was.',
  })
  expect(foundWords('sound', [film('cam01', 'reference'), film('cam02', 'refused', 'cam02.mp4 has no sound.')]).text).toBe('No film could be brought into step by sound.')
})
