import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { z } from 'zod'
import type { EngineEvent } from '../../contract/system/events.ts'
import type { Job } from '../../contract/system/jobs.ts'
import { ProblemError } from '../../core/problem.ts'
import { problemSchema } from '../../contract/basics/problem.ts'
import { dump, newSession, problemFrom, reopened, temporaryFolder, temporaryLibrary } from '../testing/library.ts'
import { hashFile } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import type { JobContext, JobKind } from './job-kind.ts'
import { keptWorkers } from './kept-workers.ts'
import { Scheduler, type SchedulerOptions } from './scheduler.ts'
import { STAGE_VERSIONS, type StageName } from './stages.ts'
import { beginRun } from './runs.ts'
import { addJob, openPreparation } from './store.ts'
import { startWorker } from './worker-process.ts'

type Step = { do: string } & Record<string, unknown>
interface Payload {
  /** Each runs as one stage, one after the other. */
  stages: Partial<Record<StageName, Step[]>>
  /** Work whose result is no artifact. */
  steps?: Step[]
}

const original = 'a'.repeat(64)
const hooks = { undone: [] as string[], failed: [] as string[], mayRun: true }

const testKind: JobKind<Payload> = {
  name: 'test',
  payload: z.object({ stages: z.record(z.string(), z.array(z.looseObject({ do: z.string() }))), steps: z.array(z.looseObject({ do: z.string() })).optional() }) as unknown as z.ZodType<Payload>,
  atOnce: 3,
  canStop: true,
  canCancel: true,
  assertMayRun() {
    if (!hooks.mayRun) throw new ProblemError({ code: 'no-consent', message: 'They agree no longer.' })
  },
  async run(context: JobContext, { stages, steps }) {
    const entries = Object.entries(stages) as [StageName, Step[]][]
    for (const [index, [stage, doing]] of entries.entries())
      await context.stage({ worker: 'media', stage, inputs: { original }, params: {}, extra: { steps: doing }, progress: context.part(index / entries.length, (index + 1) / entries.length) })
    if (steps) await context.task({ worker: 'media', name: 'act', params: { steps } })
  },
  async undo({ jobId }) {
    hooks.undone.push(jobId)
  },
  onFailed: (_, __, message) => void hooks.failed.push(message),
}

describe('a job', () => {
  test('runs its stages, keeps their results whole and under their hashes, and leaves no attempt behind', async () => {
    const { library, run } = await lab()
    const job = await run({ stages: { probe: [{ do: 'write', role: 'facts', text: '{"frames":3}' }, { do: 'write', role: 'table', text: 'rows' }] } })
    expect(job).toMatchObject({ state: 'done', attempt: 1, problem: null, warnings: [], progress: null, canRetry: false, canStop: false })
    const { run: runs, run_output: outputs, artifact } = dump(library)
    expect(runs).toMatchObject([{ stage: 'probe', stage_version: STAGE_VERSIONS.probe, state: 'done', job_id: job.id }])
    expect(outputs).toHaveLength(2)
    for (const { hash, bytes } of artifact as { hash: string; bytes: number }[]) {
      expect(await hashFile(library.layout.artifactFile(hash))).toBe(hash)
      expect(readFileSync(library.layout.artifactFile(hash))).toHaveLength(bytes)
    }
    expect(readdirSync(library.layout.attempts)).toEqual([])
  })

  test('does not run a stage again whose result is there', async () => {
    const { run, notes, note } = await lab()
    const payload = { stages: { probe: [note('probe')], poster: [note('poster')] } }
    await run(payload)
    await run(payload)
    expect(notes()).toEqual(['probe', 'poster'])
  })

  test('runs a stage again whose version has gone up', async () => {
    const { run, notes, note, library } = await lab()
    await run({ stages: { probe: [note('old')] } })
    const versions = STAGE_VERSIONS as Record<string, number>
    versions.probe! += 1
    onTestFinished(() => void (versions.probe! -= 1))
    await run({ stages: { probe: [note('new')] } })
    expect(notes()).toEqual(['old', 'new'])
    expect(dump(library).run).toHaveLength(2)
  })

  test('shows progress that only grows, from 0 to 1 over all of its stages', async () => {
    const { library, run } = await lab()
    const seen: number[] = []
    library.changes.listen((event) => void (event.type === 'job' && event.job.state === 'running' && event.job.progress && seen.push(event.job.progress.value)))
    const half = [0, 0.5, 1].flatMap((value): Step[] => [{ do: 'progress', value }, { do: 'sleep', ms: 120 }])
    await run({ stages: { probe: half, poster: half } })
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen[0]).toBe(0)
    expect(seen).toContain(0.5)
    expect(seen.at(-1)).toBe(1)
  })

  test('tells of its progress about ten times a second, however often that changes, and of the last of it', async () => {
    const library = await temporaryLibrary()
    const kind: JobKind<Payload> = {
      ...testKind,
      async run({ progress, warn }) {
        warn('odd')
        for (let n = 1; n <= 500; n++) {
          progress({ kind: 'test', value: n / 500, title: 'x' })
          if (n % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
        }
        await new Promise((resolve) => setTimeout(resolve, 150))
      },
    }
    const scheduler = schedulerOn(library, { kinds: [kind as JobKind<unknown>] })
    const seen: Job[] = []
    library.changes.listen((event) => void (event.type === 'job' && event.job.progress && seen.push(event.job)))
    await scheduler.ended(scheduler.enqueue({ kind: 'test', title: 'x', sessionId: null, payload: { stages: {} } }))
    expect(seen.length).toBeLessThan(20)
    expect(seen.at(-1)).toMatchObject({ progress: { value: 1 }, warnings: ['odd'] })
  })

  test('tells of every change of state, in order', async () => {
    const { library, run } = await lab()
    const states: string[] = []
    library.changes.listen((event: EngineEvent) => void (event.type === 'job' && states.at(-1) !== event.job.state && states.push(event.job.state)))
    await run({ stages: {}, steps: [{ do: 'sleep', ms: 10 }] })
    expect(states).toEqual(['queued', 'running', 'done'])
  })

  test('that no program knows fails with a word about it', async () => {
    const { scheduler } = await lab()
    const job = await scheduler.ended(scheduler.enqueue({ kind: 'divine', title: 'x', sessionId: null, payload: {} }))
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'unknown-job' } })
  })

  test('that may no longer run fails with that reason before it does anything, and runs once it may again', async () => {
    const { scheduler, run, notes, note } = await lab()
    hooks.mayRun = false
    onTestFinished(() => void (hooks.mayRun = true))
    const job = await run({ stages: { probe: [note('probe')] } })
    expect([job.state, job.problem?.code, notes()]).toEqual(['failed', 'no-consent', []])
    hooks.mayRun = true
    await scheduler.retry(job.id)
    expect([(await scheduler.ended(job.id)).state, notes()]).toEqual(['done', ['probe']])
  })

  test('that its worker refuses fails with that reason, leaves nothing, and says it to its kind', async () => {
    const { run, library } = await lab()
    const job = await run({ stages: { probe: [{ do: 'write', role: 'facts', text: 'half' }, { do: 'refuse', message: 'No frame can be decoded.' }] } })
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'refused', message: 'No frame can be decoded.' }, canRetry: true })
    expect(hooks.failed.at(-1)).toBe('No frame can be decoded.')
    expect(dump(library).run).toMatchObject([{ state: 'failed' }])
    expect(dump(library).artifact).toEqual([])
    expect(readdirSync(library.layout.artifacts)).toEqual([])
    expect(readdirSync(library.layout.attempts)).toEqual([])
  })
})

describe('a worker that dies', () => {
  test('once: the job goes on from its last completed stage and says so', async () => {
    const { run, notes, note, file } = await lab()
    const job = await run({ stages: { probe: [note('probe')], poster: [note('poster'), { do: 'die', file, whileFewerThan: 3 }] } })
    expect(job).toMatchObject({ state: 'done', attempt: 2 })
    expect(job.warnings).toEqual([expect.stringContaining('went on from its last completed stage')])
    expect(notes()).toEqual(['probe', 'poster', 'poster'])
  })

  test('twice: the job fails with the worker’s last words', async () => {
    const { run, file, library } = await lab()
    const job = await run({ stages: { probe: [{ do: 'say', text: 'decoder: impossible macroblock' }, { do: 'sleep', ms: 50 }, { do: 'die', file, whileFewerThan: 99 }] } })
    expect(job).toMatchObject({ state: 'failed', attempt: 2, problem: { code: 'worker-died' } })
    expect(job.problem!.message).toMatch(/ended twice.*SIGKILL/)
    expect(job.problem!.hint).toContain('impossible macroblock')
    expect(readdirSync(library.layout.attempts)).toEqual([])
  })

  test('takes no other job with it', async () => {
    const { scheduler, enqueue, file } = await lab({ atOnce: 2 })
    const other = enqueue({ stages: {}, steps: [{ do: 'sleep', ms: 2_000 }] })
    const dying = enqueue({ stages: {}, steps: [{ do: 'die', file, whileFewerThan: 99 }] })
    expect(await scheduler.ended(dying)).toMatchObject({ state: 'failed' })
    expect(scheduler.view(other).state).toBe('running')
    expect(await scheduler.ended(other)).toMatchObject({ state: 'done', attempt: 1, warnings: [] })
  })

  test('of greed: it is ended at the memory ceiling, and the job says so', async () => {
    const { run } = await lab({ memoryCeilingBytes: 300e6 })
    const job = await run({ stages: {}, steps: [{ do: 'grow' }] })
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'worker-died' } })
    expect(job.problem!.message).toContain('more than 300 MB of memory')
  })
})

describe('a person ends a job', () => {
  test('stop: it is stopped, and what was done stays; retry does only the rest', async () => {
    const { scheduler, enqueue, notes, note, running } = await lab()
    const id = enqueue({ stages: { probe: [note('probe')], poster: [note('poster'), { do: 'wait' }] } })
    await running(id, () => notes().length === 2)
    const stopped = await scheduler.end(id, 'stop')
    expect(stopped).toMatchObject({ state: 'stopped', problem: null, canRetry: true, canStop: false })
    expect(hooks.undone).not.toContain(id)

    expect(scheduler.retry(id)).toMatchObject({ state: expect.stringMatching(/queued|running/) as string })
    await running(id, () => notes().length === 3)
    expect(await scheduler.end(id, 'cancel')).toMatchObject({ state: 'cancelled' })
    expect(notes()).toEqual(['probe', 'poster', 'poster'])
  })

  test('cancel: it is undone, and leaves no run of what was broken off', async () => {
    const { scheduler, enqueue, library, running, notes, note } = await lab()
    const id = enqueue({ stages: { probe: [note('probe'), { do: 'write', role: 'facts', text: 'half' }, { do: 'wait' }] } })
    await running(id, () => notes().length === 1)
    expect(await scheduler.end(id, 'cancel')).toMatchObject({ state: 'cancelled', canRetry: false })
    expect(hooks.undone).toContain(id)
    expect(dump(library)).toMatchObject({ run: [], artifact: [] })
    expect(readdirSync(library.layout.attempts)).toEqual([])
  })

  test('a worker that hears nothing is killed after a grace, and the job is cancelled all the same', async () => {
    const { scheduler, enqueue, running, notes, note } = await lab()
    const id = enqueue({ stages: {}, steps: [note('in'), { do: 'hang' }] })
    await running(id, () => notes().length === 1)
    expect(await scheduler.end(id, 'cancel')).toMatchObject({ state: 'cancelled', problem: null })
  })

  test('before it has begun: cancelled means undone as well', async () => {
    const { scheduler, enqueue } = await lab({ atOnce: 1 })
    enqueue({ stages: {}, steps: [{ do: 'wait' }] })
    const waiting = enqueue({ stages: {}, steps: [] })
    expect(await scheduler.end(waiting, 'cancel')).toMatchObject({ state: 'cancelled', attempt: 0 })
    expect(hooks.undone).toContain(waiting)
    const another = enqueue({ stages: {}, steps: [] })
    expect(await scheduler.end(another, 'stop')).toMatchObject({ state: 'stopped', attempt: 0 })
    expect(hooks.undone).not.toContain(another)
  })

  test('in its first moment: the worker is not left waiting for ever', async () => {
    const { scheduler, enqueue } = await lab()
    const id = enqueue({ stages: {}, steps: [{ do: 'wait' }] })
    await new Promise((resolve) => setImmediate(resolve))
    expect(scheduler.view(id).state).toBe('running')
    expect(await scheduler.end(id, 'cancel')).toMatchObject({ state: 'cancelled' })
  })

  test('in its last moment: a cancelled job is never done', async () => {
    const library = await temporaryLibrary()
    let finish = () => {}
    const kind: JobKind<Payload> = { ...testKind, run: () => new Promise((resolve) => (finish = resolve)) }
    const scheduler = schedulerOn(library, { kinds: [kind as JobKind<unknown>] })
    const id = scheduler.enqueue({ kind: 'test', title: 'x', sessionId: null, payload: { stages: {} } })
    await vi.waitFor(() => expect(scheduler.view(id).state).toBe('running'))
    const ending = scheduler.end(id, 'cancel')
    finish()
    expect(await ending).toMatchObject({ state: 'cancelled' })
    expect(hooks.undone).toContain(id)
  })

  test('that its kind does not allow: it is refused, and goes on', async () => {
    const library = await temporaryLibrary()
    const kind: JobKind<Payload> = { ...testKind, canStop: false }
    const scheduler = schedulerOn(library, { kinds: [kind as JobKind<unknown>] })
    const id = scheduler.enqueue({ kind: 'test', title: 'Preparing cam01.mp4', sessionId: null, payload: { stages: {}, steps: [{ do: 'wait' }] } })
    expect(await problemFrom(() => scheduler.end(id, 'stop'))).toMatchObject({ code: 'cannot-stop', message: expect.stringContaining('Preparing cam01.mp4') as string })
    expect(dump(library).job).toMatchObject([{ wish: null }])
    expect(await scheduler.end(id, 'cancel')).toMatchObject({ state: 'cancelled' })
    expect(await scheduler.end(id, 'stop')).toMatchObject({ state: 'cancelled' })
  })

  test('that has ended already stays as it ended', async () => {
    const { scheduler, run } = await lab()
    const { id } = await run({ stages: {}, steps: [] })
    expect(await scheduler.end(id, 'cancel')).toMatchObject({ state: 'done' })
    expect(scheduler.retry(id)).toMatchObject({ state: 'done' })
  })
})

describe('the queue', () => {
  test('survives an end of the engine: what ran goes on at the next start, stages done are not run again', async () => {
    const { scheduler, enqueue, library, running, notes, note } = await lab()
    const id = enqueue({ stages: { probe: [note('probe')], poster: [note('poster'), { do: 'wait' }] } })
    await running(id, () => notes().length === 2)
    await scheduler.close()
    expect(dump(library).job).toMatchObject([{ state: 'queued' }])
    const again = await reopened(library)
    const next = schedulerOn(again)
    await vi.waitFor(() => expect(notes()).toHaveLength(3), { timeout: 10_000 })
    expect(next.view(id)).toMatchObject({ state: 'running', attempt: 2 })
    await next.end(id, 'cancel')
    expect(notes()).toEqual(['probe', 'poster', 'poster'])
  })

  test('a wish to cancel survives it too', async () => {
    const library = await temporaryLibrary()
    const scheduler = schedulerOn(library, { atOnce: 0 })
    const id = scheduler.enqueue({ kind: 'test', title: 'x', sessionId: null, payload: { stages: {} } })
    await scheduler.close()
    library.sql.prepare("UPDATE job SET wish = 'cancel', state = 'running', attempt = 1").run()
    const again = await reopened(library)
    const next = schedulerOn(again)
    expect(await next.ended(id)).toMatchObject({ state: 'cancelled' })
    expect(hooks.undone).toContain(id)
  })

  test('runs no more at once than there is room, and everything in the end', async () => {
    const { enqueue, scheduler } = await lab({ atOnce: 2 })
    const ids = [1, 2, 3, 4].map(() => enqueue({ stages: {}, steps: [{ do: 'sleep', ms: 60 }] }))
    let most = 0
    const timer = setInterval(() => (most = Math.max(most, scheduler.list().filter((job) => job.state === 'running').length)), 5)
    await scheduler.idle()
    clearInterval(timer)
    expect(most).toBe(2)
    expect(ids.map((id) => scheduler.view(id).state)).toEqual(['done', 'done', 'done', 'done'])
  })

  test('two jobs that need the same stage at once both end well, with one result', async () => {
    const { enqueue, scheduler, library, note, notes } = await lab({ atOnce: 2 })
    const payload = { stages: { probe: [note('in'), { do: 'sleep', ms: 100 }, { do: 'write', role: 'facts', text: 'same' }] } }
    const ids = [enqueue(payload), enqueue(payload)]
    await scheduler.idle()
    expect(ids.map((id) => scheduler.view(id))).toMatchObject([{ state: 'done' }, { state: 'done' }])
    expect(dump(library).run).toHaveLength(1)
    expect(notes()).toEqual(['in'])
  })

  test('one that waits for another’s stage does it itself where the other is cancelled, and can be cancelled while it waits', async () => {
    const { enqueue, scheduler, notes, note, running } = await lab({ atOnce: 3 })
    const doer = enqueue({ stages: { probe: [note('first'), { do: 'wait' }] } })
    await running(doer, () => notes().length === 1)
    const [heir, other] = [enqueue({ stages: { probe: [note('heir')] } }), enqueue({ stages: { probe: [note('other')] } })]
    await running(other, () => scheduler.view(heir).state === 'running')
    expect(await scheduler.end(other, 'cancel')).toMatchObject({ state: 'cancelled' })
    expect(notes()).toEqual(['first'])
    await scheduler.end(doer, 'cancel')
    expect(await scheduler.ended(heir)).toMatchObject({ state: 'done' })
    expect(notes()).toEqual(['first', 'heir'])
  })

  test('a result whose rows were not taken, since another had made the same meanwhile, leaves no bytes', async () => {
    const { enqueue, scheduler, library, running, notes, note } = await lab()
    const id = enqueue({ stages: { probe: [note('in'), { do: 'sleep', ms: 200 }, { do: 'write', role: 'facts', text: 'mine' }] } })
    await running(id, () => notes().length === 1)
    const other = beginRun(library, { stage: 'probe', inputs: { original }, params: {} }, addJob(library, { kind: 'x', title: 'x', sessionId: null, payload: {} }))
    library.sql.prepare("UPDATE run SET state = 'done' WHERE id = ?").run(other)
    expect(await scheduler.ended(id)).toMatchObject({ state: 'done' })
    expect(readdirSync(library.layout.artifacts, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([])
  })

  test('finds what to run next, who wants to end and what is to be prepared without going through it', async () => {
    const library = await temporaryLibrary()
    // Queries are prepared once.
    const prepare = vi.spyOn(library.sql, 'prepare')
    const scheduler = schedulerOn(library, { atOnce: 1 })
    scheduler.enqueue({ kind: 'test', title: 'x', sessionId: null, payload: { stages: {} } })
    await scheduler.idle()
    scheduler.list()
    openPreparation(library, original)
    const texts = prepare.mock.calls.map(([text]) => text).filter((text) => /^select/i.test(text))
    prepare.mockRestore()
    expect(texts).toEqual(expect.arrayContaining([expect.stringContaining('NOT IN'), expect.stringMatching(/"wish" is not null/i), expect.stringContaining('$.mediaId')]))
    for (const text of texts) {
      const plan = library.sql.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...[...text.matchAll(/\?/g)].map(() => null)) as { detail: string }[]
      const slow = plan.filter(({ detail }) => /^SCAN job$|TEMP B-TREE/.test(detail))
      expect([text, slow]).toEqual([text, []])
    }
  })

  test('a job whose session is removed for good while it runs does not bring the engine down', async () => {
    const { scheduler, library, running, notes, note } = await lab()
    const sessionId = newSession(library)
    const id = scheduler.enqueue({ kind: 'test', title: 'x', sessionId, payload: { stages: { probe: [note('in'), { do: 'sleep', ms: 200 }] } } })
    await running(id, () => notes().length === 1)
    library.sql.prepare('DELETE FROM session').run()
    await scheduler.idle()
    await vi.waitFor(() => expect(readdirSync(library.layout.attempts)).toEqual([]))
    const next = scheduler.enqueue({ kind: 'test', title: 'x', sessionId: null, payload: { stages: {} } })
    expect(await scheduler.ended(next)).toMatchObject({ state: 'done' })
  })

  test('clearing the list of ended jobs at the moment one ends harms nobody', async () => {
    const { scheduler, enqueue, library } = await lab()
    library.changes.listen((event) => void (event.type === 'job' && event.job.state === 'done' && scheduler.clearEnded()))
    for (let n = 0; n < 5; n++) enqueue({ stages: {}, steps: [] })
    await vi.waitFor(() => expect(dump(library).job).toEqual([]), { timeout: 10_000 })
  })

  test('a job whose end cannot be written is told as failed, not run again and again, and can be retried', async () => {
    const { scheduler, enqueue, library, notes, note } = await lab()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => void vi.restoreAllMocks())
    library.sql.exec("CREATE TRIGGER full BEFORE UPDATE OF state ON job WHEN new.state IN ('done', 'failed') BEGIN SELECT raise(ABORT, 'disk I/O'); END")
    const id = enqueue({ stages: {}, steps: [note('once')] })
    expect(await scheduler.ended(id)).toMatchObject({ state: 'failed', problem: { message: 'disk I/O' }, canRetry: true })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(notes()).toEqual(['once'])
    library.sql.exec('DROP TRIGGER full')
    scheduler.retry(id)
    expect(await scheduler.ended(id)).toMatchObject({ state: 'done', problem: null })
  })

  test('a retry forgets what went wrong before', async () => {
    const { scheduler, run, file } = await lab()
    const failed = await run({ stages: {}, steps: [{ do: 'die', file, whileFewerThan: 1 }] })
    expect(failed).toMatchObject({ state: 'failed', warnings: [expect.any(String)] })
    writeFileSync(file, 'now it may live\n')
    scheduler.retry(failed.id)
    expect(await scheduler.ended(failed.id)).toMatchObject({ state: 'done', problem: null, warnings: [] })
  })

  test('every problem that a job carries is one that the contract can carry', async () => {
    const { run } = await lab()
    vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => void vi.restoreAllMocks())
    const job = await run({ stages: {}, steps: [{ do: 'throw', message: 'x is not a function' }] })
    expect(problemSchema.parse(job.problem)).toMatchObject({ code: 'unexpected' })
  })
})

const ENTRY = new URL('../../workers/testing/main.ts', import.meta.url)
/** For all tests: to start them anew for each would take longer than the tests. */
const obedient = keptWorkers(() => startWorker({ owner: 'tests', memoryCeilingBytes: 1e9, entry: ENTRY }), 1e9)
afterAll(() => obedient.close())

function schedulerOn(library: Library, options: Partial<SchedulerOptions> = {}): Scheduler {
  const scheduler = new Scheduler({
    library,
    machine: { ffmpeg: undefined, opensPages: false, runsOnnx: true, decodable: () => [] },
    kinds: [testKind as JobKind<unknown>],
    // One with limits of its own starts its own.
    ...(options.memoryCeilingBytes === undefined && { workers: obedient }),
    entryOf: () => ENTRY,
    ...options,
  })
  onTestFinished(() => scheduler.close())
  scheduler.start()
  return scheduler
}

/** A library, a scheduler whose workers do as they are told, and a file outside that they write notes into. */
async function lab(options: Partial<SchedulerOptions> = {}) {
  const library = await temporaryLibrary()
  const scheduler = schedulerOn(library, options)
  const file = join(temporaryFolder(), 'notes')
  const enqueue = (payload: Payload) => scheduler.enqueue({ kind: 'test', title: 'A test', sessionId: null, payload })
  const notes = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
  return {
    library,
    scheduler,
    file,
    enqueue,
    notes,
    note: (line: string): Step => ({ do: 'note', file, line }),
    run: (payload: Payload): Promise<Job> => scheduler.ended(enqueue(payload)),
    running: (id: string, ready: () => boolean) =>
      vi.waitFor(
        () => {
          expect(scheduler.view(id).state).toBe('running')
          expect(ready()).toBe(true)
        },
        { timeout: 10_000, interval: 10 },
      ),
  }
}
