import { availableParallelism } from 'node:os'
import type { ModelEntry } from '../../contract/models/models.ts'
import type { WorkerPose } from '../../contract/models/pose-tasks.ts'
import { ProblemError } from '../../core/problem.ts'
import { addedTensorflow } from '../models/tensorflow.ts'

/** What the worker `pose` is told beside what every estimator is. */
export interface WorkerChoices {
  /** That changes the result. */
  settings: WorkerPose['settings']
  /** That does not. */
  machine: Pick<WorkerPose, 'cores' | 'tensorflow'>
}

/** People move by some tenths of their own size in that time. */
const DETECTS_PER_S = 6
/** In how many frames people are looked for once. */
export const detectEvery = (frameRateHz: number) => Math.max(1, Math.round(frameRateHz / DETECTS_PER_S))

/** One that decodes and one that computes. */
const CORES_A_FILM = 2

/** Films that are worth being looked through at once, each in a process of its own. */
export function filmsAtOnce(films: number, cores = availableParallelism()): number {
  return Math.max(1, Math.min(films, Math.floor(cores / CORES_A_FILM)))
}

export function workerChoices({ topology, name, id, estimator }: ModelEntry, { frameRateHz }: { frameRateHz: number }, atOnce = 1): WorkerChoices {
  if (topology === null) throw new ProblemError({ code: 'not-a-pose-model', message: `${name} finds people, but not their joints.`, hint: 'Choose a pose model: "stridescope models list" shows them.', subject: id })
  const tensorflow = estimator === 'tensorflow' ? addedTensorflow() : undefined
  return {
    settings: { topology, detectEvery: detectEvery(frameRateHz), mirror: false },
    machine: { cores: Math.max(1, Math.floor(availableParallelism() / atOnce)), ...(tensorflow !== undefined && { tensorflow }) },
  }
}
