import { availableParallelism } from 'node:os'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from '../../contract/system/jobs.ts'
import type { Progress } from '../../contract/basics/progress.ts'
import { problemOf, ProblemError } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { Log } from '../log.ts'
import type { Library } from '../store/library.ts'
import { beginWork } from './attempt.ts'
import type { JobContext, JobKind, Machine, NewJob, PerformerName, WorkerName } from './job-kind.ts'
import { viewJob } from './job-view.ts'
import { runStage } from './run-stage.ts'
import { keptWorkers, type KeptWorkers } from './kept-workers.ts'
import { forgetOpenRuns } from './runs.ts'
import * as store from './store.ts'
import { ToldProgress } from './told-progress.ts'
import { whyNotEnded } from './why-not-ended.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from './workers.ts'
import { Aborted, deathProblem, type Performer, startWorker, WorkerDied } from './worker-process.ts'
import { actingAs } from '../acting.ts'
import { actorNamed } from '../users/visit.ts'

/** A job outlives one death of its worker; a second one is the job's own fault. */
const DEATHS_FORGIVEN = 1

interface Running {
  row: store.JobRow
  controller: AbortController
  progress: ToldProgress
  attemptStartedUs: number
  finished: Promise<void>
}

export interface SchedulerOptions {
  library: Library
  machine: Machine
  kinds: JobKind<unknown>[]
  memoryCeilingBytes?: number
  log?: Log
  /** How many jobs at once; otherwise as many as the machine has cores to spare. */
  atOnce?: number
  /** Tests put workers of their own in the place of the program's. */
  entryOf?: (worker: WorkerName) => URL
  /** Somebody else's, who closes them: engines of tests share theirs. */
  workers?: KeptWorkers
  /** For what needs a browser. */
  page?: Performer
  /** A long job has ended: worth telling a person who looks elsewhere. */
  onEnded?: (row: store.JobRow, lastedUs: number) => void
  onBusy?: (value: number | null) => void
}

/** Takes jobs from the durable queue and sees each to its end, whatever happens to its worker. */
export class Scheduler {
  readonly #options: SchedulerOptions
  readonly #kinds: Map<string, JobKind<unknown>>
  readonly #running = new Map<string, Running>()
  /** Jobs whose state could not even be written (a full disk), and why: they wait for Retry or the next start. */
  readonly #stuck = new Map<string, unknown>()
  /** Stages under way, by key: who needs the same one waits for it. */
  readonly #stages = new Map<string, Promise<unknown>>()
  /** Also for questions that a person waits for. */
  readonly workers: KeptWorkers
  #closing = false
  #fillsSoon = false

  constructor(options: SchedulerOptions) {
    this.#options = options
    this.#kinds = new Map(options.kinds.map((kind) => [kind.name, kind]))
    const { library, memoryCeilingBytes = MEMORY_CEILING_BYTES, entryOf = workerEntry, log } = options
    const start = (name: WorkerName) => startWorker({ owner: library.layout.root, memoryCeilingBytes, entry: entryOf(name), ...(log && { log }) })
    this.workers = options.workers ?? keptWorkers(start, memoryCeilingBytes)
  }

  start(): void {
    forgetOpenRuns(this.#library)
    store.requeueAllInterrupted(this.#library)
    this.#fill()
  }

  /** `also` is written together with the job: both or neither. */
  enqueue(fresh: NewJob, also?: (id: string) => void): string {
    const id = this.#library.sql.transaction(() => {
      const jobId = store.addJob(this.#library, fresh)
      also?.(jobId)
      return jobId
    })()
    this.#told(id)
    this.#fillSoon()
    return id
  }

  clearEnded(): number {
    const cleared = store.clearEnded(this.#library)
    this.#library.changes.touched('jobs')
    return cleared
  }

  /** Ends a job early: `stop` keeps what is done, `cancel` undoes it. The wish survives a crash. */
  async end(id: string, wish: 'stop' | 'cancel'): Promise<Job> {
    this.#refuseToEnd(id, wish)
    store.setWish(this.#library, id, wish)
    this.#stuck.delete(id)
    this.#running.get(id)?.controller.abort()
    this.#fill()
    await this.#running.get(id)?.finished
    return this.view(id)
  }

  /** Ends a job in the way that it allows; one that allows none is waited for. */
  async endSomehow(id: string): Promise<Job> {
    const { canCancel, canStop } = this.view(id)
    if (canCancel || canStop) return this.end(id, canCancel ? 'cancel' : 'stop')
    return this.ended(id)
  }

  retry(id: string): Job {
    store.requeue(this.#library, id)
    this.#stuck.delete(id)
    this.#told(id)
    this.#fill()
    return this.view(id)
  }

  list(): Job[] {
    return store.shownJobs(this.#library).map((row) => this.#view(row))
  }

  view(id: string): Job {
    return this.#view(store.jobRow(this.#library, id))
  }

  /** Resolves when this job has ended, and what it left behind is gone as well. */
  async ended(id: string): Promise<Job> {
    for (;;) {
      await this.#running.get(id)?.finished
      const job = this.view(id)
      if (job.state !== 'queued' && job.state !== 'running') return job
      if (!this.#running.has(id)) await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** Resolves when nothing is queued or running. */
  async idle(): Promise<void> {
    const open = store.openJobIds(this.#library).filter((id) => !this.#stuck.has(id))
    if (open.length === 0) return
    for (const id of open) await this.ended(id)
    await this.idle()
  }

  /** Interrupts everything; it goes on at the next start. */
  async close(): Promise<void> {
    this.#closing = true
    for (const running of this.#running.values()) running.controller.abort()
    await Promise.all([...this.#running.values()].map((running) => running.finished))
    if (!this.#options.workers) this.workers.close()
  }

  get #library(): Library {
    return this.#options.library
  }

  #fill(): void {
    if (this.#closing) return
    const room = this.#options.atOnce ?? Math.max(1, availableParallelism() - 1)
    for (const row of store.wishedJobs(this.#library))
      if (!this.#running.has(row.id) && !this.#stuck.has(row.id)) this.#follow(row, () => this.#endUnstarted(row))
    while (this.#running.size < room) {
      const id = store.nextJob(this.#library, [...this.#running.keys(), ...this.#stuck.keys()], this.#fullKinds())
      if (id === undefined) break
      this.#begin(id)
    }
    this.#tellBusy()
  }

  /** Once for all that is put into the queue in one go. */
  #fillSoon(): void {
    if (this.#fillsSoon) return
    this.#fillsSoon = true
    setImmediate(() => {
      this.#fillsSoon = false
      this.#fill()
    })
  }

  /** Kinds of which no more may run at once. */
  #fullKinds(): string[] {
    const counts = new Map<string, number>()
    for (const { row } of this.#running.values()) counts.set(row.kind, (counts.get(row.kind) ?? 0) + 1)
    return [...counts].filter(([kind, count]) => count >= (this.#kinds.get(kind)?.atOnce ?? 1)).map(([kind]) => kind)
  }

  /** What has ended already stays as it ended, and needs no refusal. */
  #refuseToEnd(id: string, wish: 'stop' | 'cancel'): void {
    const job = this.view(id)
    if (!this.#kinds.has(job.kind) || (job.state !== 'queued' && job.state !== 'running')) return
    const why = whyNotEnded(job, wish)
    if (why) throw new ProblemError(why)
  }

  async #endUnstarted({ id, kind: name, wish, payload }: store.JobRow): Promise<void> {
    const kind = this.#kinds.get(name)
    if (wish === 'cancel') await kind?.undo?.(this.#handles(id), kind.payload.parse(payload))
    store.endJob(this.#library, id, wish === 'cancel' ? 'cancelled' : 'stopped')
    await rm(this.#library.layout.attemptsOf(id), { recursive: true, force: true })
  }

  #begin(id: string): void {
    try {
      this.#follow(store.beginAttempt(this.#library, id), (running) => this.#perform(running))
    } catch (thrown) {
      this.#setAside(id, thrown)
    }
  }

  #follow(row: store.JobRow, work: (running: Running) => Promise<void>): void {
    const { id } = row
    const progress = new ToldProgress(row.progress, { save: (now) => this.#saveProgress(id, now), tell: () => this.#tellProgress(running) })
    const running: Running = { row, controller: new AbortController(), progress, attemptStartedUs: nowUs(), finished: Promise.resolve() }
    this.#running.set(id, running)
    this.#told(id)
    running.finished = work(running)
      .catch((thrown: unknown) => this.#setAside(id, thrown))
      .finally(() => {
        running.progress.end()
        this.#running.delete(id)
        if (!this.#closing) this.#told(id)
        this.#fill()
      })
  }

  /** Only for the eye after a restart: on a full disk the work itself finds out, and says so. */
  #saveProgress(id: string, progress: Progress): void {
    try {
      store.saveProgress(this.#library, id, progress)
    } catch (thrown) {
      console.error(thrown)
    }
  }

  #setAside(id: string, thrown: unknown): void {
    console.error(thrown)
    this.#stuck.set(id, thrown)
  }

  async #perform(running: Running): Promise<void> {
    const { row } = running
    const kind = this.#kinds.get(row.kind)
    const work = beginWork({
      start: (worker) => this.#start(worker),
      jobDir: this.#library.layout.attemptsOf(row.id),
      number: row.attempt,
      signal: running.controller.signal,
      onProgress: (now) => running.progress.on(now),
    })
    try {
      if (!kind) throw new ProblemError({ code: 'unknown-job', message: `This program knows no job "${row.kind}".` })
      const asked = kind.payload.parse(row.payload)
      kind.assertMayRun?.(this.#library, asked)
      await actingAs(actorNamed(this.#library, row.actor), () => kind.run(this.#context(running, work.task), asked))
      // Cancelled in its last moment: what it has done is still to be undone.
      if (store.findJob(this.#library, row.id)?.wish === 'cancel') throw new Aborted()
      store.endJob(this.#library, row.id, 'done')
    } catch (thrown) {
      await this.#onThrown(running, kind, thrown)
    } finally {
      work.close()
      const left = store.findJob(this.#library, row.id)
      if (left?.state !== 'queued' && left?.state !== 'running')
        await rm(this.#library.layout.attemptsOf(row.id), { recursive: true, force: true })
      if (left) this.#options.onEnded?.(left, nowUs() - running.attemptStartedUs)
    }
  }

  #start(worker: PerformerName): Performer {
    if (worker !== 'page') return this.workers.take(worker)
    const { page } = this.#options
    if (!page) throw new Error('This engine opens no pages')
    return page
  }

  async #onThrown(running: Running, kind: JobKind<unknown> | undefined, thrown: unknown): Promise<void> {
    const { id } = running.row
    const now = store.findJob(this.#library, id)
    if (!now) return // Removed for good together with its session.
    if (running.controller.signal.aborted) {
      if (this.#closing) return store.requeueInterrupted(this.#library, id)
      const { wish, payload } = now
      if (wish === 'cancel') await kind?.undo?.(this.#handles(id), kind.payload.parse(payload))
      return store.endJob(this.#library, id, wish === 'cancel' ? 'cancelled' : 'stopped')
    }
    if (thrown instanceof WorkerDied && store.countWorkerDeath(this.#library, id) <= DEATHS_FORGIVEN) {
      store.addWarning(this.#library, id, `A worker ended and the job went on from its last completed stage. ${thrown.message}`)
      return store.requeueInterrupted(this.#library, id)
    }
    const problem = thrown instanceof WorkerDied ? deathProblem(thrown, 'twice') : problemOf(thrown)
    if (problem.code === 'unexpected') console.error(thrown)
    store.endJob(this.#library, id, 'failed', problem)
    kind?.onFailed?.(this.#library, kind.payload.parse(running.row.payload), problem.message)
  }

  #handles(jobId: string) {
    return {
      library: this.#library,
      machine: this.#options.machine,
      jobId,
      enqueue: (fresh: NewJob) => this.enqueue(fresh),
      cancel: (id: string) => this.end(id, 'cancel'),
      endSomehow: (id: string) => this.endSomehow(id),
    }
  }

  #context(running: Running, task: JobContext['task']): JobContext {
    const { id } = running.row
    const work = { ...this.#handles(id), signal: running.controller.signal, task }
    const progress = (now: Progress) => running.progress.on(now)
    return {
      ...work,
      batchDir: join(this.#library.layout.attemptsOf(id), 'batches'),
      progress,
      part: (from, to) => (now) => progress({ ...now, value: from + (to - from) * now.value }),
      warn: (warning) => void (running.row = { ...running.row, warnings: store.addWarning(this.#library, id, warning) }),
      report: (report) => store.saveReport(this.#library, id, report),
      stage: (request) => runStage({ ...work, underWay: this.#stages }, request),
    }
  }

  /** Of what this engine knows already: a row is not read for each step of the way. */
  #tellProgress(running: Running): void {
    this.#library.changes.tell({ type: 'job', job: this.#view(running.row) })
    this.#tellBusy()
  }

  #view(row: store.JobRow): Job {
    const running = this.#running.get(row.id)
    return viewJob(row, this.#kinds.get(row.kind), {
      running: running && { progress: running.progress.now, attemptStartedUs: running.attemptStartedUs },
      stuckBy: this.#stuck.get(row.id),
    })
  }

  #told(id: string): void {
    const row = store.findJob(this.#library, id)
    if (row) this.#library.changes.tell({ type: 'job', job: this.#view(row) })
  }

  #tellBusy(): void {
    const running = [...this.#running.values()]
    const mean = running.reduce((sum, one) => sum + (one.progress.now?.value ?? 0), 0) / running.length
    this.#options.onBusy?.(running.length > 0 ? mean : null)
  }
}
