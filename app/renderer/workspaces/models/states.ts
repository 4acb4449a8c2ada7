import type { Model } from '../../../contract/models/models.ts'
import type { Job } from '../../../contract/system/jobs.ts'
import type { IconName } from '../../ui/icons.tsx'

interface StateWords {
  icon: IconName
  word: string
  tone: 'plain' | 'good' | 'busy' | 'watch' | 'strong'
}

/** What became of a model here, in a word; `job`: the one that is fetching it. */
export function stateOf(model: Model, job: Job | undefined): StateWords {
  if (model.jobId !== null) return { icon: 'working', word: job?.state === 'queued' ? 'waiting' : 'being fetched', tone: 'busy' }
  if (model.state === 'damaged') return { icon: 'error', word: 'damaged', tone: 'strong' }
  if (model.state === 'absent') return model.canFetch ? { icon: 'download', word: 'to fetch', tone: 'plain' } : { icon: 'empty', word: 'not here', tone: 'plain' }
  if (model.problem) return { icon: 'warning', word: model.problem.code === 'model-lacks' ? 'lacks another' : 'cannot run here', tone: 'watch' }
  return { icon: 'ready', word: model.state === 'embedded' ? 'embedded' : 'there', tone: 'good' }
}

export const ESTIMATORS: Readonly<Record<Model['estimator'], string>> = { mediapipe: 'MediaPipe', onnx: 'ONNX', tensorflow: 'TensorFlow.js' }

/** Of the usual model. */
export const TAKEN = 'where none is named'
