import { expect, it } from 'vitest'
import { createAthlete } from '../library/athletes.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial, updateTrial } from '../library/trials.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import { keepTrueGait } from '../testing/true-gait.ts'
import { gaitOfTrial } from './gait-of-trial.ts'
import { standingOfTrial } from './standing-of-trial.ts'

it('a walk looks for who stands still in its session: accepted, with movement, the representative first; its gait goes stale when that changes', async () => {
  const library = await temporaryLibrary()
  const sessionId = createSession(library, { athleteId: createAthlete(library, { name: 'Mara Example' }).id, name: 'Today', date: '2026-11-29' }).id
  const trialOf = (kind: 'walk' | 'standing', name: string) => createTrial(library, { sessionId, kind, name }).id
  const withMarkers = (trialId: string, name: string) => addMedia(library, { sessionId, trialId, name: `${name}.trc`, kind: 'trc' })
  const walk = { sessionId, trialId: trialOf('walk', 'Walk') }
  withMarkers(walk.trialId, 'walk')
  keepTrueGait(library, walk)
  const stale = async () => (await gaitOfTrial(library, walk)).gait!.stale
  const taken = () => standingOfTrial(library, walk)
  expect(taken()).toMatchObject({ name: null, given: { lacking: 'The session has no accepted trial of somebody who stands still.' } })

  const first = trialOf('standing', 'Stand 1')
  expect(taken().given).toEqual({ lacking: 'The standing trial “Stand 1” has not been analysed.', said: { key: 'standing-not-analysed', values: { trial: 'Stand 1' } } })
  expect(await stale()).toBeNull()
  withMarkers(first, 'stand-1')
  expect(taken()).toMatchObject({ name: 'Stand 1', inputs: { 'standing-file': expect.any(String) as string } })
  expect(await stale()).toMatch(/standing trial has come/)

  const second = trialOf('standing', 'Stand 2')
  withMarkers(second, 'stand-2')
  expect(taken().name).toBe('Stand 1')
  updateTrial(library, second, { isRepresentative: true })
  expect(taken().name).toBe('Stand 2')
  for (const trialId of [first, second]) updateTrial(library, trialId, { standing: 'rejected', rejectionReason: 'moved' })
  expect(taken().name).toBeNull()
  expect(await stale()).toBeNull()
  expect(standingOfTrial(library, { sessionId, trialId: first }).name).toBeNull()
})
