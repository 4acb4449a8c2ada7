import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TaskResult } from '../../contract/worker-channel.ts'
import { problemOf } from '../../core/problem.ts'
import { removeIfStray } from '../library/unused.ts'
import { hashFile, settle } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import type { JobContext, StageRun } from './job-kind.ts'
import { beginRun, doneRun, dropRun, failRun, finishRun, outputsOf, stageKey, type StageRequest, type StoredOutput } from './runs.ts'
import { deathProblem, WorkerDied } from './worker-process.ts'

type Request = Parameters<JobContext['stage']>[0]
type Work = Pick<JobContext, 'library' | 'jobId' | 'signal' | 'task'>

/** Runs a stage, unless its key says that it has been done: then that result stands. */
export async function runStage(work: Work, { worker, extra, progress, ...request }: Request): Promise<StageRun> {
  const { library, jobId, signal, task } = work
  const earlier = stageRun(library, request)
  if (earlier) return { ...earlier, reused: true }
  const runId = beginRun(library, request, jobId)
  try {
    const params = { ...(request.params as object), ...extra }
    const { result, attemptDir } = await task({ worker, name: request.stage, params, ...(progress && { progress }) })
    await keepOutputs(library, runId, result, attemptDir)
    await rm(attemptDir, { recursive: true, force: true })
  } catch (thrown) {
    if (signal.aborted) dropRun(library, runId)
    else failRun(library, runId, thrown instanceof WorkerDied ? deathProblem(thrown) : problemOf(thrown))
    throw thrown
  }
  const run = stageRun(library, request)
  if (!run) throw new Error(`Run ${runId} is not there after its end`)
  return { ...run, reused: false }
}

function stageRun(library: Library, request: StageRequest): Omit<StageRun, 'reused'> | undefined {
  const run = doneRun(library, stageKey(request))
  return run && { run, outputs: outputsOf(library, run.id) }
}

/** Files first, then the rows that name them; what no row will name goes again. */
async function keepOutputs(library: Library, runId: string, result: TaskResult, attemptDir: string): Promise<void> {
  const outputs = await Promise.all(
    result.outputs.map(async ({ role, file, format }): Promise<StoredOutput & { path: string }> => {
      const path = join(attemptDir, file)
      const [hash, { size }] = await Promise.all([hashFile(path), stat(path)])
      return { role, format, hash, bytes: size, path }
    }),
  )
  await library.held.during(outputs.map(({ hash }) => hash), async () => {
    try {
      for (const { path, hash } of outputs) await settle(path, library.layout.artifactFile(hash))
      finishRun(library, runId, result, outputs)
    } catch (thrown) {
      for (const { hash } of outputs) removeIfStray(library, hash, library.layout.artifactFile(hash))
      throw thrown
    }
  })
}
