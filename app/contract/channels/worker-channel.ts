import type { Problem } from '../../core/problem.ts'
import type { Progress } from '../basics/progress.ts'

/**
 * What the engine and a worker process say to each other. Bulk data never travels here: a worker reads the
 * files it is given and writes into the folder of its own attempt.
 */
export interface Task {
  /** What to do: a name in the worker's table of tasks. */
  name: string
  /** An empty or resumed folder that only this attempt writes to. */
  attemptDir: string
  params: unknown
}

/** A file in the attempt's folder that the engine is to keep as an artifact. */
interface Output {
  /** What it is to the stage: `packet-table`, `proxy`, `poster`. */
  role: string
  /** Name inside the attempt's folder. */
  file: string
  format: 'arrow' | 'json' | 'mp4' | 'jpeg' | 'png'
}

/** What the worker was told is an artifact already, and has come out the same. */
interface KeptOutput {
  role: string
  hash: string
}

export interface TaskResult {
  outputs: Output[]
  kept?: KeptOutput[]
  /** Small JSON that goes into the run's row. */
  summary: unknown
  /** Things a person should know about this result. */
  warnings: string[]
  /** What really did the work: `ffmpeg 5.1.9 on CPU`. */
  device?: string
}

export type ToWorker = { type: 'task'; task: Task } | { type: 'abort' }

export type FromWorker =
  | { type: 'ready' }
  | { type: 'progress'; progress: Progress }
  | { type: 'alive'; rssBytes: number }
  | { type: 'done'; result: TaskResult }
  | { type: 'failed'; problem: Problem }
  | { type: 'aborted' }
