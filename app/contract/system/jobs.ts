import { oc } from '@orpc/contract'
import { z } from 'zod'
import { byId, idSchema, instantUsSchema } from '../basics/fields.ts'
import { problemSchema } from '../basics/problem.ts'
import { progressSchema } from '../basics/progress.ts'

/** `stopped`: ended early on request and kept what was done. `cancelled`: ended and undone. */
const jobStates = ['queued', 'running', 'done', 'failed', 'stopped', 'cancelled'] as const

export const jobSchema = z.object({
  id: idSchema,
  kind: z.string(),
  title: z.string(),
  sessionId: idSchema.nullable(),
  /** The one file that it works on: of kind `prepare`. Null for jobs on several or none. */
  mediaId: idSchema.nullable(),
  state: z.enum(jobStates),
  progress: progressSchema.nullable(),
  attempt: z.int(),
  problem: problemSchema.nullable(),
  warnings: z.array(z.string()),
  createdUs: instantUsSchema,
  startedUs: instantUsSchema.nullable(),
  endedUs: instantUsSchema.nullable(),
  /** Estimated from the progress so far; null while too little is known. */
  remainingUs: z.int().nullable(),
  canStop: z.boolean(),
  canCancel: z.boolean(),
  canRetry: z.boolean(),
})
export type Job = z.infer<typeof jobSchema>

export const jobsContract = {
  list: oc
    .route({ method: 'GET', path: '/jobs', summary: 'Open jobs and the last that ended, newest first' })
    .output(z.array(jobSchema)),
  get: oc.route({ method: 'GET', path: '/jobs/{id}' }).input(byId).output(jobSchema),
  stop: oc.route({ method: 'POST', path: '/jobs/{id}/stop', summary: 'Ends early, keeps what is done' }).input(byId).output(jobSchema),
  cancel: oc.route({ method: 'POST', path: '/jobs/{id}/cancel', summary: 'Ends and undoes' }).input(byId).output(jobSchema),
  retry: oc.route({ method: 'POST', path: '/jobs/{id}/retry', summary: 'From the last completed stage' }).input(byId).output(jobSchema),
  clearEnded: oc.route({ method: 'POST', path: '/jobs/clear-ended' }).output(z.object({ cleared: z.int() })),
}
