import { z } from 'zod'
import { idSchema } from '../../contract/fields.ts'
import { ProblemError } from '../../core/problem.ts'
import { makeAgain } from '../cohorts/cohort-job.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { getAthlete } from '../library/athletes.ts'
import type { Library } from '../store/library.ts'
import { eraseFiles, eraseRows } from './erase-athlete.ts'

const payloadSchema = z.object({ athleteId: idSchema })
type Payload = z.infer<typeof payloadSchema>

const OPEN_JOBS = `
  SELECT j.id FROM job j LEFT JOIN media m ON m.id = json_extract(j.payload, '$.mediaId')
  WHERE j.state IN ('queued', 'running') AND coalesce(j.session_id, m.session_id) IN (SELECT id FROM session WHERE athlete_id = ?)`

/** `name`: as it is written in the library, for whoever asks has to know whom it is about. */
export async function startErasure(library: Library, scheduler: Pick<Scheduler, 'enqueue' | 'end'>, { id, name }: { id: string; name: string }): Promise<{ jobId: string }> {
  const athlete = getAthlete(library, id)
  if (athlete.name !== name) throw new ProblemError({ code: 'other-name', message: 'That is not the name of this person.', hint: 'Type it as it stands in the library: nothing brings them back.', subject: id })
  const open = library.sql.prepare(OPEN_JOBS).pluck().all(id) as string[]
  await Promise.all(open.map((job) => scheduler.end(job, 'cancel')))
  // Its title is told to every window, also when they are gone.
  return { jobId: scheduler.enqueue({ kind: 'erase', title: 'Erasing a person', sessionId: null, payload: { athleteId: id } satisfies Payload }) }
}

export const eraseJob: JobKind<Payload> = {
  name: 'erase',
  payload: payloadSchema,
  atOnce: 1,
  canStop: false,
  canCancel: false,
  async run({ library, jobId, progress, warn, report, enqueue }, { athleteId }) {
    const { references } = eraseRows(library, athleteId, jobId)
    const scan = await eraseFiles(library, athleteId, jobId, (value, title) => progress({ kind: 'erase', value, title }))
    report(scan)
    for (const line of scan.left) warn(`Left: ${line}`)
    for (const id of references) warn(makeReferenceAgain(library, enqueue, id))
    library.changes.touched('athletes', 'sessions', 'media', 'bin', 'history', 'usage', 'references', 'analysis', 'findings', 'audit')
  },
}

function makeReferenceAgain(library: Library, enqueue: JobContext['enqueue'], id: string): string {
  try {
    makeAgain(library, { enqueue }, id)
    return `The reference ${id} is being made again without them.`
  } catch (thrown) {
    return `The reference ${id} could not be made again without them: ${(thrown as Error).message} It keeps means of all its people together, and nothing of any one.`
  }
}
