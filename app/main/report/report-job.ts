/** A report as a job: its data, its page, and the file for somebody to save. */
import { z } from 'zod'
import { type ReportRequest, reportRequestSchema } from '../../contract/review/report.ts'
import { daySchema } from '../../contract/basics/fields.ts'
import { safeFileName } from '../../core/formats/writing/safe-file-name.ts'
import { reportWords } from '../../core/report/words/all-languages.ts'
import { localDay } from '../../core/time/day.ts'
import type { PromptGait } from '../gait/prompt-gait.ts'
import type { JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertAgreed } from '../lab/consents.ts'
import { liveSession } from '../library/live.ts'
import type { Library } from '../store/library.ts'
import { nameNow } from '../acting.ts'
import { livePlace } from '../trial/place.ts'
import { join } from 'node:path'
import { keepExport } from './exports.ts'
import { filesOfPage } from './page-files.ts'
import { PDF, type PrintTask } from './print-report.ts'
import { reportData } from './report-data.ts'

const payloadSchema = z.object({ request: reportRequestSchema, madeBy: z.string().nullable(), madeOn: daySchema })
type Payload = z.infer<typeof payloadSchema>

export const reportJob = (gaits: Pick<PromptGait, 'compare' | 'cut' | 'refresh'>): JobKind<Payload> => ({
  name: 'report',
  payload: payloadSchema,
  atOnce: 1,
  canStop: false,
  canCancel: true,
  async run(context, { request, madeBy, madeOn }) {
    const { library, machine } = context
    context.progress({ kind: 'report', value: 0, title: 'Gathering what the report says' })
    const data = await reportData(library, request, { decodable: machine.decodable(), madeBy, madeOn, gaits })
    const { result, attemptDir } = await context.task({ worker: 'page', name: 'report', params: { data, files: filesOfPage(library, data) } satisfies PrintTask })
    for (const warning of result.warnings) context.warn(warning)
    const { person, trials, template, kind } = data
    const name = `${safeFileName(`${person.name} ${trials[0]!.date} ${reportWords(template.language).kinds[kind]}`)}.pdf`
    context.report(await keepExport(library, context.jobId, join(attemptDir, PDF), name))
  },
})

/** Refused here, where somebody waits for the answer, and once more when it is printed. */
export function startReport(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, request: ReportRequest, madeOn = localDay(new Date())): { jobId: string } {
  const { name } = livePlace(library, request)
  assertAgreed(library, liveSession(library, request.sessionId).athleteId, 'report', madeOn)
  const payload: Payload = { request, madeBy: nameNow(), madeOn }
  return { jobId: scheduler.enqueue({ kind: 'report', title: `Report of ${name}`, sessionId: request.sessionId, payload }) }
}
