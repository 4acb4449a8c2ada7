import { QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import type { ReportData } from '../../../contract/review/report.ts'
import { queryClient } from '../../engine/queries.ts'
import { ReportDocument } from '../document/report-document.tsx'
import type { Report } from '../document/report.ts'
import { makeReport } from '../make-report.ts'
import type { NoStill } from '../stills/draw-still.ts'
import { allShown } from './all-shown.ts'
import type { Line } from './line.ts'

/** Gives what a person should know. */
export async function drawPages(data: ReportData, line: Line): Promise<string[]> {
  const report = await makeReport(data, new AbortController().signal, (value, title) => line.tell({ type: 'progress', value, title }))
  document.documentElement.lang = report.words.tag
  document.title = `${report.words.kinds[data.kind]}: ${data.person.name}, ${report.words.day(data.trials[0]!.date)}`
  createRoot(document.getElementById('root')!).render(
    <QueryClientProvider client={queryClient}>
      <ReportDocument report={report} />
    </QueryClientProvider>,
  )
  await allShown()
  return [missingWords(report, 'not-decoded', 'the browser that drew the report decodes no frame of that film'), missingWords(report, 'face-unknown', 'faces are hidden, and it is not known where each of them is')].flat()
}

function missingWords({ stills }: Report, why: NoStill, words: string): string[] {
  const missing = [...stills.values()].filter((still) => still === why).length
  return missing === 0 ? [] : [`${missing === 1 ? 'One picture is' : `${missing} pictures are`} missing: ${words}.`]
}
