/** What would disagree if a trial were analysed now. */
import type { Checked } from '../../contract/analysis/analysis.ts'
import { camerasOfFilmsSchema } from '../../contract/analysis/reconstruction-tasks.ts'
import type { Remedy } from '../../core/preflight/finding.ts'
import { ProblemError } from '../../core/problem.ts'
import { cutOffLimitHz } from '../../core/signal/cut-off-limit.ts'
import { shortTask } from '../jobs/short-task.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import type { Library } from '../store/library.ts'
import { inputsOf, lackingIn } from '../trial/inputs.ts'
import type { TrialPlace } from '../trial/place.ts'
import { camerasRequest } from '../skeleton/cameras-of-films.ts'
import { fastestHz } from '../skeleton/fastest-film.ts'
import { personOf, remediesOf } from '../skeleton/of-trial.ts'

export async function checkTrial(library: Library, worker: WarmWorker, place: TrialPlace, remedies: readonly Remedy[]): Promise<Checked> {
  const inputs = inputsOf(library, place)
  const lacking = lackingIn(inputs)
  if (lacking || !inputs.calibration) throw new ProblemError({ code: 'analysis-lacks', message: lacking ?? '', subject: place.sessionId })
  const { params, calibration } = camerasRequest(library, inputs.calibration, inputs.films, remedies)
  const limitHz = cutOffLimitHz(fastestHz(inputs))
  const { summary } = await shortTask(library, worker, 'cameras-of-films', { ...params, calibration })
  return {
    ...camerasOfFilmsSchema.parse(summary),
    calibration: { mediaId: inputs.calibration.id, name: calibration.name },
    cutOffLimitHz: Number.isNaN(limitHz) ? null : limitHz,
    remedies: remediesOf(library, place, inputs.calibration.contentHash),
    person: personOf(library, place, inputs.films),
  }
}
