/** Whether findings hold is tried a moment after they are told; where that comes to nothing, why. */
import { problemOf } from '../../core/problem.ts'
import { WorkerDied } from '../jobs/worker-process.ts'
import type { Log } from '../log.ts'
import type { Library } from '../store/library.ts'
import { idOf, type TrialPlace } from '../trial/place.ts'
import { tellTrying } from './being-tried.ts'

/** What became of it; null: it has been tried, or there is nothing to try. False where that is for another to tell: asked for later, or closed. */
type Tell = (became: Parameters<typeof tellTrying>[2]) => boolean

interface TriesLater {
  /** From now on it is being tried, by whoever has announced it last. */
  announce(place: TrialPlace): Tell
  ask(place: TrialPlace): void
  /** Nothing of these sessions is tried any more, and nobody is told. */
  forget(sessionIds: ReadonlySet<string>): void
  close(): void
}

/** Who moves one event often moves the next. */
const REST_MS = 1_000

export function triesLater(library: Library, log: Log, attempt: (place: TrialPlace) => Promise<unknown>, restMs = REST_MS): TriesLater {
  const resting = new Map<string, NodeJS.Timeout>()
  const generations = new Map<string, number>()
  const announced = new Map<string, TrialPlace>()
  let isClosed = false
  const announce = (place: TrialPlace): Tell => {
    const id = idOf(place)
    const own = (generations.get(id) ?? 0) + 1
    generations.set(id, own)
    announced.set(id, place)
    tellTrying(library, place, { state: 'under-way' })
    return (became) => {
      if (isClosed || generations.get(id) !== own) return false
      tellTrying(library, place, became)
      return true
    }
  }
  const tryNow = async (place: TrialPlace, tell: Tell, isForgiven: boolean): Promise<void> => {
    try {
      await attempt(place)
      tell(null)
    } catch (thrown) {
      if (isForgiven && thrown instanceof Error && thrown.cause instanceof WorkerDied && tell({ state: 'under-way' })) return tryNow(place, tell, false)
      const { message, hint } = problemOf(thrown)
      if (!tell({ state: 'failed', why: [message, hint].filter(Boolean).join(' ') })) return
      log.write('gait', `findings could not be tried: ${thrown instanceof Error ? thrown.stack : String(thrown)}`)
      library.changes.touched('analysis')
    }
  }
  return {
    announce,
    ask(place) {
      clearTimeout(resting.get(idOf(place)))
      const tell = announce(place)
      const now = () => {
        resting.delete(idOf(place))
        // A worker that has died is forgiven once.
        void tryNow(place, tell, true)
      }
      resting.set(idOf(place), setTimeout(now, restMs).unref())
    },
    forget(sessionIds) {
      for (const place of announced.values()) {
        if (!sessionIds.has(place.sessionId)) continue
        clearTimeout(resting.get(idOf(place)))
        announce(place)(null)
        announced.delete(idOf(place))
      }
    },
    close() {
      isClosed = true
      for (const timer of resting.values()) clearTimeout(timer)
    },
  }
}
