import { z } from 'zod'
import { idSchema, sha256Schema } from '../../contract/basics/fields.ts'
import type { verifiedSchema } from '../../contract/library/file-tasks.ts'
import { checkReportSchema } from '../../contract/system/system.ts'
import { ProblemError } from '../../core/problem.ts'
import { jobRow } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'

/** Of a check that is under way. */
export const openReportSchema = checkReportSchema.extend({
  /** Still to be made again; taken from the library before anything in it is changed. */
  open: z.array(z.object({ hash: sha256Schema, what: z.string(), mediaIds: z.array(idSchema) })),
})
export type OpenReport = z.infer<typeof openReportSchema>
export type Repair = OpenReport['open'][number]
export type Bad = z.infer<typeof verifiedSchema>['bad'][number]

export const STATE_WORDS: Record<Bad['state'], string> = {
  missing: 'is missing',
  changed: 'holds other bytes than when it was stored',
  unreadable: 'cannot be read from the disk',
}

/** What a check has found, once it is through. */
export function checkReport(library: Library, jobId: string): z.infer<typeof checkReportSchema> {
  const { kind, state, report } = jobRow(library, jobId)
  if (kind === 'check' && state === 'done' && report !== null) return checkReportSchema.parse(report)
  throw new ProblemError({ code: 'no-report', message: 'This check has not ended, or not well: there is no report.', hint: 'Check the library again.', subject: jobId })
}
