import { posix } from 'node:path'
import type { z } from 'zod'
import type { ImportDestination, importsContract } from '../../contract/library/imports.ts'
import { isOfSetUp, recordingsOf } from '../../core/formats/recordings.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { assertAgreed } from '../lab/consents.ts'
import { createAthlete } from '../library/athletes.ts'
import { liveSession, liveTrial } from '../library/live.ts'
import { createSession } from '../library/sessions.ts'
import { createTrial, createTrials } from '../library/trials.ts'
import { freeBytes } from '../library/usage.ts'
import type { Library } from '../store/library.ts'
import { addItems, type ImportItem } from './import-item.ts'
import type { ImportPayload } from './import-job.ts'
import { sourcesOf, type Plans } from './plan.ts'

type StartInput = z.infer<NonNullable<(typeof importsContract.start)['~orpc']['inputSchema']>>

/** Turns what a person agreed to into a durable job. */
export function startImport(library: Library, scheduler: Scheduler, plans: Plans, input: StartInput): { jobId: string; sessionId: string; athleteId: string } {
  const plan = plans.get(input.planId)
  const chosen = input.items.map(({ itemId, camera }) => {
    const planned = plan.items.get(itemId)
    if (!planned?.item.importable)
      throw new ProblemError({
        code: 'not-importable',
        message: `${planned?.item.relativePath ?? 'This file'} cannot be imported.`,
        hint: planned?.item.oddities.find((oddity) => oddity.level === 'error')?.message,
      })
    return { planned, camera: camera === undefined ? planned.item.camera : camera, ...sourcesOf(planned) }
  })
  refuseIfTooLarge(library, input.mode, chosen)

  const hasFootage = chosen.some(({ planned }) => planned.item.kind === 'footage')
  const started = library.sql.transaction(() => {
    const session = sessionFor(library, input.destination)
    if (input.trialId) liveTrial(library, input.trialId, session.id)
    const madeTrial = input.trialId === undefined && hasFootage ? createTrial(library, { sessionId: session.id, up: input.up ?? null }) : undefined
    const recordings = input.trialId === undefined ? recordingsOf(chosen.map(({ planned: { item } }) => item)) : []
    const recorded = createTrials(library, session.id, recordings.map(({ name }) => name), { up: input.up ?? null })
    const trialOf = new Map(recordings.flatMap(({ items }, n) => items.map(({ itemId }) => [itemId, recorded[n]!.id] as const)))
    const trialId = input.trialId ?? madeTrial?.id ?? null
    const payload: ImportPayload = { sessionId: session.id, mode: input.mode, madeTrialIds: [...(madeTrial ? [madeTrial] : []), ...recorded].map(({ id }) => id) }
    const title = chosen.length === 1 ? `Importing ${posix.basename(chosen[0]?.planned.item.relativePath ?? '')}` : `Importing ${chosen.length} items into ${session.name}`
    const items = chosen.map(({ planned: { item }, camera, sources, uploads }): ImportItem => ({
      relativePath: item.relativePath,
      // What describes the whole set-up belongs to the session; what was recorded, to the trial.
      trialId: isOfSetUp(item.kind) ? null : (trialOf.get(item.itemId) ?? trialId),
      camera,
      bytes: item.bytes,
      sources,
      uploads,
    }))
    const jobId = scheduler.enqueue({ kind: 'import', title, sessionId: session.id, payload }, (id) => addItems(library, id, items))
    return { jobId, sessionId: session.id, athleteId: session.athleteId }
  })()
  plans.handOver(input.planId)
  return started
}

function sessionFor(library: Library, destination: ImportDestination): { id: string; name: string; athleteId: string } {
  if ('sessionId' in destination) {
    const session = liveSession(library, destination.sessionId)
    assertAgreed(library, session.athleteId, 'analysis')
    return session
  }
  const athleteId = 'id' in destination.athlete ? destination.athlete.id : createAthlete(library, destination.athlete).id
  assertAgreed(library, athleteId, 'analysis')
  return createSession(library, { ...destination.session, athleteId })
}

function refuseIfTooLarge(library: Library, mode: StartInput['mode'], chosen: { planned: { item: { bytes: number } }; uploads: string[] }[]): void {
  if (mode === 'hard-link') return
  const needed = chosen.filter(({ uploads }) => uploads.length === 0).reduce((sum, { planned }) => sum + planned.item.bytes, 0)
  const free = freeBytes(library.layout.root)
  if (needed <= free) return
  throw new ProblemError({
    code: 'disk-full',
    message: `These files need ${gigabytes(needed)} GB, and the library's disk has ${gigabytes(free)} GB free.`,
    hint: 'Free some space, import fewer files, or link them instead of copying where they lie on the same disk.',
  })
}

function gigabytes(bytes: number): string {
  return (bytes / 1e9).toFixed(2)
}
