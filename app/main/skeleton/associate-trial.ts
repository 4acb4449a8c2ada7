/** Who of everybody in a trial's films is the one person. */
import type { z } from 'zod'
import type { Progress } from '../../contract/basics/progress.ts'
import { associatedSchema, type associateParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { togetherOf, type PosedFilm } from './posed-films.ts'

/** `persons`: artifacts of the one person, in the order of the films. `person`: a sighting by the place of its film among them. */
export async function associateTrial({ library, stage, warn }: Pick<JobContext, 'library' | 'stage' | 'warn'>, camerasFile: string, posed: readonly PosedFilm[], person: z.input<typeof associateParams>['person'], progress: (progress: Progress) => void): Promise<{ persons: string[]; sightings: number[] }> {
  const { inputs, params, together } = togetherOf(library, camerasFile, posed)
  const { run, outputs } = await stage({
    worker: 'reconstruct',
    stage: 'associate',
    inputs,
    params: { ...params, person: person ?? null },
    extra: { ...together, person } satisfies z.input<typeof associateParams>,
    progress,
  })
  const { sightings } = associatedSchema.parse(run.summary)
  for (const warning of run.warnings) warn(warning)
  return { persons: posed.map((_, n) => outputs[`person-${n + 1}`]!), sightings }
}
