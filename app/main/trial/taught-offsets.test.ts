import { expect, test } from 'vitest'
import type { TaughtOffset } from '../../core/gait/events/lab-offsets.ts'
import { createAthlete } from '../library/athletes.ts'
import { putInBin } from '../library/bin.ts'
import { setClocks } from '../library/clocks.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial, updateTrial } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { keepTaught, labOffsetsFor } from './taught-offsets.ts'

const clock = { offsetUs: 74_700, rate: 1 }

/** With plates in a file of their own. */
function measured(library: Library, athleteId: string, name: string) {
  const sessionId = createSession(library, { athleteId, name, date: '2026-01-01' }).id
  const place = { sessionId, trialId: createTrial(library, { sessionId }).id }
  const plates = `plates of ${name}`
  library.query.insert(media).values({ id: plates, ...place, name: 'plates.mot', kind: 'mot', format: 'mot', summary: '', facts: { holds: 'forces and moments' }, oddities: [], contentHash: plates.padEnd(64, '0'), bytes: 1, state: 'ready', importedUs: 1 }).run()
  setClocks(library, [{ mediaId: plates, ...clock }])
  const teach = (lateByS: number | null, pointsBy = 'some-pose') => keepTaught(library, place, pointsBy, lateByS === null ? [] : [strikes(lateByS, plates.padEnd(64, '0'))])
  return { place, plates, teach }
}

const strikes = (lateByS: number, contentHash: string): TaughtOffset => ({ source: 'zeni', kind: 'foot-strike', gait: 'walk', lateByS, perStrideS: 0, aboutStrideS: 1.1, strideS: { least: 1, most: 1.2 }, spreadS: 0.008, n: 16, from: 'trial', learntFrom: 'force plates of this trial', plates: { contentHash, clock } })
const told = (library: Library) => labOffsetsFor(library, 'some-pose').map(({ lateByS, n }) => [lateByS, n])

test('plates of three people teach what steps of the same model are off by; a trial that is rejected, binned or taught otherwise does not any more', async () => {
  const library = await temporaryLibrary()
  const [one, two, three] = ['One', 'Two', 'Three'].map((name) => measured(library, createAthlete(library, { name }).id, name)) as [ReturnType<typeof measured>, ReturnType<typeof measured>, ReturnType<typeof measured>]
  const late = () => told(library)
  const all = [[-0.06, 48]]
  one.teach(-0.05)
  two.teach(-0.06)
  three.teach(0.01, 'another-pose')
  expect(late()).toEqual([])
  three.teach(-0.07)
  expect(late()).toEqual(all)
  updateTrial(library, three.place.trialId, { standing: 'rejected' })
  expect(late()).toEqual([])
  updateTrial(library, three.place.trialId, { standing: 'accepted' })
  expect(late()).toEqual(all)
  putInBin(library, 'session', [two.place.sessionId])
  expect(late()).toEqual([])
})

test('two people’s plates teach no third, however many their trials; what plates taught goes with their file, and with where its clock was said to lie', async () => {
  const library = await temporaryLibrary()
  const [mara, other, third] = ['Mara', 'Other', 'Third'].map((name) => createAthlete(library, { name }).id) as [string, string, string]
  for (const [person, name] of [[mara, 'First'], [mara, 'Second'], [other, 'Third'], [other, 'Fourth']] as const) measured(library, person, name).teach(-0.05)
  expect(told(library)).toEqual([])
  const last = measured(library, third, 'Fifth')
  last.teach(-0.06)
  const all = [[-0.052, 80]]
  expect(told(library)).toEqual(all)
  setClocks(library, [{ mediaId: last.plates, offsetUs: 0, rate: 1 }])
  expect(told(library)).toEqual([])
  setClocks(library, [{ mediaId: last.plates, ...clock }])
  expect(told(library)).toEqual(all)
  putInBin(library, 'media', [last.plates])
  expect(told(library)).toEqual([])
  last.teach(null)
  expect(library.sql.prepare('SELECT count(*) FROM taught_offset').pluck().get()).toBe(4)
})
