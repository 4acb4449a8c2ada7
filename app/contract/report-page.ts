/** What the engine and the hidden page that draws a report say to each other, over one WebSocket. */
import { z } from 'zod'
import { problemSchema } from './problem.ts'

/** Beside `/`, the page itself, its built parts, and the artifacts and films that the report shows, at the addresses that they have in a window. */
export const reportPageRoutes = { data: '/report' } as const

export const fromReportPageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), value: z.number().min(0).max(1), title: z.string() }),
  /** All of it is drawn: it can be printed. */
  z.object({ type: z.literal('drawn'), /** What a person should know: a picture that could not be decoded. */ warnings: z.array(z.string()) }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
])
export type FromReportPage = z.infer<typeof fromReportPageSchema>
