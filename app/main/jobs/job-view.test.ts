import { expect, test } from 'vitest'
import { preparation, prepareJob } from '../library/prepare-job.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import type { JobKind, NewJob } from './job-kind.ts'
import { viewJob } from './job-view.ts'
import { addJob, jobRow } from './store.ts'

test('a job that prepares a file tells which, and one on no single file tells none', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const id = addMedia(library, { sessionId })
  const told = (fresh: NewJob, kind?: JobKind<unknown>) => viewJob(jobRow(library, addJob(library, fresh)), kind, {}).mediaId
  const fresh = preparation({ id, name: 'cam01.mp4', sessionId })
  const { mediaOf: _, ...ofSeveral } = prepareJob
  expect(told(fresh, prepareJob as JobKind<unknown>)).toBe(id)
  expect(told(fresh, ofSeveral as JobKind<unknown>)).toBeNull()
})

test('a job of another program’s library is seen even where this program knows neither its kind nor what it works on', async () => {
  const library = await temporaryLibrary()
  const row = jobRow(library, addJob(library, { kind: 'prepare', title: 'x', sessionId: null, payload: { film: 7 } }))
  expect(viewJob(row, prepareJob as JobKind<unknown>, {})).toMatchObject({ title: 'x', mediaId: null })
  expect(viewJob(row, undefined, {})).toMatchObject({ title: 'x', mediaId: null })
})
