/** From the people in a trial's films to one skeleton: everything after the poses. */
import { associatedSchema, cleanedSchema, triangulatedSchema, type associateParams, type cleanParams, type triangulateParams, type TogetherParams } from '../../contract/reconstruction-tasks.ts'
import type { z } from 'zod'
import type { JobContext } from '../jobs/job-kind.ts'
import type { AnalysisInputs } from './inputs.ts'
import type { AnalysisResult } from './of-trial.ts'

export interface PosedFilm {
  film: AnalysisInputs['films'][number]
  /** Artifact: everybody whom the film shows. */
  people: string
}

interface Choices {
  method: z.infer<typeof triangulateParams>['method']
  cutOffHz: number | null
  longestGapS: number
  /** A sighting by the place of its film among those that are reconstructed. */
  person?: z.input<typeof associateParams>['person']
}

export type Reconstructed = Pick<AnalysisResult, 'sightings' | 'skeleton' | 'evidence' | 'medianErrorPx' | 'findings'> & {
  /** Artifacts, in the order of the films. */
  persons: string[]
}

type Working = Pick<JobContext, 'library' | 'stage' | 'part' | 'warn'>

/** `camerasFile`: the artifact that says which camera has made each of the films. */
export async function reconstructTrial(context: Working, camerasFile: string, posed: readonly PosedFilm[], { method, cutOffHz, longestGapS, person }: Choices): Promise<Reconstructed> {
  const { library, stage, part } = context
  const artifact = (hash: string) => library.layout.artifactFile(hash)
  const clocks = posed.map(({ film: { clock } }) => ({ offsetUs: clock.offsetUs, rate: clock.rate }))
  const labels = posed.map(({ film }) => film.label)
  const inputs = (people: readonly string[]) => ({
    cameras: camerasFile,
    ...Object.fromEntries(posed.flatMap(({ film }, n) => [[`people-${n + 1}`, people[n]!], [`packet-table-${n + 1}`, film.packetTable!]])),
  })
  const together = (people: readonly string[]): TogetherParams => ({
    cameras: artifact(camerasFile),
    films: posed.map(({ film }, n) => ({ label: film.label, people: artifact(people[n]!), packetTable: artifact(film.packetTable!), clock: clocks[n]! })),
  })
  const everybody = posed.map(({ people }) => people)
  const associated = await stage({
    worker: 'reconstruct',
    stage: 'associate',
    inputs: inputs(everybody),
    params: { clocks, labels, person: person ?? null },
    extra: { ...together(everybody), person } satisfies z.input<typeof associateParams>,
    progress: part(0.86, 0.9),
  })
  const { sightings } = associatedSchema.parse(associated.run.summary)
  const persons = posed.map((_, n) => associated.outputs[`person-${n + 1}`]!)
  const triangulated = await stage({
    worker: 'reconstruct',
    stage: 'triangulate',
    inputs: inputs(persons),
    params: { clocks, labels, method },
    extra: { ...together(persons), method } satisfies z.input<typeof triangulateParams>,
    progress: part(0.9, 0.97),
  })
  const cleaned = await stage({
    worker: 'reconstruct',
    stage: 'clean',
    inputs: { triangulated: triangulated.outputs['triangulated']! },
    params: { cutOffHz, longestGapS },
    extra: { triangulated: artifact(triangulated.outputs['triangulated']!) } satisfies Partial<z.input<typeof cleanParams>>,
    progress: part(0.97, 1),
  })
  for (const { run } of [associated, triangulated, cleaned]) for (const warning of run.warnings) context.warn(warning)
  const { medianErrorPx, findings } = triangulatedSchema.parse(triangulated.run.summary)
  return {
    persons,
    sightings,
    skeleton: cleaned.outputs['skeleton']!,
    evidence: cleaned.outputs['evidence']!,
    medianErrorPx,
    findings: [...findings, ...cleanedSchema.parse(cleaned.run.summary).findings],
  }
}
