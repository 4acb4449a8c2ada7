/** What threads that fit a body share. */
import { fitStretch, type FitTask, type FittedFrames, stretchesOf } from '../../core/gait/fit-frames.ts'

export interface SharedFit {
  task: FitTask
  into: FittedFrames
  /** How many stretches have been taken, how many have ended, and in how many something went wrong. */
  claims: Int32Array<SharedArrayBuffer>
}

const [TAKEN, ENDED, FAILED] = [0, 1, 2]

export const newClaims = (): SharedFit['claims'] => new Int32Array(new SharedArrayBuffer(12))

/** One stretch after the other, while there are any that nobody has taken. */
export function takePart({ task, into, claims }: SharedFit): void {
  const stretches = stretchesOf(task.frames)
  for (let stretch = Atomics.add(claims, TAKEN, 1); stretch < stretches; stretch = Atomics.add(claims, TAKEN, 1)) {
    try {
      fitStretch(task, stretch, into)
    } catch {
      Atomics.add(claims, FAILED, 1)
    }
    Atomics.add(claims, ENDED, 1)
    Atomics.notify(claims, ENDED)
  }
}

/** Waits for what others have taken. False where something went wrong. */
export function waitForOthers({ task, claims }: SharedFit): boolean {
  for (let ended = Atomics.load(claims, ENDED); ended < stretchesOf(task.frames); ended = Atomics.load(claims, ENDED)) Atomics.wait(claims, ENDED, ended)
  return Atomics.load(claims, FAILED) === 0
}
