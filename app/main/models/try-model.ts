import { basename } from 'node:path'
import type { z } from 'zod'
import { inspectedModelSchema, type InspectedModel, type ModelEntry } from '../../contract/models/models.ts'
import type { inspectModelParams } from '../../contract/models/model-tasks.ts'
import type { EstimatorId } from '../../contract/models/pose-estimation.ts'
import type { TaskRequest } from '../jobs/job-kind.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { Library } from '../store/library.ts'
import type { ChosenFile } from './chosen-file.ts'
import { modelFolders } from './folders.ts'
import { locateFiles } from './located.ts'

/** Whatever hands tasks to workers. */
export interface Tasks {
  task(request: TaskRequest): Promise<{ result: TaskResult }>
}

/** Opens a model that is on this machine in a worker and runs it once; a `ProblemError` says why it cannot be used. */
export async function tryModel(tasks: Tasks, { layout }: Pick<Library, 'layout'>, entry: ModelEntry): Promise<void> {
  // The browser engine opens those itself, when one is used.
  if (entry.estimator === 'mediapipe') return
  const located = await locateFiles(modelFolders(layout), entry)
  const [network, ...weights] = located.flatMap(({ file, at }) => (at ? [{ name: basename(file.path), path: at.path }] : []))
  if (network) await inspectFile(tasks, entry.estimator, { ...network, name: entry.name }, weights)
}

export async function inspectFile(tasks: Tasks, estimator: EstimatorId, { name, path }: ChosenFile, weights: ChosenFile[]): Promise<InspectedModel> {
  const params: z.infer<typeof inspectModelParams> = { name, estimator, file: path, weights }
  const { result } = await tasks.task({ worker: 'pose', name: 'inspect-model', params })
  return inspectedModelSchema.parse(result.summary)
}
