/** Who of everybody in a trial's films is the one person. */
import type { z } from 'zod'
import type { Progress } from '../../contract/progress.ts'
import { associatedSchema, type associateParams, type TogetherParams } from '../../contract/reconstruction-tasks.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { Library } from '../store/library.ts'
import type { TrialInputs } from '../trial/inputs.ts'

export interface PosedFilm {
  film: TrialInputs['films'][number]
  /** Artifact: everybody whom the film shows. */
  people: string
}

/** A stage's inputs, the part of its key that says which films and when, and the films as a worker takes them. */
export function togetherOf({ layout }: Library, camerasFile: string, posed: readonly PosedFilm[], people: readonly string[]) {
  const clocks = posed.map(({ film: { clock } }) => ({ offsetUs: clock.offsetUs, rate: clock.rate }))
  const together: TogetherParams = {
    cameras: layout.artifactFile(camerasFile),
    films: posed.map(({ film }, n) => ({ label: film.label, people: layout.artifactFile(people[n]!), packetTable: layout.artifactFile(film.packetTable!), clock: clocks[n]! })),
  }
  return {
    inputs: { cameras: camerasFile, ...Object.fromEntries(posed.flatMap(({ film }, n) => [[`people-${n + 1}`, people[n]!], [`packet-table-${n + 1}`, film.packetTable!]])) },
    params: { clocks, labels: posed.map(({ film }) => film.label) },
    together,
  }
}

/** `persons`: artifacts of the one person, in the order of the films. `person`: a sighting by the place of its film among them. */
export async function associateTrial({ library, stage, warn }: Pick<JobContext, 'library' | 'stage' | 'warn'>, camerasFile: string, posed: readonly PosedFilm[], person: z.input<typeof associateParams>['person'], progress: (progress: Progress) => void): Promise<{ persons: string[]; sightings: number[] }> {
  const { inputs, params, together } = togetherOf(library, camerasFile, posed, posed.map(({ people }) => people))
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
