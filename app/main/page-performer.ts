import { mkdir } from 'node:fs/promises'
import type { OpenHiddenPage } from './hidden/hidden-page.ts'
import type { Performer } from './jobs/worker-process.ts'

/** Does a job's tasks in hidden pages: each has its own, and ends with it. */
export function pagePerformer(openPage: OpenHiddenPage): Performer {
  return {
    async perform(task, signal, onProgress) {
      await mkdir(task.attemptDir, { recursive: true })
      const around = { openPage, signal, onProgress }
      if (task.name === 'pose') return (await import('./pose/estimate-in-page.ts')).estimateInPage(task, around)
      if (task.name === 'report') return (await import('./report/print-report.ts')).printReport(task, around)
      if (task.name === 'report-pictures') return (await import('./report/draw-pictures.ts')).drawPictures(task, around)
      throw new Error(`No page knows the task "${task.name}"`)
    },
    close() {},
  }
}
