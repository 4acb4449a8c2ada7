/** A body fitted by several threads, and by the one that asks. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fitOneByOne, type FitTask, type FittedFrames, stretchesOf } from '../../core/gait/angles/fit-frames.ts'
import { type SharedFit, sharedFit, wholeFit } from './shared-fit.ts'

/** More would wait for each other's memory, and each needs some 50 MB of it. Assumed. */
const MOST_THREADS = 4

const THREAD = new URL('./fit-thread.ts', import.meta.url)

export const fitThread = (fit: SharedFit): Worker => new Worker(THREAD, { workerData: fit })

/**
 * Comes back when all is fitted: whoever asks is a task in a thread of its own, which has nothing else to do meanwhile, and which ends with those that it has started where somebody cancels it. Stretches are
 * taken, not given, so that a thread that is slow to start, or does not start at all, costs nothing; one that dies later costs a wait.
 */
export function fitInThreads(task: FitTask, processors = availableParallelism()): FittedFrames {
  const others = Math.min(MOST_THREADS, processors, stretchesOf(task.frames)) - 1
  if (others < 1) return fitOneByOne(task)
  const fit = sharedFit(task)
  const threads = Array.from({ length: others }, () => fitThread(fit))
  // What it could not do `wholeFit` has done.
  for (const thread of threads) thread.on('error', () => undefined).unref()
  try {
    return wholeFit(fit)
  } finally {
    for (const thread of threads) void thread.terminate()
  }
}
