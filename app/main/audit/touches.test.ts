import { expect, test } from 'vitest'
import { permitted } from '../http/permissions.ts'
import { createAthlete, getAthlete, updateAthlete } from '../library/athletes.ts'
import { emptyBin, putInBin } from '../library/bin.ts'
import { setClocks } from '../library/clocks.ts'
import { redo, undo } from '../library/history.ts'
import { createSession, getSession } from '../library/sessions.ts'
import type { Library } from '../store/library.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import { listAudit } from './audit-log.ts'
import { touches } from './touches.ts'

const visit = { userId: null, signedInUs: 0, lastUs: 0 }
const called = (library: Library, path: string, work: () => unknown, input: unknown = undefined) => permitted(library, { visit, path: path.split('.'), input }, async () => ({ output: await work() }))
const about = (library: Library, athleteId: string) => listAudit(library, { athleteId, limit: 99 }).entries.map(({ action, detail }) => ({ action, ...detail }))

test('an undo that brings a withdrawn consent back says of whom, which field and which purpose', async () => {
  const library = await temporaryLibrary()
  const { id } = createAthlete(library, { name: 'Mara', consent: [{ purpose: 'report', until: null }, { purpose: 'cohort', until: '2027-01-01' }] })
  const changes = { consent: [{ purpose: 'cohort' as const, until: '2026-12-01' }] }
  await called(library, 'athletes.update', () => updateAthlete(library, id, changes), { id, changes })
  await called(library, 'history.undo', () => undo(library))
  await called(library, 'history.redo', () => redo(library))
  expect(getAthlete(library, id)).toMatchObject(changes)
  const withdrawn = { withdrawn: ['report'], moved: ['cohort'] }
  expect(about(library, id)).toEqual([
    { action: 'edit', call: 'history.redo', ids: [id], fields: ['consent'], consent: withdrawn },
    { action: 'edit', call: 'history.undo', ids: [id], fields: ['consent'], consent: { given: ['report'], moved: ['cohort'] } },
    { action: 'edit', call: 'athletes.update', id, fields: ['consent'], consent: withdrawn },
  ])
  await called(library, 'athletes.update', () => updateAthlete(library, id, { notes: 'fell in May' }), { id, changes: { notes: 'fell in May' } })
  expect(about(library, id)[0]).toEqual({ action: 'edit', call: 'athletes.update', id, fields: ['notes'] })
  expect(JSON.stringify(library.sql.prepare('SELECT detail FROM audit').all())).not.toContain('May')
})

test('whoever a call is about without being named in it has an entry each, and an entry names what is theirs', async () => {
  const library = await temporaryLibrary()
  const [one, other] = [newSession(library), newSession(library, 'Another', 'Jo Example')]
  const [mara, jo] = [one, other].map((id) => getSession(library, id).athleteId) as [string, string]
  const films = [addMedia(library, { sessionId: one }), addMedia(library, { sessionId: other })]
  await called(library, 'footage.setClocks', () => setClocks(library, films.map((mediaId) => ({ mediaId, offsetUs: 5_000, rate: 1 }))), { clocks: films.map((mediaId) => ({ mediaId })) })
  for (const [athleteId, film] of [[mara, films[0]], [jo, films[1]]] as const) expect(about(library, athleteId)).toMatchObject([{ call: 'footage.setClocks', ids: [film] }])
  await called(library, 'bin.put', () => putInBin(library, 'session', [one, other]), { kind: 'session', ids: [one, other] })
  await called(library, 'bin.empty', () => emptyBin(library, () => Promise.resolve()))
  for (const [athleteId, session] of [[mara, one], [jo, other]] as const)
    expect(about(library, athleteId).slice(0, 2)).toEqual(['bin.empty', 'bin.put'].map((call) => ({ action: 'removal', call, ids: [session] })))
})

test('what is undone with all else leaves no word of it, and what a call has started is not the call', async () => {
  const library = await temporaryLibrary()
  const { id } = createAthlete(library, { name: 'Mara' })
  const failing = called(library, 'history.undo', () =>
    library.sql.transaction(() => {
      touches(library, id)
      throw new Error('no disk')
    })(),
  )
  await expect(failing).rejects.toThrow('no disk')
  let later: Promise<void> | undefined
  await called(library, 'history.undo', () => {
    later = new Promise((resolve) => setImmediate(() => resolve(touches(library, id))))
  })
  await later
  expect(about(library, id)).toEqual([])
})

test('who comes in by a call is named with what came with them', async () => {
  const library = await temporaryLibrary()
  let made = ''
  await called(library, 'imports.start', () => {
    const athlete = createAthlete(library, { name: 'Mara' })
    made = createSession(library, { athleteId: athlete.id, name: 'Visit', date: '2026-11-20' }).id
    return { athleteId: athlete.id, sessionId: made }
  })
  const { athleteId } = getSession(library, made)
  expect(about(library, athleteId)).toMatchObject([{ action: 'edit', call: 'imports.start' }])
})
