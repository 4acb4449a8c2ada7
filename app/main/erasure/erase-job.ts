import { z } from 'zod'
import { idSchema } from '../../contract/fields.ts'
import { ProblemError } from '../../core/problem.ts'
import { makeAgain } from '../cohorts/cohort-job.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { getAthlete } from '../library/athletes.ts'
import type { Library } from '../store/library.ts'
import { eraseFiles, eraseRows } from './erase-athlete.ts'
import { type Whose, whoseIs } from './whose.ts'

const payloadSchema = z.object({ athleteId: idSchema })
type Payload = z.infer<typeof payloadSchema>

/** A cohort that is being made names sessions of several people. */
function jobsOn(library: Library, { ids }: Pick<Whose, 'ids'>): string[] {
  const open = library.sql.prepare("SELECT id, session_id AS sessionId, payload FROM job WHERE state IN ('queued', 'running')").all() as { id: string; sessionId: string | null; payload: string }[]
  return open.filter(({ sessionId, payload }) => (sessionId !== null && ids.has(sessionId)) || [...ids].some((id) => payload.includes(id))).map(({ id }) => id)
}

/** `name`: as it is written in the library, for whoever asks has to know whom it is about. */
export async function startErasure(library: Library, scheduler: Pick<Scheduler, 'enqueue' | 'end'>, { id, name }: { id: string; name: string }): Promise<{ jobId: string }> {
  const athlete = getAthlete(library, id)
  if (athlete.name !== name) throw new ProblemError({ code: 'other-name', message: 'That is not the name of this person.', hint: 'Type it as it stands in the library: nothing brings them back.', subject: id })
  await Promise.all(jobsOn(library, whoseIs(library.sql, id)).map((job) => scheduler.end(job, 'cancel')))
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
    for (const line of scan.unsought) if (line.includes(athleteId)) warn(line)
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
