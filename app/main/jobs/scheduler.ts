import { availableParallelism } from 'node:os'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Job } from '../../contract/jobs.ts'
import type { Progress } from '../../contract/progress.ts'
import { problemOf, ProblemError, type Problem } from '../../core/problem.ts'
import { nowUs } from '../clock.ts'
import type { Library } from '../store/library.ts'
import { hashFile, settle } from '../store/artifacts.ts'
import type { JobContext, JobKind, Machine, NewJob, StageRun, TaskRequest, WorkerName } from './job-kind.ts'
import { remainingUs } from './remaining.ts'
import { beginRun, doneRun, dropRun, failRun, finishRun, forgetOpenRuns, outputsOf, stageKey, type StoredOutput } from './runs.ts'
import * as store from './store.ts'
import { MEMORY_CEILING_BYTES, workerEntry } from './workers.ts'
import { Aborted, startWorker, WorkerDied, type WorkerProcess } from './worker-process.ts'

/** A job outlives one death of its worker; a second one is the job's own fault. */
const DEATHS_FORGIVEN = 1
const SAVE_PROGRESS_EVERY_MS = 1_000

interface Running {
  row: store.JobRow
  controller: AbortController
  progress: Progress | null
  attemptStartedUs: number
  finished: Promise<void>
}

export interface SchedulerOptions {
  library: Library
  machine: Machine
  kinds: JobKind<unknown>[]
  memoryCeilingBytes?: number
  /** A long job has ended: worth telling a person who looks elsewhere. */
  onEnded?: (row: store.JobRow, lastedUs: number) => void
  onBusy?: (value: number | null) => void
}

/** Takes jobs from the durable queue and sees each to its end, whatever happens to its worker. */
export class Scheduler {
  readonly #options: SchedulerOptions
  readonly #kinds: Map<string, JobKind<unknown>>
  readonly #running = new Map<string, Running>()
  #closing = false

  constructor(options: SchedulerOptions) {
    this.#options = options
    this.#kinds = new Map(options.kinds.map((kind) => [kind.name, kind]))
  }

  start(): void {
    forgetOpenRuns(this.#library)
    store.requeueInterrupted(this.#library)
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
    setImmediate(() => this.#fill())
    return id
  }

  clearEnded(): number {
    const cleared = store.clearEnded(this.#library)
    this.#library.changes.touched('jobs')
    return cleared
  }

  /** Ends a job early: `stop` keeps what is done, `cancel` undoes it. The wish survives a crash. */
  async end(id: string, wish: 'stop' | 'cancel'): Promise<Job> {
    store.setWish(this.#library, id, wish)
    const running = this.#running.get(id)
    if (running) {
      running.controller.abort()
      await running.finished
    } else this.#fill()
    return this.view(id)
  }

  retry(id: string): Job {
    store.requeue(this.#library, id)
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

  /** Resolves when this job has ended. */
  async ended(id: string): Promise<Job> {
    for (;;) {
      const job = this.view(id)
      if (job.state !== 'queued' && job.state !== 'running') return job
      await (this.#running.get(id)?.finished ?? new Promise((resolve) => setTimeout(resolve, 20)))
    }
  }

  /** Resolves when nothing is queued or running. */
  async idle(): Promise<void> {
    for (const row of store.openJobs(this.#library)) await this.ended(row.id)
    if (store.openJobs(this.#library).length > 0) await this.idle()
  }

  /** Interrupts everything; it goes on at the next start. */
  async close(): Promise<void> {
    this.#closing = true
    for (const running of this.#running.values()) running.controller.abort()
    await Promise.all([...this.#running.values()].map((running) => running.finished))
  }

  get #library(): Library {
    return this.#options.library
  }

  #fill(): void {
    if (this.#closing) return
    const room = Math.max(1, availableParallelism() - 1)
    for (const row of store.openJobs(this.#library)) {
      if (this.#running.has(row.id)) continue
      if (row.wish) void this.#endUnstarted(row)
      else if (this.#running.size < room && this.#mayStart(row)) this.#begin(row.id)
    }
    this.#tellBusy()
  }

  #mayStart(row: store.JobRow): boolean {
    const alike = [...this.#running.values()].filter((running) => running.row.kind === row.kind).length
    return alike < (this.#kinds.get(row.kind)?.atOnce ?? 1)
  }

  async #endUnstarted(row: store.JobRow): Promise<void> {
    const kind = this.#kinds.get(row.kind)
    const wish = row.wish
    store.endJob(this.#library, row.id, wish === 'cancel' ? 'cancelled' : 'stopped')
    if (wish === 'cancel' && row.attempt > 0)
      await kind?.undo?.({ ...this.#handles(row.id) }, kind.payload.parse(row.payload))
    this.#told(row.id)
  }

  #begin(id: string): void {
    const row = store.beginAttempt(this.#library, id)
    const running: Running = {
      row,
      controller: new AbortController(),
      progress: row.progress,
      attemptStartedUs: nowUs(),
      finished: Promise.resolve(),
    }
    this.#running.set(id, running)
    this.#told(id)
    running.finished = this.#perform(running).finally(() => {
      this.#running.delete(id)
      if (!this.#closing) this.#told(id)
      this.#fill()
    })
  }

  async #perform(running: Running): Promise<void> {
    const { row } = running
    const kind = this.#kinds.get(row.kind)
    const workers = new Map<WorkerName, WorkerProcess>()
    try {
      if (!kind) throw new ProblemError({ code: 'unknown-job', message: `This program knows no job "${row.kind}".` })
      await kind.run(this.#context(running, workers), kind.payload.parse(row.payload))
      store.endJob(this.#library, row.id, 'done')
    } catch (thrown) {
      await this.#onThrown(running, kind, thrown)
    } finally {
      for (const worker of workers.values()) worker.close()
      const state = store.jobRow(this.#library, row.id).state
      if (state !== 'queued' && state !== 'running')
        await rm(this.#library.layout.attemptsOf(row.id), { recursive: true, force: true })
      this.#options.onEnded?.(store.jobRow(this.#library, row.id), nowUs() - running.attemptStartedUs)
    }
  }

  async #onThrown(running: Running, kind: JobKind<unknown> | undefined, thrown: unknown): Promise<void> {
    const { id } = running.row
    if (running.controller.signal.aborted) {
      if (this.#closing) return store.requeueInterrupted(this.#library)
      const { wish, payload } = store.jobRow(this.#library, id)
      if (wish === 'cancel') await kind?.undo?.(this.#handles(id), kind.payload.parse(payload))
      return store.endJob(this.#library, id, wish === 'cancel' ? 'cancelled' : 'stopped')
    }
    if (thrown instanceof WorkerDied && store.countWorkerDeath(this.#library, id) <= DEATHS_FORGIVEN) {
      store.addWarning(this.#library, id, `A worker ended and the job went on from its last completed stage. ${thrown.message}`)
      return store.requeueInterrupted(this.#library)
    }
    const problem = thrown instanceof WorkerDied ? deathProblem(thrown) : problemOf(thrown)
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
    }
  }

  #context(running: Running, workers: Map<WorkerName, WorkerProcess>): JobContext {
    const { id, attempt } = running.row
    const { signal } = running.controller
    const jobDir = this.#library.layout.attemptsOf(id)
    const settings = { compileCache: this.#library.layout.compileCache, memoryCeilingBytes: this.#options.memoryCeilingBytes ?? MEMORY_CEILING_BYTES }
    let taskCount = 0
    let savedAt = 0

    const progress = (now: Progress) => {
      running.progress = now
      if (Date.now() - savedAt > SAVE_PROGRESS_EVERY_MS) {
        savedAt = Date.now()
        store.saveProgress(this.#library, id, now)
      }
      this.#told(id)
      this.#tellBusy()
    }
    const task = async ({ worker, name, params, progress: onProgress }: TaskRequest) => {
      const live = workers.get(worker) ?? startWorker({ ...settings, entry: workerEntry(worker) })
      workers.set(worker, live)
      const attemptDir = join(jobDir, `attempt-${attempt}-${++taskCount}`)
      const result = await live.perform({ name, attemptDir, params }, signal, onProgress ?? progress)
      return { result, attemptDir }
    }
    const stage: JobContext['stage'] = async ({ worker, extra, progress: onProgress, ...request }): Promise<StageRun> => {
      const earlier = doneRun(this.#library, stageKey(request))
      if (earlier) return { run: earlier, outputs: outputsOf(this.#library, earlier.id), reused: true }
      const runId = beginRun(this.#library, request, id)
      try {
        const params = { ...(request.params as object), ...extra }
        const { result, attemptDir } = await task({ worker, name: request.stage, params, ...(onProgress && { progress: onProgress }) })
        const outputs = await Promise.all(result.outputs.map((output) => this.#keep(join(attemptDir, output.file), output)))
        finishRun(this.#library, runId, result, outputs)
        await rm(attemptDir, { recursive: true, force: true })
      } catch (thrown) {
        if (thrown instanceof Aborted) dropRun(this.#library, runId)
        else failRun(this.#library, runId, thrown instanceof WorkerDied ? deathProblem(thrown) : problemOf(thrown))
        throw thrown
      }
      const run = doneRun(this.#library, stageKey(request))
      if (!run) throw new Error(`Run ${runId} is not there after its end`)
      return { run, outputs: outputsOf(this.#library, run.id), reused: false }
    }

    return {
      ...this.#handles(id),
      signal,
      batchDir: join(jobDir, 'batches'),
      progress,
      part: (from, to) => (now) => progress({ ...now, value: from + (to - from) * now.value }),
      warn: (warning) => store.addWarning(this.#library, id, warning),
      report: (report) => store.saveReport(this.#library, id, report),
      stage,
      task,
    }
  }

  async #keep(path: string, output: { role: string; format: string }): Promise<StoredOutput> {
    const [hash, { size }] = await Promise.all([hashFile(path), stat(path)])
    await settle(path, this.#library.layout.artifactFile(hash))
    return { role: output.role, format: output.format, hash, bytes: size }
  }

  #view(row: store.JobRow): Job {
    const running = this.#running.get(row.id)
    const kind = this.#kinds.get(row.kind)
    const progress = running?.progress ?? row.progress
    const open = row.state === 'queued' || row.state === 'running'
    return {
      id: row.id,
      kind: row.kind,
      title: row.title,
      sessionId: row.sessionId,
      state: row.state,
      progress: row.state === 'done' ? null : progress,
      attempt: row.attempt,
      problem: row.problem,
      warnings: row.warnings,
      createdUs: row.createdUs,
      startedUs: row.startedUs,
      endedUs: row.endedUs,
      remainingUs: running ? remainingUs(running.attemptStartedUs, nowUs(), progress?.value ?? 0) : null,
      canStop: open && (kind?.canStop ?? false),
      canCancel: open && (kind?.canCancel ?? false),
      canRetry: row.state === 'failed' || row.state === 'stopped',
    }
  }

  #told(id: string): void {
    this.#library.changes.tell({ type: 'job', job: this.view(id) })
  }

  #tellBusy(): void {
    const running = [...this.#running.values()]
    const mean = running.reduce((sum, one) => sum + (one.progress?.value ?? 0), 0) / running.length
    this.#options.onBusy?.(running.length > 0 ? mean : null)
  }
}

function deathProblem(death: WorkerDied): Problem {
  return {
    code: 'worker-died',
    message: `The worker process ended twice. ${death.message}`,
    hint: death.lastWords ? `Its last words: ${death.lastWords}` : 'It left no message. Other files are not affected.',
  }
}
