/** From the films of a lab folder that has come in to their skeletons. */
import type { Model } from '../../contract/models/models.ts'
import { type Problem } from '../../core/problem.ts'
import { startAnalysis } from '../analysis/analyse-job.ts'
import { analysisOf } from '../skeleton/of-trial.ts'
import type { Engine } from '../engine-parts.ts'
import { gaitOfTrial } from '../gait/gait-of-trial.ts'
import { listModels } from '../models/list-models.ts'
import { readyTrials } from '../trial/ready-trials.ts'
import { type Analysed, analysedInWords } from './words/analysed.ts'
import { followToItsEnd } from './common.ts'
import { makerOf } from './words/maker.ts'

export interface SampleAnalyses {
  analyses: (Analysed & {
    sessionId: string
    trialId: string | null
  })[]
  /** Trials of which nothing came, and why. */
  failed: { trial: string; problem: Problem }[]
}

/** Of all trials that have films and a calibration; one that was analysed before `startedUs` is left as it is. */
export async function analyseSample(engine: Engine, sessionIds: readonly string[], startedUs: number): Promise<SampleAnalyses> {
  const { library } = engine
  const { models, usual } = await listModels(engine)
  const made: SampleAnalyses = { analyses: [], failed: [] }
  for (const { name: trial, ...place } of sessionIds.flatMap((id) => readyTrials(library, id))) {
    const { analysis: before, jobId } = analysisOf(library, place)
    const isMade = before !== null && before.stale === null
    const isReused = isMade && before.createdUs < startedUs
    if (!isMade && usual === null) {
      made.failed.push({ trial, problem: noneUsable(models) })
      continue
    }
    const { warnings, problem } = isReused ? { warnings: [], problem: null } : await followToItsEnd(engine, isMade && jobId !== null ? jobId : startAnalysis(library, engine.scheduler, place).jobId)
    const { analysis } = analysisOf(library, place)
    if (problem) made.failed.push({ trial, problem })
    else if (analysis) made.analyses.push({ ...(await gaitOfTrial(library, place)).gait?.gait, trial, ...place, isReused, analysis, ...makerOf(models, analysis.model), errorPxBefore: isMade ? null : (before?.medianErrorPx ?? null), warnings })
  }
  return made
}

function noneUsable(models: readonly Model[]): Problem {
  const first = models.find(({ task }) => task === 'pose')
  const fetchable = models.find(({ task, canFetch }) => task === 'pose' && canFetch)
  return {
    code: 'no-pose-model',
    message: `It was not analysed: no pose model can be used here${first?.problem ? ` (${first.name}: ${first.problem.message})` : ''}.`,
    hint: fetchable ? `Fetch one with "stridescope models fetch ${fetchable.id}", then the same command goes on here.` : 'Add one with "stridescope models add FILE", then the same command goes on here.',
  }
}

export function sampleAnalysesInWords({ analyses, failed }: SampleAnalyses): string[] {
  return [
    ...analyses.flatMap(analysedInWords),
    ...failed.map(({ trial, problem: { message, hint } }) => `${trial}: ${message}${hint ? ` ${hint}` : ''}`),
  ]
}
