/** The hidden page that draws a report: it reads what the engine gives it, draws all of it, and says when it is there. */
import '../../engine/without-eval.ts'
import '../../ui/tokens.css'
import './page.css'
import { type ReportPageJob, reportPageRoutes } from '../../../contract/channels/report-page.ts'
import { problemOf } from '../../../core/problem.ts'
import { buySession } from '../../engine/session.ts'
import { drawClip } from './draw-clip.ts'
import { drawPages } from './draw-pages.tsx'
import { openLine } from './line.ts'
import { sendStills } from './send-stills.ts'

await buySession()
const line = await openLine()

const DRAW = { pages: drawPages, stills: sendStills, clip: drawClip } as const

try {
  line.tell({ type: 'progress', value: 0.05, title: 'Reading results' })
  const { data, draw } = (await (await fetch(reportPageRoutes.data)).json()) as ReportPageJob
  line.tell({ type: 'drawn', warnings: await DRAW[draw](data, line) })
} catch (thrown) {
  console.error(thrown)
  line.tell({ type: 'failed', problem: problemOf(thrown) })
}
