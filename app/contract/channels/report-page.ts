/** What the engine and the hidden page that draws a report say to each other, over one WebSocket. */
import { z } from 'zod'
import { problemSchema } from '../basics/problem.ts'
import type { ReportData } from '../review/report.ts'

/** Beside `/`, the page itself, its built parts, and the artifacts and films that the report shows, at the addresses that they have in a window. */
export const reportPageRoutes = { data: '/report' } as const

/** `pages`: the report itself; `stills`: its pictures; `clip`: frames of a film. */
export interface ReportPageJob {
  data: ReportData
  draw: 'pages' | 'stills' | 'clip'
}

export const fromReportPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), value: z.number().min(0).max(1), title: z.string() }),
  /** The next message is its bytes: PNG of a still, JPEG of a frame. */
  z.object({ type: z.literal('picture'), name: z.string().max(300) }),
  /** All of it is drawn: it can be printed. */
  z.object({ type: z.literal('drawn'), /** What a person should know: a picture that could not be decoded. */ warnings: z.array(z.string()) }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
])
export type FromReportPage = z.infer<typeof fromReportPageSchema>
