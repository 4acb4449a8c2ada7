/** The task `report`: the page that draws it, and the file that comes of it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RawData } from 'ws'
import { fromReportPageSchema, type FromReportPage } from '../../contract/report-page.ts'
import type { ReportData } from '../../contract/report.ts'
import type { Task, TaskResult } from '../../contract/worker-channel.ts'
import type { Progress } from '../../contract/progress.ts'
import { footerOf, MARGINS_MM, MM_PER_INCH, NO_HEADER, sheetMm } from '../../core/report/paper.ts'
import { datedOn } from '../../core/report/pdf-dates.ts'
import { wordsOf } from '../../core/report/words/words-of.ts'
import { ProblemError } from '../../core/problem.ts'
import type { PrintHow } from '../../contract/print.ts'
import type { OpenHiddenPage } from '../hidden/hidden-page.ts'
import type { HiddenPageServer } from '../http/hidden-page-server.ts'
import { serveReportPage } from '../http/report-page.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { isBuilt } from '../system/built-pages.ts'

export interface PrintTask {
  data: ReportData
  /** By address: paths. */
  files: Readonly<Record<string, string>>
}

export const PDF = 'report.pdf'

interface Around {
  openPage: OpenHiddenPage
  signal: AbortSignal
  onProgress(progress: Progress): void
}

/** A page that says nothing for so long is not drawing any more. */
const LONGEST_SILENCE_MS = 120_000
/** Of the way: the rest is the printing. */
const DRAWN = 0.8

export async function printReport(task: Task, { openPage, signal, onProgress }: Around): Promise<TaskResult> {
  const { data, files } = task.params as PrintTask
  if (!isBuilt('report.html')) throw new ProblemError({ code: 'page-not-built', message: 'The page that draws reports has not been built in this checkout.', hint: 'Run `npm run build` once.' })
  signal.throwIfAborted()
  const server = await serveReportPage({ data, files })
  const page = await openPage(server.url).catch(async (thrown: unknown) => {
    await server.close()
    throw asReportProblem(thrown)
  })
  const file = join(task.attemptDir, PDF)
  try {
    const warnings = await untilDrawn(server.connected, page.gone, signal, (told) => onProgress({ kind: 'report', value: DRAWN * told.value, title: told.title }))
    onProgress({ kind: 'report', value: DRAWN, title: 'Printing' })
    await page.print(file, howOf(data))
    await writeFile(file, datedOn(await readFile(file), data.madeOn))
    return { outputs: [], summary: null, warnings }
  } finally {
    await page.close()
    await server.close()
  }
}

export function howOf({ template: { language, paper }, person, trials, madeOn }: Pick<ReportData, 'template' | 'person' | 'trials' | 'madeOn'>): PrintHow {
  const { widthIn, heightIn } = { widthIn: sheetMm(paper).width / MM_PER_INCH, heightIn: sheetMm(paper).height / MM_PER_INCH }
  const { top, right, bottom, left } = MARGINS_MM
  const words = wordsOf(language)
  return {
    paper: { widthIn, heightIn },
    marginsIn: { top: top / MM_PER_INCH, right: right / MM_PER_INCH, bottom: bottom / MM_PER_INCH, left: left / MM_PER_INCH },
    header: NO_HEADER,
    footer: footerOf({ left: `${person.name} · ${words.day(trials[0]!.date)} · ${words.footer.madeOn(words.day(madeOn))}`, notice: words.footer.notDiagnosis, page: words.footer.page, of: words.footer.of }),
  }
}

type Told = Extract<FromReportPage, { type: 'progress' }>

/** Gives what a person should know of it. */
function untilDrawn(connected: HiddenPageServer['connected'], gone: Promise<string>, signal: AbortSignal, onProgress: (told: Told) => void): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const lose = (how: string) => reject(new ProblemError({ code: 'page-lost', message: `The hidden page that draws the report was lost. ${how}`, hint: 'Try again; if it happens again, close other programs: it may have run out of memory.' }))
    let silence = setTimeout(lose, LONGEST_SILENCE_MS, 'It never called.')
    const hear = (data: RawData) => {
      clearTimeout(silence)
      silence = setTimeout(lose, LONGEST_SILENCE_MS, `It has not said a word for ${LONGEST_SILENCE_MS / 1e3} s.`)
      const told = fromReportPageSchema.parse(JSON.parse(String(data)))
      if (told.type === 'progress') return onProgress(told)
      clearTimeout(silence)
      if (told.type === 'drawn') resolve(told.warnings)
      else reject(new ProblemError(told.problem))
    }
    signal.addEventListener('abort', () => reject(new Aborted()), { once: true })
    void gone.then(lose)
    void connected.then((socket) => {
      socket.on('message', (data) => {
        try {
          hear(data)
        } catch (thrown) {
          reject(thrown as Error)
        }
      })
      socket.once('close', () => lose('Its line to the engine broke off.'))
    })
  })
}

/** The words of whoever opens the page are of poses. */
function asReportProblem(thrown: unknown): unknown {
  if (!(thrown instanceof ProblemError) || thrown.problem.code !== 'no-browser') return thrown
  return new ProblemError({ code: 'no-browser', message: 'A report is drawn and printed by a browser, and there is none here.', hint: 'Install Chromium, Chrome or Edge, or name one in STRIDESCOPE_BROWSER.' }, { cause: thrown })
}
