import { mkdir } from 'node:fs/promises'
import type { OpenHiddenPage } from '../hidden/hidden-page.ts'
import type { Performer } from '../jobs/worker-process.ts'

/** Does a job's tasks in hidden pages: each has its own, and ends with it. */
export function pagePerformer(openPage: OpenHiddenPage): Performer {
  return {
    async perform(task, signal, onProgress) {
      if (task.name !== 'pose') throw new Error(`No page knows the task "${task.name}"`)
      await mkdir(task.attemptDir, { recursive: true })
      const { estimateInPage } = await import('./estimate-in-page.ts')
      return estimateInPage(task, { openPage, signal, onProgress })
    },
    close() {},
  }
}
