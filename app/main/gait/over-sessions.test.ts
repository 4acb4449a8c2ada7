import { expect, test } from 'vitest'
import type { Gait } from '../../contract/gait/gait.ts'
import { keepGait } from './kept-gait.ts'
import type { MadeFrom } from './made-from.ts'
import { createAthlete } from '../library/athletes.ts'
import { putInBin } from '../library/bin.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { addArtifact } from '../testing/media.ts'
import { historyOfAthlete } from './over-sessions.ts'

const both = <Value>(value: Value) => ({ left: value, right: value })
const gaitOf = (speed: number): Gait => ({
  source: 'Walk', rateHz: 60, cutOffHz: null, angles: 'points', beltSpeedMps: 0, events: [],
  parameters: both({ speedMps: { value: speed, sd: 0.1, n: 5 } }),
  curves: both({ 'knee-flexion': { observable: true as const, unit: 'deg' as const, mean: Array.from({ length: 101 }, () => 20 * speed), sd: null, n: 1 } }),
  phases: both(null), strides: both([]), reference: { kind: 'own-baseline', name: '3 earlier sessions', n: 3, sessions: [], shapeOnly: null, curves: both({}) }, scores: null, deviations: [], findings: [],
})

/** A walk of a day, with its gait if that was worked out. `earlier`: sessions that tell the usual. */
function walked(library: Library, athleteId: string, date: string, speed: number | null, earlier: readonly string[] = []): string {
  const { id: sessionId } = createSession(library, { athleteId, name: date, date })
  const trialId = createTrial(library, { sessionId, kind: 'walk', surface: 'overground' }).id
  if (speed !== null) {
    const inputs: MadeFrom = { versions: {}, today: { movement: {}, beltSpeedMps: 0, eventEdits: [], excludedStrides: [], standing: {}, plates: null, stepsBy: null, model: null, up: null, gait: null }, stated: null, references: null, earlier: [] }
    keepGait(library, { sessionId, trialId }, inputs, { gait: addArtifact(library, new TextEncoder().encode(JSON.stringify(gaitOf(speed)))), strideCurves: 'x', angles: 'x', earlier: earlier.map((one) => ({ sessionId: one, shapeOnly: null })) })
  }
  return sessionId
}

test('sessions stand in their order with what each is to the newest; what has no gait is named, and what lies in the bin is not', async () => {
  const library = await temporaryLibrary()
  const { id: athleteId } = createAthlete(library, { name: 'Mara' })
  const [one, two, three] = [1.2, 1.25, 1.3].map((speed, month) => walked(library, athleteId, `2026-0${month + 1}-01`, speed))
  walked(library, athleteId, '2026-04-01', null)
  const binned = walked(library, athleteId, '2026-05-01', 2)
  putInBin(library, 'session', [binned])
  walked(library, athleteId, '2026-06-01', 1.6, [one!, two!, three!])
  const [series, ...others] = await historyOfAthlete(library, athleteId)
  expect(others).toEqual([])
  expect(series).toMatchObject({ kind: 'walk', surface: 'overground', against: '3 earlier sessions', without: [{ date: '2026-04-01' }] })
  expect(series!.sessions.map(({ date, state }) => [date, state])).toEqual([['2026-01-01', 'usual'], ['2026-02-01', 'usual'], ['2026-03-01', 'usual'], ['2026-06-01', 'newest']])
  expect(series!.trends.find(({ key }) => key === 'speedMps')).toMatchObject({ from: { kind: 'sessions', sessions: 3 }, lines: [{ side: 'left', points: [{ value: 1.2 }, { value: 1.25 }, { value: 1.3 }, { value: 1.6 }] }, { side: 'right' }] })
  expect(series!.curves).toMatchObject([{ angle: 'knee-flexion', left: { length: 4 } }])
})

test('somebody of whom no gait is kept has no series', async () => {
  const library = await temporaryLibrary()
  const { id: athleteId } = createAthlete(library, { name: 'Mara' })
  walked(library, athleteId, '2026-04-01', null)
  expect(await historyOfAthlete(library, athleteId)).toEqual([])
})

test('of each session it is said why its numbers no longer are what would be worked out now', async () => {
  const library = await temporaryLibrary()
  const { id: athleteId } = createAthlete(library, { name: 'Mara' })
  walked(library, athleteId, '2026-01-01', 1.2)
  walked(library, athleteId, '2026-02-01', 1.3)
  const [series] = await historyOfAthlete(library, athleteId)
  // Nothing of what they were made from is there.
  expect(series!.sessions.map(({ stale }) => stale)).toEqual(Array.from({ length: 2 }, () => 'The movement is another one now.'))
})
