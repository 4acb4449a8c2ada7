import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dump, newSession, problemFrom, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { addJob } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'
import { emptyBin, listBin, putInBin, restoreFromBin } from './bin.ts'
import { removeUnused } from '../store/unused.ts'
import { mediaOfSession } from './media.ts'
import { getSession, listSessions } from './sessions.ts'
import { createTrial, trialsOfSession } from './trials.ts'
import { diskUse } from './usage.ts'

const nobody = async () => {}

test('emptying the bin frees what only it needed, and not a byte of what others share', async () => {
  const library = await temporaryLibrary()
  const [gone, kept] = [newSession(library, 'Gone'), newSession(library, 'Kept', 'Another')]
  addMedia(library, { sessionId: gone, content: 'only here' })
  addMedia(library, { sessionId: gone, content: 'in both' })
  addMedia(library, { sessionId: kept, content: 'in both' })
  addResult(library, 'probe', hashOf('only here'), 'facts of one')
  const both = addResult(library, 'probe', hashOf('in both'), 'facts of both')
  putInBin(library, 'session', [gone])
  expect(files(library)).toHaveLength(4)

  const { freedBytes } = await emptyBin(library, nobody)
  expect(freedBytes).toBe('only here'.length + 'facts of one'.length)
  expect(files(library).sort()).toEqual([both, `${hashOf('in both')}.mp4`].sort())
  expect(dump(library, ['run'])).toMatchObject({ run: [{ stage: 'probe' }] })
  expect(listBin(library)).toEqual([])
  expect(getSession(library, kept).media).toHaveLength(1)
})

test('a result of a result goes with what it was made from', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const media = addMedia(library, { sessionId, content: 'film' })
  const table = addResult(library, 'probe', hashOf('film'), 'packets')
  const proxy = addResult(library, 'proxy', table, 'proxy')
  addResult(library, 'poster', proxy, 'poster')
  expect(removeUnused(library)).toBe(0)
  putInBin(library, 'media', [media])
  await emptyBin(library, nobody)
  expect(files(library)).toEqual([])
  expect(dump(library, ['run', 'run_input', 'run_output', 'artifact', 'file'])).toEqual({ run: [], run_input: [], run_output: [], artifact: [], file: [] })
})

test('a result that two films share stays while one of them does', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const [one, other] = ['one', 'two'].map((content) => addMedia(library, { sessionId, content })) as [string, string]
  addResult(library, 'probe', hashOf('one'), 'same facts')
  const shared = addResult(library, 'probe', hashOf('two'), 'same facts')
  putInBin(library, 'media', [one])
  await emptyBin(library, nobody)
  expect(files(library)).toContain(shared)
  putInBin(library, 'media', [other])
  await emptyBin(library, nobody)
  expect(files(library)).toEqual([])
})

test('what is in the bin is not seen, neither is what lies below it, and it says what it would free', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const trial = createTrial(library, { sessionId, name: 'Slow' })
  addMedia(library, { sessionId, trialId: trial.id, content: '12345' })
  addMedia(library, { sessionId, content: '123' })
  putInBin(library, 'trial', [trial.id])
  expect(mediaOfSession(library, sessionId)).toHaveLength(1)
  expect(trialsOfSession(library, sessionId)).toEqual([])
  expect(listSessions(library).sessions).toMatchObject([{ trialCount: 0, fileCounts: { footage: 1 }, bytes: 3 }])
  expect(listBin(library)).toMatchObject([{ kind: 'trial', title: 'Slow', context: 'Mara Example › Walk after 6 weeks', bytes: 5 }])
  expect(diskUse(library)).toMatchObject({ binBytes: 5, originalsBytes: 8 })
  restoreFromBin(library, 'trial', trial.id)
  expect(mediaOfSession(library, sessionId)).toHaveLength(2)
})

test('emptying with a trial in it takes the trial’s files, and leaves the session’s', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const trial = createTrial(library, { sessionId })
  addMedia(library, { sessionId, trialId: trial.id, name: 'gone.mp4' })
  addMedia(library, { sessionId, name: 'kept.mp4' })
  putInBin(library, 'trial', [trial.id])
  await emptyBin(library, nobody)
  expect(dump(library, ['media'])).toMatchObject({ media: [{ name: 'kept.mp4' }] })
  expect(files(library)).toEqual([`${hashOf('kept.mp4')}.mp4`])
})

test('jobs on what goes are ended first, others are left alone', async () => {
  const library = await temporaryLibrary()
  const [gone, kept] = [newSession(library, 'Gone'), newSession(library, 'Kept', 'Another')]
  const film = addMedia(library, { sessionId: kept, content: 'film' })
  const jobs = [
    addJob(library, { kind: 'prepare', title: 'of the session', sessionId: gone, payload: {} }),
    addJob(library, { kind: 'prepare', title: 'of the file', sessionId: kept, payload: { mediaId: film } }),
  ]
  addJob(library, { kind: 'prepare', title: 'of another', sessionId: kept, payload: {} })
  addJob(library, { kind: 'check', title: 'of nothing', sessionId: null, payload: {} })
  putInBin(library, 'session', [gone])
  putInBin(library, 'media', [film])
  const ended: string[] = []
  await emptyBin(library, async (id) => ended.push(id))
  expect(ended.sort()).toEqual(jobs.sort())
})

test('what is being imported into cannot be thrown away', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  addJob(library, { kind: 'import', title: 'Importing 4 items', sessionId, payload: {} })
  const { athleteId } = getSession(library, sessionId)
  expect(await problemFrom(() => putInBin(library, 'session', [sessionId]))).toMatchObject({ code: 'busy', message: expect.stringContaining('Importing 4 items') as string })
  expect((await problemFrom(() => putInBin(library, 'athlete', [athleteId]))).code).toBe('busy')
  expect(listBin(library)).toEqual([])
})

test('one that is not there spoils the whole gesture', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  expect((await problemFrom(() => putInBin(library, 'session', [sessionId, '00000000-0000-4000-8000-000000000000']))).code).toBe('not-found')
  expect(listBin(library)).toEqual([])
})

test('content whose rows are about to be written is left alone', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const media = addMedia(library, { sessionId, content: 'film' })
  putInBin(library, 'media', [media])
  await library.held.during([hashOf('film')], async () => {
    await library.held.during([hashOf('film')], nobody)
    await emptyBin(library, nobody)
    expect(existsSync(library.layout.originalFile(hashOf('film'), '.mp4'))).toBe(true)
  })
  removeUnused(library)
  expect(files(library)).toEqual([])
})

function files({ layout }: Library): string[] {
  return [layout.originals, layout.artifacts].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name),
  )
}
