import type { PoseParams } from '../../contract/models/pose-estimation.ts'
import type { KnownModel } from '../models/usable-model.ts'
import { workerChoices, type WorkerChoices } from './worker-choices.ts'

export interface PoseChoices {
  /** In one picture at most. */
  people?: number | undefined
  settings?: PoseParams['settings'] | undefined
}

/** What of a model and of what was chosen belongs to the stage's key; `inWorker`: what a worker is told beside that, where one does the work. */
export function poseParamsOf({ entry, sha256 }: KnownModel, facts: { frameRateHz: number }, { people = 1, settings = {} }: PoseChoices, atOnce = 1): { params: PoseParams; inWorker: WorkerChoices['machine'] | undefined } {
  const worker = entry.estimator === 'mediapipe' ? undefined : workerChoices(entry, facts, atOnce)
  return { params: { estimator: entry.estimator, model: entry.id, modelFiles: sha256, people, settings: { ...worker?.settings, ...settings } }, inWorker: worker?.machine }
}
