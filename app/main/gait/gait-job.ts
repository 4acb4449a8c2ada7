/** The gait of a trial whose movement is there already: of markers, or of a skeleton once more. */
import { z } from 'zod'
import { idSchema } from '../../contract/fields.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import { makeGait } from './make-gait.ts'

const payloadSchema = z.object({ sessionId: idSchema, trialId: idSchema.nullable() })

export const gaitJob: JobKind<z.infer<typeof payloadSchema>> = {
  name: 'gait',
  payload: payloadSchema,
  atOnce: 1,
  canStop: true,
  canCancel: false,
  async run(context, place) {
    const isMade = await makeGait(context, place, context.progress)
    if (!isMade) throw new ProblemError({ code: 'no-movement', message: 'There is no movement here.', hint: 'Analyse the films, or import markers (C3D or TRC).', subject: place.sessionId })
  },
}
