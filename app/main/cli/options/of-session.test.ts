import { expect, it } from 'vitest'
import { createAthlete } from '../../library/athletes.ts'
import { createSession } from '../../library/sessions.ts'
import { createTrial } from '../../library/trials.ts'
import { temporaryLibrary } from '../../testing/library.ts'
import { otherNamed } from './of-session.ts'

it('a session is named with or without one of its trials, though names may hold strokes; what is not there, or is not the only one, is said', async () => {
  const library = await temporaryLibrary()
  const athleteId = createAthlete(library, { name: 'Mara Example' }).id
  const session = (name: string) => createSession(library, { athleteId, name, date: '2026-11-29' }).id
  const [day, left] = [session('Monday'), session('Monday/left')]
  const trial = (sessionId: string, name: string) => createTrial(library, { sessionId, name }).id
  const [slow, fast, slash] = [trial(day, 'Slow walk'), trial(day, 'Fast walk'), trial(left, 'a/b')]
  expect(otherNamed(library, 'Monday')).toEqual({ sessionId: day, trialId: null })
  expect(otherNamed(library, 'Monday/Slow walk')).toEqual({ sessionId: day, trialId: slow })
  expect(otherNamed(library, `${day}/${fast}`)).toEqual({ sessionId: day, trialId: fast })
  expect(otherNamed(library, 'Monday/left')).toEqual({ sessionId: left, trialId: null })
  expect(otherNamed(library, 'Monday/left/a/b')).toEqual({ sessionId: left, trialId: slash })
  expect(() => otherNamed(library, 'Tuesday/Slow walk')).toThrow('There is no session "Tuesday".')
  expect(() => otherNamed(library, 'Monday/right')).toThrow('The session has no trial "right".')
  trial(day, 'Slow walk')
  expect(() => otherNamed(library, 'Monday/Slow walk')).toThrow('2 trials of the session are called "Slow walk".')
})
