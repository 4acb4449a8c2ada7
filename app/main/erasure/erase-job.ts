import { isNull } from 'drizzle-orm'
import { z } from 'zod'
import { idSchema } from '../../contract/basics/fields.ts'
import { ProblemError } from '../../core/problem.ts'
import { makeAgain } from '../cohorts/cohort-job.ts'
import type { PromptGait } from '../gait/prompt-gait.ts'
import type { JobContext, JobKind, NewJob } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { getAthlete } from '../library/athletes.ts'
import type { Library } from '../store/library.ts'
import { erasure } from '../store/tables/lab.ts'
import { eraseFiles, eraseRows } from './erase-athlete.ts'
import { theirIds, type Whose } from './whose.ts'

const payloadSchema = z.object({ athleteId: idSchema })
type Payload = z.infer<typeof payloadSchema>

/** What was begun again as often as this comes to no end by being ended once more. */
const MOST_ROUNDS = 20

/** A cohort that is being made names sessions of several people. */
function jobsOn(library: Library, { ids }: Pick<Whose, 'ids'>): string[] {
  const open = library.sql.prepare("SELECT id, session_id AS sessionId, payload FROM job WHERE state IN ('queued', 'running') AND kind <> 'erase'").all() as { id: string; sessionId: string | null; payload: string }[]
  return open.filter(({ sessionId, payload }) => (sessionId !== null && ids.has(sessionId)) || [...ids].some((id) => payload.includes(id))).map(({ id }) => id)
}

/** `name`: as it is written in the library, for whoever asks has to know whom it is about. */
export async function startErasure(library: Library, scheduler: Pick<Scheduler, 'enqueue' | 'endSomehow'>, { id, name }: { id: string; name: string }): Promise<{ jobId: string }> {
  const athlete = getAthlete(library, id)
  if (athlete.name !== name) throw new ProblemError({ code: 'other-name', message: 'That is not the name of this person.', hint: 'Type it as it stands in the library: nothing brings them back.', subject: id })
  await Promise.all(jobsOn(library, theirIds(library.sql, id)).map((job) => scheduler.endSomehow(job)))
  return { jobId: openErasure(library, id) ?? scheduler.enqueue(erasureOf(id)) }
}

/** Erasures that were broken off, by whatever: nobody has to remember them. */
export function goOnErasing(library: Library, scheduler: Pick<Scheduler, 'enqueue'>): void {
  try {
    const begun = library.query.select().from(erasure).where(isNull(erasure.doneUs)).all()
    for (const { athleteId } of begun) if (openErasure(library, athleteId) === undefined) scheduler.enqueue(erasureOf(athleteId))
  } catch (thrown) {
    // On a full disk: a library that does not open can have nothing removed from it.
    console.error(thrown)
  }
}

// Its title is told to every window, also when they are gone.
const erasureOf = (athleteId: string): NewJob => ({ kind: 'erase', title: 'Erasing a person', sessionId: null, payload: { athleteId } satisfies Payload })

const openErasure = ({ sql }: Library, athleteId: string) =>
  sql.prepare("SELECT id FROM job WHERE kind = 'erase' AND state IN ('queued', 'running') AND payload ->> '$.athleteId' = ?").pluck().get(athleteId) as string | undefined

export const eraseJob = (gaits: Pick<PromptGait, 'rest'>): JobKind<Payload> => ({
  name: 'erase',
  payload: payloadSchema,
  atOnce: 1,
  canStop: false,
  canCancel: false,
  async run({ library, jobId, progress, warn, report, enqueue, endSomehow }, { athleteId }) {
    const underWay = () => {
      const theirs = theirIds(library.sql, athleteId)
      return [...gaits.rest(theirs.sessionIds), ...jobsOn(library, theirs).map((id) => endSomehow(id))]
    }
    let round = 0
    // Nothing comes between the last look and the rows.
    for (let works = underWay(); works.length > 0; works = underWay()) {
      if (++round > MOST_ROUNDS) throw new ProblemError({ code: 'still-at-work', message: 'Work about this person is begun again and again.', hint: 'Let it come to its end, then erase them again.', subject: athleteId })
      await Promise.all(works)
    }
    const { references } = eraseRows(library, athleteId, jobId)
    const scan = await eraseFiles(library, athleteId, jobId, (value, title) => progress({ kind: 'erase', value, title }))
    report(scan)
    for (const line of scan.left) warn(`Left: ${line}`)
    for (const line of scan.unread) warn(`Not looked into: ${line}`)
    for (const line of scan.unsought) if (line.includes(athleteId)) warn(line)
    for (const id of references) warn(makeReferenceAgain(library, enqueue, id))
    library.changes.touched('athletes', 'sessions', 'media', 'bin', 'history', 'usage', 'references', 'analysis', 'findings', 'audit')
  },
})

function makeReferenceAgain(library: Library, enqueue: JobContext['enqueue'], id: string): string {
  try {
    makeAgain(library, { enqueue }, id)
    return `The reference ${id} is being made again without them.`
  } catch (thrown) {
    return `The reference ${id} could not be made again without them: ${(thrown as Error).message} It keeps means of all its people together, and nothing of any one.`
  }
}
