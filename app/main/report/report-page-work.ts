/** What a hidden page draws of a report, from its opening until all is drawn. */
import type { RawData } from 'ws'
import type { Progress } from '../../contract/basics/progress.ts'
import { fromReportPageSchema, type ReportPageJob } from '../../contract/channels/report-page.ts'
import { ProblemError } from '../../core/problem.ts'
import type { HiddenPage, OpenHiddenPage } from '../hidden/hidden-page.ts'
import type { HiddenPageServer } from '../serving/hidden-page-server.ts'
import { serveReportPage } from './report-page.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { isBuilt } from '../serving/built-pages.ts'

export interface Around {
  openPage: OpenHiddenPage
  signal: AbortSignal
  onProgress(progress: Progress): void
}

interface Work extends Around {
  job: ReportPageJob
  /** By address: paths. */
  files: Readonly<Record<string, string>>
  /** One after the other. */
  onPicture?: (name: string, bytes: Buffer) => Promise<void>
}

/** A page that says nothing for so long is not drawing any more. */
const LONGEST_SILENCE_MS = 120_000

/** Gives the page, still open, once it has drawn all, to `then`; and what a person should know of it. */
export async function withReportPage({ job, files, openPage, signal, onProgress, onPicture }: Work, then: (page: HiddenPage) => Promise<void> = async () => {}): Promise<string[]> {
  if (!isBuilt('report.html')) throw new ProblemError({ code: 'page-not-built', message: 'The page that draws reports has not been built in this checkout.', hint: 'Run `npm run build` once.' })
  signal.throwIfAborted()
  const server = await serveReportPage({ data: job, files })
  const page = await openPage(server.url).catch(async (thrown: unknown) => {
    await server.close()
    throw asReportProblem(thrown)
  })
  try {
    const warnings = await untilDrawn(server.connected, page.gone, { signal, onProgress, ...(onPicture && { onPicture }) })
    await then(page)
    return warnings
  } finally {
    await page.close()
    await server.close()
  }
}

function untilDrawn(connected: HiddenPageServer['connected'], gone: Promise<string>, { signal, onProgress, onPicture }: Pick<Work, 'signal' | 'onProgress' | 'onPicture'>): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let taken = Promise.resolve()
    let name: string | undefined
    const lose = (how: string) => reject(new ProblemError({ code: 'page-lost', message: `The hidden page that draws the report was lost. ${how}`, hint: 'Try again; if it happens again, close other programs: it may have run out of memory.' }))
    let silence = setTimeout(lose, LONGEST_SILENCE_MS, 'It never called.')
    const take = (bytes: Buffer) => {
      const [of, keep] = [name, onPicture]
      name = undefined
      if (of === undefined || !keep) throw new Error('The page sent a picture that nobody asked for')
      taken = taken.then(() => keep(of, bytes))
      taken.catch(reject)
    }
    const hear = (data: RawData, isBinary: boolean) => {
      clearTimeout(silence)
      silence = setTimeout(lose, LONGEST_SILENCE_MS, `It has not said a word for ${LONGEST_SILENCE_MS / 1e3} s.`)
      if (isBinary) return take(data as Buffer)
      const told = fromReportPageSchema.parse(JSON.parse(String(data)))
      if (told.type === 'progress') return onProgress({ kind: 'report', value: told.value, title: told.title })
      if (told.type === 'picture') return void (name = told.name)
      clearTimeout(silence)
      if (told.type === 'failed') return reject(new ProblemError(told.problem))
      taken.then(() => resolve(told.warnings)).catch(reject)
    }
    signal.addEventListener('abort', () => reject(new Aborted()), { once: true })
    void gone.then(lose)
    void connected.then((socket) => {
      socket.on('message', (data, isBinary) => {
        try {
          hear(data, isBinary)
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
