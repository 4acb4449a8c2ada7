import { expect, test } from 'vitest'
import type { MethodOffset } from '../../core/gait/events/method-offset.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { keepTaught } from '../trial/taught-offsets.ts'
import { createAthlete } from '../library/athletes.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import { media } from '../store/tables/files.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { shippedReferences } from './shipped.ts'
import { madeBy, staleCohort } from './stale-cohort.ts'

const STRIDES = 'ab'.repeat(32)
const strikes: MethodOffset = { source: 'zeni', kind: 'foot-strike', gait: 'walk', lateByS: -0.06, perStrideS: 0, aboutStrideS: 1.1, strideS: { least: 1, most: 1.2 }, spreadS: 0.008, n: 16, from: 'trial', learntFrom: 'force plates of this trial' }
const cohortOf = (sha256: string, provenance: Partial<Reference['provenance']>): Reference => ({ ...shippedReferences()[2]!, id: 'ours', kind: 'cohort', provenance: { madeOn: '2026-11-29', codeVersion: '1', madeFrom: [{ what: 'a session', sha256 }], ...provenance } })

test('a cohort is stale once another version would make it, or the lab’s plates have taught otherwise since; of another lab’s plates nothing is known', async () => {
  const library = await temporaryLibrary()
  library.sql.prepare("INSERT INTO artifact VALUES (?, 'arrow', 1, 1)").run(STRIDES)
  const made = madeBy({ pointsBy: 'some-pose', offsets: [] })
  const [ours, theirs] = [cohortOf(STRIDES, made), cohortOf('cd'.repeat(32), made)]
  expect([ours, theirs].map((one) => staleCohort(library, one))).toEqual([null, null])
  expect(staleCohort(library, cohortOf(STRIDES, { ...made, stages: { ...made.stages, cycles: 1 } }))).toEqual({ reason: expect.stringContaining('Another version') as string, remedy: 'Remove it, and make it again of the same sessions.', canMakeAgain: false })
  expect(staleCohort(library, cohortOf('cd'.repeat(32), {}))).toMatchObject({ remedy: 'Ask those who made it to make it again.' })
  expect(staleCohort(library, shippedReferences()[0]!)).toBeNull()

  for (const name of ['Mara', 'Noor', 'Ola']) {
    const sessionId = createSession(library, { athleteId: createAthlete(library, { name }).id, name, date: '2026-11-20' }).id
    const [place, contentHash] = [{ sessionId, trialId: createTrial(library, { sessionId }).id }, name.padEnd(64, '0')]
    library.query.insert(media).values({ id: name, ...place, name: 'walk.c3d', kind: 'c3d', format: 'c3d', summary: '', facts: {}, oddities: [], contentHash, bytes: 1, state: 'ready', importedUs: 1 }).run()
    keepTaught(library, place, 'some-pose', [{ ...strikes, plates: { contentHash, clock: null } }])
  }
  expect(staleCohort(library, ours)!.reason).toMatch(/force plates tell otherwise now/)
  expect(staleCohort(library, theirs)).toBeNull()
})
