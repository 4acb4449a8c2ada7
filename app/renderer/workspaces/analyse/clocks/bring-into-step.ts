import type { EventKind } from '../../../../contract/library/event-tasks.ts'
import { engine } from '../../../engine/client.ts'
import { toldHere } from '../../../frame/jobs/told-here.ts'
import { createStore } from '../../../store.ts'
import { attempt, tell } from '../../../ui/toasts.ts'
import { stage } from '../../../trial/stage.ts'
import { foundWords } from './found-words.ts'

/** The job that this window asked for last. */
export const stepJob = createStore<string | null>(null)

/** By what the films hear, or see flash; what was found of each is told at the end. */
export async function bringIntoStep(by: EventKind): Promise<void> {
  const opened = stage.get()
  if (!opened) return
  const started = await attempt(() => engine.footage.findClocks({ sessionId: opened.sessionId, trialId: opened.trialId, by }))
  if (!started) return
  const { jobId } = started
  toldHere.set(jobId, () => {
    toldHere.delete(jobId)
    void attempt(() => engine.footage.foundClocks({ jobId })).then((found) => {
      if (!found) return
      const { text, hint } = foundWords(by, found.films)
      tell(text, { hint, tone: found.films.some(({ verdict }) => verdict === 'sure' || verdict === 'unsure') ? 'done' : 'note' })
    })
  })
  stepJob.set(jobId)
}
