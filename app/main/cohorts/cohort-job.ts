/** A reference of the gaits of several people, of whom every one has agreed to be part of one. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { cohortParams } from '../../contract/gait/cohort-tasks.ts'
import { idSchema } from '../../contract/basics/fields.ts'
import type { Athlete } from '../../contract/library/athletes.ts'
import type { Measurement } from '../../core/norms/gate/measurement.ts'
import { withoutWalk } from '../../core/norms/references/cohort-words.ts'
import type { Reference } from '../../core/norms/references/reference.ts'
import { ProblemError } from '../../core/problem.ts'
import { localDay } from '../../core/time/day.ts'
import { cutGait, type CutGait } from '../gait/cut-gait.ts'
import { isSame } from '../gait/made-from.ts'
import { measurementOf, seenIn } from '../gait/measurement.ts'
import type { JobContext, JobKind } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { agreesTo } from '../lab/consents.ts'
import { getAthlete } from '../library/athletes.ts'
import { liveSession } from '../library/live.ts'
import { trialsOfSession } from '../library/trials.ts'
import type { Library } from '../store/library.ts'
import { CODE_VERSION } from '../version.ts'
import { holdsNoStep, whyLeftOut } from './check-cohort.ts'
import { idOf } from '../references/reference-id.ts'
import { getReference, keepReference, refuseTaken, replaceReference } from '../references/references.ts'
import { sessionsOfCohort } from '../references/sessions-of-cohort.ts'
import { madeBy } from '../references/stale-cohort.ts'

/** `replaces`: it takes the place of the one that is there. */
const payloadSchema = z.object({ sessionIds: z.array(idSchema), name: z.string(), description: z.string(), licence: z.string(), madeOn: z.string(), replaces: z.boolean().default(false) })
type Payload = z.infer<typeof payloadSchema>

/** Refused at once where somebody has not agreed. */
export function startCohort(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, asked: { name: string; description?: string | undefined; licence?: string | undefined; sessionIds: readonly string[] }): { jobId: string; id: string } {
  const { name, description = 'Not described', licence = 'not stated' } = asked
  const id = idOf(name)
  refuseTaken(library, id)
  const sessionIds = [...new Set(asked.sessionIds)]
  const madeOn = localDay(new Date())
  refuseWithoutConsent(peopleOf(library, sessionIds), madeOn)
  return { jobId: scheduler.enqueue({ kind: 'cohort', title: `Making the reference ${name}`, sessionId: null, payload: { sessionIds, name, description, licence, madeOn, replaces: false } satisfies Payload }), id }
}

/** Of the same sessions once more, in its place. */
export function makeAgain(library: Library, scheduler: Pick<Scheduler, 'enqueue'>, id: string): { jobId: string } {
  const { name, population, licence } = getReference(library, id)
  const sessionIds = sessionsOfCohort(library, id)
  if (sessionIds === null) throw new ProblemError({ code: 'sessions-unknown', message: `Nobody knows here which sessions “${name}” was made of.`, hint: 'Make another one of the sessions of this library that you choose.', subject: id })
  const madeOn = localDay(new Date())
  refuseWithoutConsent(peopleOf(library, sessionIds), madeOn)
  return { jobId: scheduler.enqueue({ kind: 'cohort', title: `Making the reference ${name} again`, sessionId: null, payload: { sessionIds: [...sessionIds], name, description: population.description, licence, madeOn, replaces: true } satisfies Payload }) }
}

const peopleOf = (library: Library, sessionIds: readonly string[]): Athlete[] => [...new Map(sessionIds.map((id) => getAthlete(library, liveSession(library, id).athleteId)).map((person) => [person.id, person])).values()]

export const cohortJob: JobKind<Payload> = {
  name: 'cohort',
  payload: payloadSchema,
  atOnce: 1,
  canStop: true,
  canCancel: true,
  async run(context, { sessionIds, name, description, licence, madeOn, replaces }) {
    const { library, stage, progress } = context
    const people = new Map<string, { called: string; trials: CohortTrial[] }>()
    for (const [at, sessionId] of sessionIds.entries()) {
      const session = liveSession(library, sessionId)
      const { id, name: called } = getAthlete(library, session.athleteId)
      progress({ kind: 'kinematics', value: (0.8 * at) / sessionIds.length, title: 'Reading gaits', detail: called })
      const trials = await walksOf(context, sessionId)
      if (trials.length === 0) throw new ProblemError(withoutWalk(session.name, called, sessionId))
      const before = people.get(id)?.trials ?? []
      people.set(id, { called, trials: [...before, ...trials.map((trial) => ({ date: session.date, ...trial }))] })
    }
    progress({ kind: 'cohort', value: 0.8, title: 'Simulating how wide bands have to be' })
    // In no order that tells who is who.
    const members = [...people.values()].toSorted((a, b) => (a.trials[0]!.cut.strides < b.trials[0]!.cut.strides ? -1 : 1))
    const cuts = members.flatMap(({ trials }) => trials.map(({ cut }) => cut))
    const { taughtByLab } = cuts[0]!
    if (cuts.some((cut) => cut.taughtByLab.pointsBy === taughtByLab.pointsBy && !isSame(cut.taughtByLab, taughtByLab))) throw new ProblemError({ code: 'taught-meanwhile', message: 'While gaits were read, this lab’s force plates have taught otherwise how early or late steps are found.', hint: 'Make it once more.' })
    const file = (hash: string) => library.layout.artifactFile(hash)
    const asParams = (place: (hash: string) => string) => members.map(({ called, trials }) => ({ called, trials: trials.map(({ date, cut, measurement }) => ({ measurement, madeFrom: { what: `a session of ${date}`, sha256: cut.strides }, date, gait: place(cut.gait), pieces: cut.pieces.map(({ steps, curves }) => ({ steps: place(steps), curves: place(curves) })) })) }))
    const facts = { id: idOf(name), name, description, licence, madeOn, codeVersion: CODE_VERSION, ...madeBy(taughtByLab) }
    const { outputs } = await stage({
      worker: 'analyse',
      stage: 'cohort',
      inputs: Object.fromEntries(cuts.flatMap(({ gait, strides }, at) => [[`gait-${at + 1}`, gait], [`strides-${at + 1}`, strides]])),
      params: { facts, members: asParams((hash) => hash) },
      extra: { members: asParams(file) } satisfies Partial<z.input<typeof cohortParams>>,
    })
    const keep = replaces ? replaceReference : keepReference
    keep(library, JSON.parse(await readFile(file(outputs['reference']!), 'utf8')) as Reference, sessionIds)
  },
}

interface CohortTrial {
  date: string
  cut: CutGait
  measurement: Measurement
}

async function walksOf(context: JobContext, sessionId: string): Promise<Omit<CohortTrial, 'date'>[]> {
  const walks: Omit<CohortTrial, 'date'>[] = []
  for (const { id } of trialsOfSession(context.library, sessionId).filter((trial) => whyLeftOut(trial) === null)) {
    const place = { sessionId, trialId: id }
    const cut = await cutGait(context, place)
    const measurement = cut && measurementOf(context.library, place, seenIn(cut))
    if (measurement && !holdsNoStep(measurement)) walks.push({ cut, measurement })
  }
  return walks
}

function refuseWithoutConsent(people: readonly Athlete[], day: string): void {
  const without = people.filter((person) => !agreesTo(person.consent, 'cohort', day))
  if (without.length === 0) return
  const names = without.map(({ name }) => name)
  throw new ProblemError({ code: 'no-consent', message: `Nobody noted that ${names.join(', ')} agreed to be part of a cohort.`, hint: 'Note the consent with the person, or leave their sessions out.', subject: without[0]!.id })
}
