import { expect, test } from 'vitest'
import type { NewJob, JobContext } from '../jobs/job-kind.ts'
import { addJob, beginAttempt, endJob, saveReport } from '../jobs/store.ts'
import { getMedia } from '../library/media.ts'
import type { Library } from '../store/library.ts'
import { dump, newSession, problemFrom, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { checkJob } from './check-job.ts'
import { checkReport } from './report.ts'

type Bad = { hash: string; state: 'missing' | 'changed' | 'unreadable' }

test('an original that is there again is no longer called lost: footage is prepared, other files are ready', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const [film, table, broken, still] = ['film', 'table', 'broken', 'still'].map((name) => addMedia(library, { sessionId, name })) as [string, string, string, string]
  library.sql.prepare("UPDATE media SET kind = 'table' WHERE id = ?").run(table)
  await check(library, ['film', 'table', 'still'].map((name) => ({ hash: hashOf(name), state: 'missing' })))
  library.sql.prepare("UPDATE media SET state = 'failed', problem = 'No frame can be decoded.' WHERE id = ?").run(broken)
  expect([film, table, still].map((id) => getMedia(library, id).state)).toEqual(['failed', 'failed', 'failed'])

  const { jobs, report } = await check(library, [{ hash: hashOf('still'), state: 'missing' }])
  expect(getMedia(library, film)).toMatchObject({ state: 'waiting', problem: null })
  expect(getMedia(library, table)).toMatchObject({ state: 'ready', problem: null })
  expect(getMedia(library, broken)).toMatchObject({ state: 'failed', problem: 'No frame can be decoded.' })
  expect(getMedia(library, still)).toMatchObject({ state: 'failed', problem: expect.stringContaining('is missing') as string })
  expect(jobs).toMatchObject([{ kind: 'prepare', payload: { mediaId: film } }])
  expect(report).toMatchObject({ repaired: [expect.stringContaining('film'), expect.stringContaining('table')], lost: [expect.stringContaining('still')] })
})

test.each([
  ['on a full disk', () => Object.assign(new Error('write'), { code: 'ENOSPC' }), 'ENOSPC'],
  ['when it is stopped', () => new Error('aborted'), undefined],
])('%s a repair is broken off, not called lost, and is left to a preparation', async (_, thrown, code) => {
  const library = await temporaryLibrary()
  const film = addMedia(library, { sessionId: newSession(library), name: 'film' })
  const result = addResult(library, 'probe', hashOf('film'), 'facts')
  const stopping = new AbortController()
  const stage = () => {
    if (!code) stopping.abort()
    throw thrown()
  }
  const { error, jobs, report } = await check(library, [{ hash: result, state: 'changed' }], { stage, signal: stopping.signal })
  expect(error).toMatchObject(thrown())
  expect(report).toMatchObject({ repaired: [], lost: [] })
  expect(getMedia(library, film)).toMatchObject({ state: 'waiting', problem: null })
  expect(jobs).toMatchObject([{ kind: 'prepare', payload: { mediaId: film } }])
})

test('there is a report once a check is through, and not before', async () => {
  const library = await temporaryLibrary()
  const id = addJob(library, { kind: 'check', title: 'x', sessionId: null, payload: {} })
  const report = { checked: 1, bytes: 2, repaired: [], lost: [] }
  for (const before of [() => {}, () => saveReport(library, id, { ...report, open: [] }), () => endJob(library, id, 'failed')]) {
    before()
    expect(await problemFrom(() => checkReport(library, id))).toMatchObject({ code: 'no-report' })
  }
  endJob(library, id, 'done')
  expect(checkReport(library, id)).toEqual(report)
  const other = addJob(library, { kind: 'import', title: 'x', sessionId: null, payload: {} })
  endJob(library, other, 'done')
  expect(await problemFrom(() => checkReport(library, other))).toMatchObject({ code: 'no-report' })
})

/** A check whose worker has found this, and that prepares nothing but as `stage` says. */
async function check(library: Library, bad: Bad[], { stage = () => {}, signal = new AbortController().signal } = {}) {
  const jobId = addJob(library, { kind: 'check', title: 'x', sessionId: null, payload: {} })
  beginAttempt(library, jobId)
  const jobs: NewJob[] = []
  const context = {
    library,
    jobId,
    signal,
    machine: { ffmpeg: undefined, opensPages: false, runsOnnx: true, decodable: () => [] },
    batchDir: '',
    part: () => () => {},
    report: (report: unknown) => saveReport(library, jobId, report),
    enqueue: (fresh: NewJob) => String(jobs.push(fresh)),
    task: () => Promise.resolve({ result: { summary: { checked: 9, bytes: 9, bad } }, attemptDir: '' }),
    stage,
  } as unknown as JobContext
  const error = await checkJob.run(context, { erased: false }).catch((thrown: unknown) => thrown)
  const row = dump(library, ['job']).job as { id: string; report: string }[]
  return { error, jobs, report: JSON.parse(row.find(({ id }) => id === jobId)!.report) as unknown }
}
