/** Where the clock of a trial's force plates lies, as a proposal: nobody's word yet. */
import type { z } from 'zod'
import type { platesClockParams } from '../../contract/gait/analyse-tasks.ts'
import { platesClockSchema, type ProposedPlatesClock } from '../../contract/library/footage.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { TrialPlace } from '../trial/place.ts'
import { forceFileOf } from './force-plates.ts'
import { moveTrial } from './move-trial.ts'
import { noMovement } from './movement-of-trial.ts'

export async function proposePlatesClock(context: Pick<JobContext, 'library' | 'stage'>, place: TrialPlace): Promise<ProposedPlatesClock> {
  const { library, stage } = context
  const forces = forceFileOf(library, place)
  if (!forces) throw new ProblemError({ code: 'no-plates', message: 'There are no force plates in a file of their own here.', hint: 'Forces in a C3D keep the time of its markers.', subject: place.sessionId })
  const moved = await moveTrial(context, place)
  const steps = moved?.outputs['steps']
  if (!steps) throw new ProblemError(moved ? { code: 'no-movement', message: 'Nothing shows where feet and pelvis were.', subject: place.sessionId } : noMovement(library, place))
  const { path, name, contentHash } = forces
  const { run } = await stage({ worker: 'analyse', stage: 'plates-clock', inputs: { steps, forces: contentHash }, params: {}, extra: { steps: library.layout.artifactFile(steps), forces: { path, name } } satisfies z.input<typeof platesClockParams> })
  return platesClockSchema.parse(run.summary)
}
