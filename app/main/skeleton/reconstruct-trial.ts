/** From the people in a trial's films to one skeleton: everything after the poses. */
import type { z } from 'zod'
import type { Progress } from '../../contract/basics/progress.ts'
import { cleanedSchema, triangulatedSchema, type cleanParams, type triangulateParams } from '../../contract/analysis/reconstruction-tasks.ts'
import type { JobContext, StageRun } from '../jobs/job-kind.ts'
import { associateTrial } from './associate-trial.ts'
import type { AnalysisResult } from './of-trial.ts'
import { togetherOf, type PosedFilm } from './posed-films.ts'

export interface SkeletonChoices {
  method: z.infer<typeof triangulateParams>['method']
  cutOffHz: number | null
  longestGapS: number
}

interface Choices extends SkeletonChoices {
  /** A sighting by the place of its film among those that are reconstructed. */
  person?: Parameters<typeof associateTrial>[3]
}

export type Reconstructed = Pick<AnalysisResult, 'sightings' | 'skeleton' | 'evidence' | 'medianErrorPx' | 'findings'> & {
  /** Artifacts, in the order of the films. */
  persons: string[]
}

type Working = Pick<JobContext, 'library' | 'stage' | 'part' | 'warn'>

/** `camerasFile`: the artifact that says which camera has made each of the films. */
export async function reconstructTrial(context: Working, camerasFile: string, posed: readonly PosedFilm[], { method, cutOffHz, longestGapS, person }: Choices): Promise<Reconstructed> {
  const { part } = context
  const { persons, sightings } = await associateTrial(context, camerasFile, posed, person, part(0.86, 0.9))
  const { triangulated, cleaned } = await skeletonOf(context, camerasFile, posed, persons, { method, cutOffHz, longestGapS }, [part(0.9, 0.92), part(0.92, 0.94)])
  for (const { run } of [triangulated, cleaned]) for (const warning of run.warnings) context.warn(warning)
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

type Tell = (progress: Progress) => void

/** `persons`: the one person in each of the films. */
export async function skeletonOf({ library, stage }: Pick<JobContext, 'library' | 'stage'>, camerasFile: string, posed: readonly PosedFilm[], persons: readonly string[], { method, cutOffHz, longestGapS }: SkeletonChoices, [whileTriangulating, whileCleaning]: readonly [Tell, Tell]): Promise<{ triangulated: StageRun; cleaned: StageRun }> {
  const { inputs, params, together } = togetherOf(library, camerasFile, posed, persons)
  const triangulated = await stage({
    worker: 'reconstruct',
    stage: 'triangulate',
    inputs,
    params: { ...params, method },
    extra: { ...together, method } satisfies z.input<typeof triangulateParams>,
    progress: whileTriangulating,
  })
  const cleaned = await stage({
    worker: 'reconstruct',
    stage: 'clean',
    inputs: { triangulated: triangulated.outputs['triangulated']! },
    params: { cutOffHz, longestGapS },
    extra: { triangulated: library.layout.artifactFile(triangulated.outputs['triangulated']!) } satisfies Partial<z.input<typeof cleanParams>>,
    progress: whileCleaning,
  })
  return { triangulated, cleaned }
}
