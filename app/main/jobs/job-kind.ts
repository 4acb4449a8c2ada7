import type { z } from 'zod'
import type { Progress } from '../../contract/basics/progress.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { Library } from '../store/library.ts'
import type { RunRow, StageRequest } from './runs.ts'

export type WorkerName = 'analyse' | 'calibrate' | 'files' | 'media' | 'pose' | 'reconstruct'
/** `page`: a hidden page, for what needs a browser. */
export type PerformerName = WorkerName | 'page'

/**
 * A kind of job: an ordinary async function over durable steps. After a crash it runs again from the top, and
 * what is already done answers at once, so it must not remember anything but through `JobContext`.
 */
export interface JobKind<Payload> {
  name: string
  payload: z.ZodType<Payload>
  /** More of these at once than this make no sense. */
  atOnce: number
  canStop: boolean
  canCancel: boolean
  /** Where it works on one file. */
  mediaOf?(payload: Payload): string
  /** Throws where it no longer may, at each attempt: what somebody agreed to may have ended since it was asked for. */
  assertMayRun?(library: Library, payload: Payload): void
  run(context: JobContext, payload: Payload): Promise<void>
  /** Undoes what a cancelled job has done so far. */
  undo?(context: Pick<JobContext, 'library' | 'jobId' | 'machine' | 'enqueue' | 'cancel'>, payload: Payload): Promise<void>
  /** The job has failed for good. */
  onFailed?(library: Library, payload: Payload, message: string): void
}

/** What this machine can do, found once at start. */
export interface Machine {
  ffmpeg: string | undefined
  /** Pages that nobody sees can be opened: a shell lends them, or a browser was found. */
  opensPages: boolean
  runsOnnx: boolean
  /** Codec families that the windows decode, as they reported. */
  decodable(): readonly string[]
}

export interface JobContext {
  library: Library
  machine: Machine
  jobId: string
  signal: AbortSignal
  /** The folder of this job, kept over attempts: finished batches lie here. */
  batchDir: string
  /** A named part of the whole with its share of the work; progress inside runs 0..1. */
  part(from: number, to: number): (progress: Progress) => void
  progress(progress: Progress): void
  warn(warning: string): void
  report(report: unknown): void
  /** Runs a stage, or gives the run that has already done it. `extra` goes to the worker but not into the key; so does what `prepare` gives, which is called only where the stage is run. */
  stage(request: StageRequest & { worker: PerformerName; extra?: object; prepare?: () => Promise<object>; progress?: (progress: Progress) => void }): Promise<StageRun>
  /** Work in a worker whose result is not an artifact. The attempt's folder is the caller's to empty. */
  task(request: TaskRequest): Promise<{ result: TaskResult; attemptDir: string }>
  enqueue(job: NewJob): string
  /** Cancels another job that has lost its purpose. */
  cancel(jobId: string): Promise<unknown>
  /** Cancels it, else stops it, else waits for its end. */
  endSomehow(jobId: string): Promise<unknown>
}

export interface TaskRequest {
  worker: PerformerName
  name: string
  params: unknown
  progress?: (progress: Progress) => void
}

export interface StageRun {
  run: RunRow
  /** Role → artifact hash. */
  outputs: Record<string, string>
  reused: boolean
}

export interface NewJob {
  kind: string
  title: string
  sessionId: string | null
  payload: unknown
}
