import { expect, it } from 'vitest'
import type { Film } from '../../core/vision/session/film.ts'
import { chosenPerson } from './chosen-person.ts'

/** Shown in the first so many frames, as one person or as another in each. */
function film(frames: number, isOne = true): Film {
  const people = { frames: Uint32Array.from({ length: frames }, (_, frame) => frame), people: Int32Array.from({ length: frames }, (_, frame) => (isOne ? 0 : frame)) }
  return { people } as unknown as Film
}
const who = (...films: Film[]) => () => chosenPerson({ person: undefined, films: [] }, films, [])

it('blames calibration and clocks only where two cameras show people who can be followed', async () => {
  expect(who(film(0), film(0))).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'nobody-seen', message: expect.stringContaining('No camera shows anybody') }) }))
  expect(who(film(30), film(0))).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'nobody-seen', message: expect.stringContaining('Only one camera shows anybody') }) }))
  expect(who(film(30, false), film(30))).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'nobody-agreed', hint: expect.stringContaining('Analyse with another') }) }))
  expect(who(film(30), film(30))).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'nobody-agreed', hint: expect.stringContaining('calibration') }) }))
})
