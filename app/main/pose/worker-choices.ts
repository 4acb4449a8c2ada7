import { availableParallelism } from 'node:os'
import type { ModelEntry } from '../../contract/models.ts'
import type { WorkerPose } from '../../contract/pose-tasks.ts'
import { ProblemError } from '../../core/problem.ts'
import { addedTensorflow } from '../models/tensorflow.ts'

/** People move by some tenths of their own size in that time. */
const DETECTS_PER_S = 6

/** What the worker `pose` is told beside what every estimator is. `films`: that are looked through at once. */
export function workerChoices({ topology, name, id, estimator }: ModelEntry, { frameRateHz }: { frameRateHz: number }, films = 1): Pick<WorkerPose, 'settings' | 'cores' | 'tensorflow'> {
  if (topology === null) throw new ProblemError({ code: 'no-pose-model', message: `${name} finds people, but not their keypoints.`, hint: 'Choose a model that gives keypoints.', subject: id })
  const tensorflow = addedTensorflow()
  return {
    settings: { topology, detectEvery: Math.max(1, Math.round(frameRateHz / DETECTS_PER_S)), mirror: false },
    cores: Math.max(1, Math.floor(availableParallelism() / films)),
    ...(estimator === 'tensorflow' && tensorflow !== undefined && { tensorflow }),
  }
}
