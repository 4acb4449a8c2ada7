/** A body fitted by several threads, and by the one that asks. */
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { fitOneByOne, type FitTask, type FittedFrames, newFittedFrames, stretchesOf } from '../../core/gait/fit-frames.ts'
import { newClaims, type SharedFit, takePart, waitForOthers } from './shared-fit.ts'

/** More would wait for each other's memory, and each needs some 50 MB of it. Assumed. */
const MOST_THREADS = 4

const THREAD = new URL('./fit-thread.ts', import.meta.url)

/**
 * Comes back when all is fitted: whoever asks is a task, which has nothing else to do meanwhile. Stretches are taken, not given, so that a thread that is slow to start, or does not
 * start at all, costs nothing.
 */
export function fitInThreads(task: FitTask): FittedFrames {
  const stretches = stretchesOf(task.frames)
  const others = Math.min(MOST_THREADS, availableParallelism(), stretches) - 1
  if (others < 1) return fitOneByOne(task)
  const fit: SharedFit = { task: { ...task, seen: { places: shared(task.seen.places), precisions: shared(task.seen.precisions) } }, into: newFittedFrames(task.frames, sharedNumbers), claims: newClaims() }
  const threads = Array.from({ length: others }, () => new Worker(THREAD, { workerData: fit }))
  // What it could not do the others have done.
  for (const thread of threads) thread.on('error', () => undefined).unref()
  takePart(fit)
  // Alone it says what went wrong.
  return waitForOthers(fit) ? fit.into : fitOneByOne(task)
}

function shared(values: Float64Array): Float64Array {
  const copy = sharedNumbers(values.length)
  copy.set(values)
  return copy
}

const sharedNumbers = (count: number) => new Float64Array(new SharedArrayBuffer(8 * count))
