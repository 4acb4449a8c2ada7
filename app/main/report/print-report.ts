/** The task `report`: drawn by a hidden page, printed by its browser, and the same to the last byte for the same day. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintHow } from '../../contract/channels/print.ts'
import type { ReportData } from '../../contract/review/report.ts'
import type { Task, TaskResult } from '../../contract/channels/worker-channel.ts'
import { footerOf, MARGINS_MM, MM_PER_INCH, NO_HEADER, sheetMm } from '../../core/report/paper.ts'
import { datedOn } from '../../core/report/pdf-dates.ts'
import { reportWords } from '../../core/report/words/all-languages.ts'
import { type Around, withReportPage } from './report-page-work.ts'

export interface PrintTask {
  data: ReportData
  /** By address: paths. */
  files: Readonly<Record<string, string>>
}

export const PDF = 'report.pdf'

/** Of the way: the rest is the printing. */
const DRAWN = 0.8

export async function printReport(task: Task, around: Around): Promise<TaskResult> {
  const { data, files } = task.params as PrintTask
  const file = join(task.attemptDir, PDF)
  const onProgress: Around['onProgress'] = (told) => around.onProgress({ ...told, value: DRAWN * told.value })
  const warnings = await withReportPage({ ...around, onProgress, job: { data, draw: 'pages' }, files }, async (page) => {
    around.onProgress({ kind: 'report', value: DRAWN, title: 'Printing' })
    await page.print(file, howOf(data))
  })
  await writeFile(file, datedOn(await readFile(file), data.madeOn))
  return { outputs: [], summary: null, warnings }
}

function howOf({ template: { language, paper }, person, trials, madeOn }: ReportData): PrintHow {
  const { width, height } = sheetMm(paper)
  const { top, right, bottom, left } = MARGINS_MM
  const { day, footer } = reportWords(language)
  return {
    paper: { widthIn: width / MM_PER_INCH, heightIn: height / MM_PER_INCH },
    marginsIn: { top: top / MM_PER_INCH, right: right / MM_PER_INCH, bottom: bottom / MM_PER_INCH, left: left / MM_PER_INCH },
    header: NO_HEADER,
    footer: footerOf({ left: `${person.name} · ${day(trials[0]!.date)} · ${footer.madeOn(day(madeOn))}`, notice: footer.notDiagnosis, page: footer.page, of: footer.of }),
  }
}
