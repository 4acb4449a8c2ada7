/** What threads that fit a body share. Whoever fits a stretch comes to the same numbers, so that it does no harm where two do. */
import { fitStretch, type FitTask, type FittedFrames, newFittedFrames, stretchesOf } from '../../core/gait/angles/fit-frames.ts'

export interface SharedFit {
  task: FitTask
  into: FittedFrames
  /** How many stretches have been taken and how many have ended; then of each whether it is fitted. */
  claims: Int32Array<SharedArrayBuffer>
}

const [TAKEN, ENDED, FIRST] = [0, 1, 2]

/** Between two ends of stretches nobody needs longer than so many times the slowest of one's own, nor than this where those were quick. Both assumed: who is too impatient works in vain, no more. */
const [PATIENCE, LEAST_PATIENCE_MS] = [4, 500]

export function sharedFit(task: FitTask): SharedFit {
  const seen = { places: shared(task.seen.places), precisions: shared(task.seen.precisions) }
  return { task: { ...task, seen }, into: newFittedFrames(task.frames, sharedNumbers), claims: new Int32Array(new SharedArrayBuffer(4 * (FIRST + stretchesOf(task.frames)))) }
}

/** One stretch after the other, while there are any that nobody has taken. Gives back how long the slowest took, in milliseconds. */
export function takePart({ task, into, claims }: SharedFit): number {
  const stretches = stretchesOf(task.frames)
  let slowest = 0
  for (let stretch = Atomics.add(claims, TAKEN, 1); stretch < stretches; stretch = Atomics.add(claims, TAKEN, 1)) {
    const began = performance.now()
    try {
      fitStretch(task, stretch, into)
      Atomics.store(claims, FIRST + stretch, 1)
    } catch {
      // Not fitted: `wholeFit` tries again, and says what went wrong.
    }
    Atomics.add(claims, ENDED, 1)
    Atomics.notify(claims, ENDED)
    slowest = Math.max(slowest, performance.now() - began)
  }
  return slowest
}

/** Takes part, waits for what others have taken, and fits what they have not: a thread can die with a stretch in its hands, and whoever waits here does not hear of it. */
export function wholeFit(fit: SharedFit): FittedFrames {
  const { task, into, claims } = fit
  const stretches = stretchesOf(task.frames)
  const patienceMs = Math.max(LEAST_PATIENCE_MS, PATIENCE * takePart(fit))
  for (let ended = Atomics.load(claims, ENDED); ended < stretches; ended = Atomics.load(claims, ENDED)) if (Atomics.wait(claims, ENDED, ended, patienceMs) === 'timed-out') break
  for (let stretch = 0; stretch < stretches; stretch++) if (Atomics.load(claims, FIRST + stretch) === 0) fitStretch(task, stretch, into)
  return into
}

function shared(values: Float64Array): Float64Array {
  const copy = sharedNumbers(values.length)
  copy.set(values)
  return copy
}

const sharedNumbers = (count: number) => new Float64Array(new SharedArrayBuffer(8 * count))
