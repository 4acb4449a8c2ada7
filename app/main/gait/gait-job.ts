/** The gait of a trial whose movement is there already: of markers, or of a skeleton once more. */
import { z } from 'zod'
import { idSchema } from '../../contract/basics/fields.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertMayAnalyse } from '../lab/consents.ts'
import type { Library } from '../store/library.ts'
import type { TrialPlace } from '../trial/place.ts'
import { conditionsOf } from './conditions.ts'
import { makeGait } from './make-gait.ts'
import { movementOfTrial, noMovement } from './movement-of-trial.ts'

const payloadSchema = z.object({ sessionId: idSchema, trialId: idSchema.nullable() })

export const gaitJob: JobKind<z.infer<typeof payloadSchema>> = {
  name: 'gait',
  payload: payloadSchema,
  atOnce: 1,
  canStop: true,
  canCancel: false,
  assertMayRun: (library, { sessionId }) => assertMayAnalyse(library, sessionId),
  async run(context, place) {
    if (!(await makeGait(context, place, context.progress))) throw new ProblemError(noMovement(context.library, place))
  },
}

export function startGait(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, place: TrialPlace): { jobId: string } {
  assertMayAnalyse(library, place.sessionId)
  if (!movementOfTrial(library, place)) throw new ProblemError(noMovement(library, place))
  const jobId = scheduler.enqueue({ kind: 'gait', title: `Steps and curves of ${conditionsOf(library, place).name}`, sessionId: place.sessionId, payload: place })
  library.changes.touched('analysis')
  return { jobId }
}
