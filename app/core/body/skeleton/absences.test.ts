import { expect, it } from 'vitest'
import { absences } from './absences.ts'

it('are frames without a row, but for those that nobody could look at', () => {
  const frames = Uint32Array.of(2, 2, 3, 7)
  expect(absences({ frames }, 10, [])).toEqual([{ first: 0, last: 1 }, { first: 4, last: 6 }, { first: 8, last: 9 }])
  expect(absences({ frames }, 10, [{ first: 0, last: 1 }, { first: 5, last: 5 }])).toEqual([{ first: 4, last: 4 }, { first: 6, last: 6 }, { first: 8, last: 9 }])
})
