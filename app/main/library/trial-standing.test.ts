import { expect, test } from 'vitest'
import { baselineTrials, earlierTrials } from '../gait/earlier-trials.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { createAthlete } from './athletes.ts'
import { putInBin } from './bin.ts'
import { redo, undo } from './history.ts'
import { createSession } from './sessions.ts'
import { createTrial, getTrial, trialsOfSession, updateTrial } from './trials.ts'

test('one trial of a session and kind stands for them: the next takes its place, as one undo', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const [first, second, run] = (['walk', 'walk', 'run'] as const).map((kind) => createTrial(library, { sessionId, kind }).id)
  const standing = () => trialsOfSession(library, sessionId).map(({ isRepresentative }) => isRepresentative)
  updateTrial(library, first!, { isRepresentative: true })
  updateTrial(library, run!, { isRepresentative: true })
  expect(standing()).toEqual([true, false, true])
  updateTrial(library, second!, { isRepresentative: true })
  expect(standing()).toEqual([false, true, true])
  undo(library)
  expect(standing()).toEqual([true, false, true])
  redo(library)
  expect(standing()).toEqual([false, true, true])
  // What has become another kind stands for nobody there.
  updateTrial(library, second!, { kind: 'run' })
  expect(standing()).toEqual([false, false, true])
  undo(library)
  // Nor is one in the bin forgotten, which may come back.
  putInBin(library, 'trial', [second!])
  updateTrial(library, first!, { isRepresentative: true })
  undo(library)
  undo(library)
  expect(standing()).toEqual([false, true, true])
})

test('a rejected trial keeps its reason, and stands for nobody until it is accepted again', async () => {
  const library = await temporaryLibrary()
  const { id } = createTrial(library, { sessionId: newSession(library) })
  updateTrial(library, id, { isRepresentative: true })
  expect(updateTrial(library, id, { standing: 'rejected', rejectionReason: 'stumbled' })).toMatchObject({ isRepresentative: false, standing: 'rejected', rejectionReason: 'stumbled' })
  expect(updateTrial(library, id, { isRepresentative: true })).toMatchObject({ isRepresentative: true, standing: 'accepted', rejectionReason: null })
  undo(library)
  expect(getTrial(library, id)).toMatchObject({ isRepresentative: false, rejectionReason: 'stumbled' })
})

test('a baseline takes of each earlier session the trial that stands for its kind, else the first that nobody rejected', async () => {
  const library = await temporaryLibrary()
  const athleteId = createAthlete(library, { name: 'Mara Example' }).id
  const measured = (date: string, trials: number) => {
    const sessionId = createSession(library, { athleteId, name: date, date }).id
    return { sessionId, trials: Array.from({ length: trials }, () => createTrial(library, { sessionId, kind: 'walk', surface: 'overground' }).id) }
  }
  const [september, october, today] = [measured('2026-09-01', 2), measured('2026-10-01', 3), measured('2026-11-01', 1)]
  const baseline = () => baselineTrials(library, { sessionId: today.sessionId, trialId: today.trials[0]! }).map(({ place }) => place.trialId)
  expect(baseline()).toEqual([september.trials[0], october.trials[0]])
  updateTrial(library, october.trials[2]!, { isRepresentative: true })
  updateTrial(library, september.trials[0]!, { standing: 'rejected', rejectionReason: 'in a hurry' })
  expect(baseline()).toEqual([september.trials[1], october.trials[2]])
  updateTrial(library, september.trials[1]!, { standing: 'rejected' })
  expect(baseline()).toEqual([october.trials[2]])
  const evening = createSession(library, { athleteId, name: 'Evening', date: '2026-11-01' }).id
  const place = { sessionId: evening, trialId: createTrial(library, { sessionId: evening, kind: 'walk', surface: 'overground' }).id }
  expect(earlierTrials(library, place).map(({ date }) => date)).toEqual(['2026-10-01', '2026-11-01'])
  expect(baselineTrials(library, place).map(({ date }) => date)).toEqual(['2026-10-01'])
})
