import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { shortTask } from '../jobs/short-task.ts'
import type { WarmWorker } from '../jobs/warm-worker.ts'
import type { Library } from '../store/library.ts'
import type { ReadFile } from './counting.ts'

/** Windows ask again with every change: what a file says does not change with them. */
const answers = new WeakMap<Library, { file: string; answer: Promise<TaskResult> }>()

export function readByWarm(library: Library, worker: WarmWorker): ReadFile {
  return ({ file, name }) => {
    const last = answers.get(library)
    if (last?.file === file) return last.answer
    const answer = shortTask(library, worker, 'read-calibration', { file, name })
    answers.set(library, { file, answer })
    answer.catch(() => answers.delete(library))
    return answer
  }
}
