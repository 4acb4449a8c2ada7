import type { z } from 'zod'
import { foundClocksOutSchema } from '../../contract/library/footage.ts'
import { ProblemError } from '../../core/problem.ts'
import { jobRow } from '../jobs/store.ts'
import type { Library } from '../store/library.ts'

export type FoundClocks = z.infer<typeof foundClocksOutSchema>

/** What a job found, once it is through. */
export function foundClocks(library: Library, jobId: string): FoundClocks {
  const { kind, state, report } = jobRow(library, jobId)
  if (kind === 'find-clocks' && state === 'done' && report !== null) return foundClocksOutSchema.parse(report)
  throw new ProblemError({ code: 'no-report', message: 'The films have not been brought into step by this job, or not yet.', subject: jobId })
}
