import { expect, it } from 'vitest'
import type { AthleteRow } from '../../../../contract/library/athletes.ts'
import type { SessionDetail } from '../../../../contract/library/sessions.ts'
import { firstDestination, forEngine, missing, NEW, WHOLE_SESSION } from './destination.ts'

const athletes = [{ id: 'anna' }, { id: 'mara' }] as AthleteRow[]
const session = (trials: string[], used: (string | null)[]) =>
  ({ id: 'walk', athleteId: 'mara', trials: trials.map((id) => ({ id })), media: used.map((trialId) => ({ trialId })) }) as SessionDetail
const around = { athletes, openSession: undefined, openAthleteId: null, guessedName: 'cam', recordings: 0, recorded: null }

it('guesses nobody where nothing is open, and cannot start until somebody is named', () => {
  const first = firstDestination(around)
  expect(firstDestination({ ...around, recorded: { day: '2025-03-01', by: 'film', name: 'cam01.mov' } }).newSessionDate).toBe('2025-03-01')
  expect(first).toMatchObject({ athleteId: NEW, newAthleteName: '', sessionId: NEW, newSessionName: 'cam' })
  expect(missing(first)).toMatch(/whose session/i)
  expect(missing({ ...first, newAthleteName: 'M. Example' })).toBeNull()
})

it('stays with the person who is open, unless that one is gone', () => {
  expect(firstDestination({ ...around, openAthleteId: 'mara' })).toMatchObject({ athleteId: 'mara', sessionId: NEW })
  expect(firstDestination({ ...around, openAthleteId: 'gone' })).toMatchObject({ athleteId: NEW })
})

it('stays with the session that is open, in the trial that waits for footage', () => {
  expect(firstDestination({ ...around, openSession: session(['t1', 't2'], ['t1']), openAthleteId: 'anna' })).toMatchObject({ athleteId: 'mara', sessionId: 'walk', trial: 't2' })
  expect(firstDestination({ ...around, openSession: session(['t1'], ['t1', null]) })).toMatchObject({ trial: NEW })
  // Two movements are two trials.
  expect(firstDestination({ ...around, openSession: session(['t1', 't2'], ['t1']), recordings: 2 })).toMatchObject({ trial: NEW })
})

it('leaves it to the engine to make what is new', () => {
  const first = { ...firstDestination(around), newAthleteName: ' M. Example ', newSessionName: ' Walk ', newSessionDate: '2026-01-02' }
  expect(forEngine(first)).toEqual({ destination: { athlete: { name: 'M. Example' }, session: { name: 'Walk', date: '2026-01-02' } } })
  expect(forEngine({ ...first, athleteId: 'anna' })).toEqual({ destination: { athlete: { id: 'anna' }, session: { name: 'Walk', date: '2026-01-02' } } })
  const there = firstDestination({ ...around, openSession: session(['t1'], ['t1']) })
  expect(forEngine(there)).toEqual({ destination: { sessionId: 'walk' } })
  expect(forEngine({ ...there, trial: 't1' })).toEqual({ destination: { sessionId: 'walk' }, trialId: 't1' })
  expect(forEngine({ ...there, trial: WHOLE_SESSION })).toEqual({ destination: { sessionId: 'walk' }, trialId: null })
})
