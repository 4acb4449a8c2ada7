/** The skeleton of a new library's sample, which nobody has to ask for. */
import { startAnalysis } from '../analysis/analyse-job.ts'
import { analysisOf } from '../skeleton/of-trial.ts'
import type { Machine } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { labChoice, keepLabChoice } from '../library/choices.ts'
import { listSessions } from '../library/sessions.ts'
import { modelsHere } from '../models/list-models.ts'
import type { Library } from '../store/library.ts'
import { readyTrials } from '../trial/ready-trials.ts'

interface With {
  library: Library
  scheduler: Scheduler
  machine: Machine
}

/** The session whose films are to be analysed once they are in: it outlives an engine that ends before. */
const PENDING = 'sample-to-analyse'

export function askForAnalysis(library: Library, sessionId: string): void {
  keepLabChoice(library, PENDING, sessionId)
}

/** Once, and only where a pose model can be used by then. */
export function analyseWhenReady({ library, scheduler, machine }: With): void {
  const sessionId = labChoice(library, PENDING)
  if (typeof sessionId !== 'string') return
  const begin = async () => {
    // A person may have put it into the bin.
    const ready = listSessions(library).sessions.some(({ id }) => id === sessionId) ? readyTrials(library, sessionId) : []
    if (ready.length === 0) return
    stopListening()
    const { usual } = await modelsHere({ library, machine })
    // The engine has ended: its next start goes on here.
    if (!library.sql.open) return
    keepLabChoice(library, PENDING, null)
    for (const place of usual === null ? [] : ready) {
      const { analysis, jobId } = analysisOf(library, place)
      if (analysis === null && jobId === null) startAnalysis(library, scheduler, place)
    }
  }
  const tryTo = () => void begin().catch((thrown: unknown) => console.error(thrown))
  const stopListening = library.changes.listen((event) => event.type === 'job' && event.job.sessionId === sessionId && event.job.state === 'done' && tryTo())
  tryTo()
}
