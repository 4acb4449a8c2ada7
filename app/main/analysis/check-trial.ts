/** What would disagree if a trial were analysed now. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import type { Checked } from '../../contract/analysis.ts'
import { camerasOfFilmsSchema } from '../../contract/reconstruction-tasks.ts'
import type { Remedy } from '../../core/preflight/finding.ts'
import { ProblemError } from '../../core/problem.ts'
import { cutOffLimitHz } from '../../core/signal/cut-off-limit.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, lackingIn } from '../trial/inputs.ts'
import type { TrialPlace } from '../trial/place.ts'
import { camerasRequest } from './cameras-of-films.ts'
import { fastestHz } from './fastest-film.ts'
import { personOf, remediesOf } from './of-trial.ts'

export async function checkTrial(library: Library, worker: WarmWorker, place: TrialPlace, remedies: readonly Remedy[]): Promise<Checked> {
  const inputs = inputsOf(library, place)
  const lacking = lackingIn(inputs)
  if (lacking || !inputs.calibration) throw new ProblemError({ code: 'analysis-lacks', message: lacking ?? '', subject: place.sessionId })
  const { params, calibration } = camerasRequest(library, inputs.calibration, inputs.films, remedies)
  const attemptDir = library.layout.attemptsOf(`check-${randomUUID()}`)
  await mkdir(attemptDir, { recursive: true })
  const limitHz = cutOffLimitHz(fastestHz(inputs))
  try {
    const { summary } = await worker.perform({ name: 'cameras-of-films', params: { ...params, calibration }, attemptDir })
    return { ...camerasOfFilmsSchema.parse(summary), calibration: { mediaId: inputs.calibration.id, name: calibration.name }, cutOffLimitHz: Number.isNaN(limitHz) ? null : limitHz, remedies: remediesOf(library, place, inputs.calibration.contentHash), person: personOf(library, place, inputs.films) }
  } finally {
    await rm(attemptDir, { recursive: true, force: true })
  }
}
