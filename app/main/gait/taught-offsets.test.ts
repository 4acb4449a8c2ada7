import { expect, test } from 'vitest'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import { createAthlete } from '../library/athletes.ts'
import { putInBin } from '../library/bin.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial, updateTrial } from '../library/trials.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { keepTaught, labOffsetsFor } from './taught-offsets.ts'

const strikes = (lateByS: number): MethodOffset => ({ source: 'zeni', kind: 'foot-strike', gait: 'walk', lateByS, perStrideS: 0, aboutStrideS: 1.1, strideS: { least: 1, most: 1.2 }, spreadS: 0.008, n: 16, from: 'trial', learntFrom: 'force plates of this trial' })

test('plates of two trials teach what steps of the same model are off by; a trial that is rejected, binned or taught otherwise does not any more', async () => {
  const library = await temporaryLibrary()
  const athleteId = createAthlete(library, { name: 'Mara Example' }).id
  const places = ['2026-01-01', '2026-02-01', '2026-03-01'].map((date) => {
    const sessionId = createSession(library, { athleteId, name: date, date }).id
    return { sessionId, trialId: createTrial(library, { sessionId }).id }
  })
  const late = () => labOffsetsFor(library, 'some-pose').map(({ lateByS, n }) => [lateByS, n])
  keepTaught(library, places[0]!, 'some-pose', [strikes(-0.05)])
  expect(late()).toEqual([])
  keepTaught(library, places[1]!, 'some-pose', [strikes(-0.06)])
  expect(late()).toEqual([[-0.055, 32]])
  keepTaught(library, places[2]!, 'another-pose', [strikes(0.01)])
  expect(late()).toEqual([[-0.055, 32]])
  keepTaught(library, places[2]!, 'some-pose', [strikes(-0.07)])
  expect(late()).toEqual([[-0.06, 48]])
  updateTrial(library, places[2]!.trialId, { standing: 'rejected' })
  expect(late()).toEqual([[-0.055, 32]])
  putInBin(library, 'session', [places[1]!.sessionId])
  expect(late()).toEqual([])
  updateTrial(library, places[2]!.trialId, { standing: 'accepted' })
  expect(late()).toEqual([[-0.06, 32]])
  keepTaught(library, places[2]!, 'some-pose', [])
  expect(late()).toEqual([])
})
