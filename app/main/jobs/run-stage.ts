import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { problemOf } from '../../core/problem.ts'
import { removeIfStray } from '../store/unused.ts'
import { hashFile, settle } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import type { JobContext, StageRun } from './job-kind.ts'
import { beginRun, doneRun, dropRun, failRun, finishRun, outputsOf, stageKey, type StoredOutput } from './runs.ts'
import { Aborted, deathProblem, WorkerDied } from './worker-process.ts'

type Request = Parameters<JobContext['stage']>[0]
interface Work extends Pick<JobContext, 'library' | 'signal' | 'task'> {
  /** Null: a person waits for it, and no job does it. */
  jobId: string | null
  /** Stages that some job of this engine is running, by key. */
  underWay: Map<string, Promise<unknown>>
}

/** Runs a stage, unless its key says that it has been done: then that result stands. */
export async function runStage(work: Work, request: Request): Promise<StageRun> {
  const { library, underWay } = work
  const key = stageKey(request)
  for (;;) {
    const earlier = stageRun(library, key)
    if (earlier) return { ...earlier, reused: true }
    const others = underWay.get(key)
    if (!others) break
    request.progress?.({ kind: request.stage, value: 0, title: 'Waiting for another job that does the same' })
    // However that ends: if without a result, this job does it itself.
    await endOf(others, work.signal)
  }
  const own = perform(work, request).finally(() => underWay.delete(key))
  underWay.set(key, own)
  return own
}

async function perform({ library, jobId, signal, task }: Work, { worker, extra, prepare, progress, ...request }: Request): Promise<StageRun> {
  const runId = beginRun(library, request, jobId)
  try {
    const params = { ...(request.params as object), ...extra, ...(await prepare?.()) }
    const { result, attemptDir } = await task({ worker, name: request.stage, params, ...(progress && { progress }) })
    await keepOutputs(library, runId, result, attemptDir)
    await Promise.all([attemptDir, library.layout.batchesOf(stageKey(request))].map((folder) => rm(folder, { recursive: true, force: true })))
  } catch (thrown) {
    if (signal.aborted) dropRun(library, runId)
    else failRun(library, runId, thrown instanceof WorkerDied ? deathProblem(thrown) : problemOf(thrown))
    throw thrown
  }
  const run = stageRun(library, stageKey(request))
  if (!run) throw new Error(`Run ${runId} is not there after its end`)
  return { ...run, reused: false }
}

async function endOf(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let onAbort = () => {}
  const aborted = new Promise<never>((_, reject) => (onAbort = () => reject(new Aborted())))
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort)
  try {
    await Promise.race([work.catch(() => undefined), aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

function stageRun(library: Library, key: string): Omit<StageRun, 'reused'> | undefined {
  const run = doneRun(library, key)
  return run && { run, outputs: outputsOf(library, run.id) }
}

/** Files first, then the rows that name them; what no row has taken goes again. */
async function keepOutputs(library: Library, runId: string, result: TaskResult, attemptDir: string): Promise<void> {
  const outputs = await Promise.all(
    result.outputs.map(async ({ role, file, format }): Promise<StoredOutput & { path: string }> => {
      const path = join(attemptDir, file)
      const [hash, { size }] = await Promise.all([hashFile(path), stat(path)])
      return { role, format, hash, bytes: size, path }
    }),
  )
  const hashes = outputs.map(({ hash }) => hash)
  try {
    await library.held.during(hashes, async () => {
      await settle(outputs.map(({ path, hash }) => ({ from: path, to: library.layout.artifactFile(hash) })))
      finishRun(library, runId, result, outputs)
    })
  } finally {
    // Another job may be about to name the same bytes.
    for (const hash of hashes) if (!library.held.has(hash)) removeIfStray(library, hash, library.layout.artifactFile(hash))
  }
}
