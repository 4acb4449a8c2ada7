/** Whether findings hold is tried a moment after they are told; where that comes to nothing, why. */
import { problemOf } from '../../core/problem.ts'
import { WorkerDied } from '../jobs/worker-process.ts'
import type { Log } from '../log.ts'
import type { Library } from '../store/library.ts'
import { idOf, type TrialPlace } from '../trial/place.ts'
import { tellTrying } from './being-tried.ts'

interface TriesLater {
  ask(place: TrialPlace): void
  close(): void
}

/** Who moves one event often moves the next. */
const REST_MS = 1_000

export function triesLater(library: Library, log: Log, attempt: (place: TrialPlace) => Promise<unknown>, restMs = REST_MS): TriesLater {
  const resting = new Map<string, NodeJS.Timeout>()
  let isClosed = false
  /** Another has been asked for meanwhile, and tells what becomes of it. */
  const isOver = (place: TrialPlace) => isClosed || resting.has(idOf(place))
  const tryNow = async (place: TrialPlace, isForgiven: boolean): Promise<void> => {
    try {
      await attempt(place)
      if (!isOver(place)) tellTrying(library, place, null)
    } catch (thrown) {
      if (isOver(place)) return
      if (isForgiven && thrown instanceof Error && thrown.cause instanceof WorkerDied) return tryNow(place, false)
      log.write('gait', `findings could not be tried: ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
      const { message, hint } = problemOf(thrown)
      tellTrying(library, place, { state: 'failed', why: [message, hint].filter(Boolean).join(' ') })
      library.changes.touched('analysis')
    }
  }
  return {
    ask(place) {
      clearTimeout(resting.get(idOf(place)))
      tellTrying(library, place, { state: 'under-way' })
      const now = () => {
        resting.delete(idOf(place))
        // A worker that has died is forgiven once.
        void tryNow(place, true)
      }
      resting.set(idOf(place), setTimeout(now, restMs).unref())
    },
    close() {
      isClosed = true
      for (const timer of resting.values()) clearTimeout(timer)
    },
  }
}
