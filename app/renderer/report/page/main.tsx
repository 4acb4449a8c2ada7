/** The hidden page that draws a report: it reads what the engine gives it, draws all of it, and says when it can be printed. */
import '../../engine/without-eval.ts'
import '../../ui/tokens.css'
import './page.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { routes } from '../../../contract/routes.ts'
import { type FromReportPage, reportPageRoutes } from '../../../contract/report-page.ts'
import type { ReportData } from '../../../contract/report.ts'
import { problemOf } from '../../../core/problem.ts'
import { queryClient } from '../../engine/queries.ts'
import { buySession } from '../../engine/session.ts'
import { makeReport } from '../make-report.ts'
import { ReportDocument } from '../document/report-document.tsx'
import { allShown } from './all-shown.ts'

await buySession()
const socket = new WebSocket(new URL(routes.events, location.href.replace(/^http/, 'ws')))
await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
const tell = (message: FromReportPage) => socket.send(JSON.stringify(message))

try {
  tell({ type: 'progress', value: 0.05, title: 'Reading results' })
  const data = (await (await fetch(reportPageRoutes.data)).json()) as ReportData
  const report = await makeReport(data, new AbortController().signal, (value, title) => tell({ type: 'progress', value, title }))
  document.documentElement.lang = report.words.tag
  document.title = `${report.words.kinds[data.kind]}: ${data.person.name}, ${report.words.day(data.trials[0]!.date)}`
  createRoot(document.getElementById('root')!).render(
    <QueryClientProvider client={queryClient}>
      <ReportDocument report={report} />
    </QueryClientProvider>,
  )
  await allShown()
  const missing = [...report.stills.values()].filter((still) => still === 'not-decoded').length
  tell({ type: 'drawn', warnings: missing === 0 ? [] : [`${missing === 1 ? 'One picture is' : `${missing} pictures are`} missing: the browser that drew the report decodes no frame of that film.`] })
} catch (thrown) {
  console.error(thrown)
  tell({ type: 'failed', problem: problemOf(thrown) })
}
