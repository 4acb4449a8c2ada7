import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '../../core/problem.ts'
import type { Library } from '../store/library.ts'
import { dump, newSession, reopened, temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import { createAthlete, getAthlete, listAthletes, updateAthlete } from './athletes.ts'
import { emptyBin, listBin, putInBin, restoreFromBin } from './bin.ts'
import { clocksOf, setClocks } from './clocks.ts'
import { historyState, redo, undo } from './history.ts'
import { getMedia, moveMedia, updateMedia } from './media.ts'
import { createSession, listSessions, updateSession } from './sessions.ts'
import { createTrial, getTrial, trialsOfSession, updateTrial } from './trials.ts'

type Kind = 'athlete' | 'session' | 'trial' | 'media'
const KINDS = ['athlete', 'session', 'trial', 'media'] as const

/** One gesture: what is done, and numbers that pick what it is done to. */
const gesture = fc.record({
  act: fc.constantFrom('create', 'update', 'bin', 'restore', 'undo', 'redo', 'move', 'tags', 'several', 'clock'),
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat(20),
  other: fc.nat(20),
  word: fc.constantFrom('a', 'B', 'ä', '', '%', "o'clock"),
})
type Gesture = typeof gesture extends fc.Arbitrary<infer T> ? T : never
const gestures = fc.array(gesture, { maxLength: 25 })

describe('whatever a person does', () => {
  test('undoing all of it gives what there was, redoing all gives what it became, step by step', async () => {
    const library = await temporaryLibrary()
    fc.assert(
      fc.property(gestures, (list) => {
        start(library)
        const first = visible(library)
        for (const one of list) perform(library, one)
        const states = [through(library, redo)]
        for (; historyState(library).undo !== null; ) {
          undo(library)
          states.push(visible(library))
        }
        expect(states.at(-1)).toEqual(first)
        for (const state of states.toReversed()) {
          expect(visible(library)).toEqual(state)
          redo(library)
        }
        expect(historyState(library).redo).toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  test('the history survives a restart', async () => {
    let library = await temporaryLibrary()
    await fc.assert(
      fc.asyncProperty(fc.array(gesture, { minLength: 5, maxLength: 12 }), async (list) => {
        start(library)
        const first = visible(library)
        for (const one of list) perform(library, one)
        const last = through(library, redo)
        library = await reopened(library)
        expect(through(library, undo)).toEqual(first)
        library = await reopened(library)
        expect(through(library, redo)).toEqual(last)
      }),
      { numRuns: 4 },
    )
  })

  test('after the bin was emptied, no undo or redo fails, and none brings back what is gone', async () => {
    const library = await temporaryLibrary()
    await fc.assert(
      fc.asyncProperty(gestures, gestures, async (before, after) => {
        start(library)
        for (const one of before) perform(library, one)
        const inBin = new Set(listBin(library).flatMap(({ kind, id }) => [id, ...below(library, kind, id)]))
        await emptyBin(library, async () => {})
        const left = ids(library)
        for (const id of inBin) expect(left).not.toContain(id)
        for (const one of after) perform(library, one)
        for (const direction of [undo, redo, undo]) {
          through(library, direction)
          for (const id of inBin) expect(ids(library)).not.toContain(id)
          expect(library.sql.pragma('foreign_key_check')).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('one gesture', () => {
  test('is one step, however many things it was about, and is told by name', async () => {
    const library = await temporaryLibrary()
    const ids = ['A', 'B', 'C'].map((name) => createAthlete(library, { name }).id)
    putInBin(library, 'athlete', ids)
    expect(historyState(library).undo).toBe('Deletion of 3 people')
    expect(undo(library)).toEqual({ title: 'Deletion of 3 people', canUndo: true, canRedo: true })
    expect(listAthletes(library)).toHaveLength(3)
    expect(redo(library)).toMatchObject({ title: 'Deletion of 3 people', canRedo: false })
    expect(listAthletes(library)).toEqual([])
  })

  test('that changes nothing is not remembered', async () => {
    const library = await temporaryLibrary()
    const { id } = createAthlete(library, { name: 'Mara', tags: ['knee'], heightM: 1.7 })
    const title = historyState(library).undo
    updateAthlete(library, id, { name: 'Mara', tags: ['knee '], heightM: 1.7 })
    restoreFromBin(library, 'athlete', id)
    expect(historyState(library).undo).toBe(title)
  })

  test('after an undo forgets what could have been redone', async () => {
    const library = await temporaryLibrary()
    const { id } = createAthlete(library, { name: 'Mara' })
    updateAthlete(library, id, { name: 'Mary' })
    undo(library)
    updateAthlete(library, id, { notes: 'x' })
    expect(redo(library)).toBeNull()
    expect(getAthlete(library, id)).toMatchObject({ name: 'Mara', notes: 'x' })
  })

  test('on nothing: undo and redo say that there is nothing', async () => {
    const library = await temporaryLibrary()
    expect(undo(library)).toBeNull()
    expect(redo(library)).toBeNull()
    expect(historyState(library)).toEqual({ undo: null, redo: null })
  })
})

test('putting into the bin what lies there already does not lose when it was put there', async () => {
  const library = await temporaryLibrary()
  const [one, other] = ['A', 'B'].map((name) => createAthlete(library, { name }).id) as [string, string]
  putInBin(library, 'athlete', [one])
  const { deletedUs } = listBin(library)[0]!
  putInBin(library, 'athlete', [one, other])
  undo(library)
  expect(listBin(library)).toMatchObject([{ id: one, deletedUs }])
})

test('an edit that would put a file back into a trial that is gone for good is forgotten with the trial', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const [from, to] = [createTrial(library, { sessionId }).id, createTrial(library, { sessionId }).id]
  const media = addMedia(library, { sessionId, trialId: from })
  moveMedia(library, [media], to)
  putInBin(library, 'trial', [from])
  await emptyBin(library, async () => {})
  through(library, undo)
  expect(getMedia(library, media).trialId).toBe(to)
})

test('of a gesture on several things, what was about the gone ones is forgotten, and the rest can still be undone', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const [gone, kept] = ['a', 'b'].map((name) => addMedia(library, { sessionId, name })) as [string, string]
  const trialId = createTrial(library, { sessionId }).id
  moveMedia(library, [gone, kept], trialId)
  putInBin(library, 'media', [gone])
  await emptyBin(library, async () => {})
  expect(undo(library)).toMatchObject({ title: expect.stringContaining('Moving 2 files') as string })
  expect(getMedia(library, kept).trialId).toBeNull()
})

test('a new trial takes over the conditions of its session, and none of another day of the same person', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const conditions = { kind: 'run', surface: 'treadmill', beltSpeedMps: 1.11, footwear: 'barefoot', affectedSide: 'left' } as const
  createTrial(library, { sessionId, ...conditions, pain: 4 })
  expect(createTrial(library, { sessionId })).toMatchObject({ ...conditions, pain: null })
  const later = createSession(library, { athleteId: listAthletes(library)[0]!.id, name: 'A week later', date: '2026-11-27' })
  expect(createTrial(library, { sessionId: later.id })).toMatchObject({ kind: 'walk', surface: null, beltSpeedMps: null, footwear: null, affectedSide: null, pain: null })
})

test('the newest thousand edits are kept', async () => {
  const library = await temporaryLibrary()
  const { id } = createAthlete(library, { name: 'Mara' })
  library.sql.transaction(() => {
    for (let n = 0; n < 1_005; n++) updateAthlete(library, id, { notes: String(n) })
  })()
  expect(dump(library, ['edit']).edit).toHaveLength(1_000)
  expect(undo(library)).toMatchObject({ title: 'Change of Mara' })
  expect(getAthlete(library, id).notes).toBe('1003')
})

test('what lies in the bin takes nothing new', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const athleteId = listAthletes(library)[0]!.id
  const trialId = createTrial(library, { sessionId }).id
  const media = addMedia(library, { sessionId })
  putInBin(library, 'trial', [trialId])
  expect(() => moveMedia(library, [media], trialId)).toThrow('lies in the bin')
  putInBin(library, 'athlete', [athleteId])
  const before = dump(library)
  expect(() => createSession(library, { athleteId, name: 'x', date: '2026-11-20' })).toThrow('lies in the bin')
  expect(() => createTrial(library, { sessionId })).toThrow('lies in the bin')
  expect(dump(library)).toEqual(before)
})

/** Everything empty but for one person with a session, a trial and two files. */
function start(library: Library): void {
  for (const table of ['edit', 'athlete', 'job', 'run', 'file']) library.sql.prepare(`DELETE FROM ${table}`).run()
  const sessionId = newSession(library)
  const trialId = createTrial(library, { sessionId }).id
  addMedia(library, { sessionId, trialId, name: 'cam01.mp4' })
  addMedia(library, { sessionId, name: 'cam02.mp4' })
  library.sql.prepare('DELETE FROM edit').run()
}

function perform(library: Library, { act, kind, pick, other, word }: Gesture): void {
  const [id, another] = [idOf(library, kind, pick), idOf(library, kind, other)]
  try {
    if (act === 'undo') undo(library)
    else if (act === 'redo') redo(library)
    else if (act === 'create') create(library, kind, pick, word)
    else if (!id || !another) return
    else if (act === 'update') update(library, kind, id, word)
    else if (act === 'bin') putInBin(library, kind, [id])
    else if (act === 'several') putInBin(library, kind, [id, another])
    else if (act === 'restore') restoreFromBin(library, kind, id)
    else if (act === 'tags' && kind === 'athlete') updateAthlete(library, id, { tags: [word, 'knee'], heightM: 1.5 + pick / 100 })
    else if (act === 'clock' && kind === 'media')
      setClocks(library, [id, another].map((mediaId) => ({ mediaId, offsetUs: (pick - 10) * 1_000, rate: 1 + other / 1e6 })))
    else if (act === 'move' && kind === 'media') moveMedia(library, [id], pick % 3 === 0 ? null : (idOf(library, 'trial', other) ?? null))
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
  }
}

function create(library: Library, kind: Kind, pick: number, word: string): void {
  const [athleteId, sessionId] = [idOf(library, 'athlete', pick), idOf(library, 'session', pick)]
  if (kind === 'athlete') createAthlete(library, { name: `P${word}`, tags: [word] })
  else if (kind === 'session' && athleteId) createSession(library, { athleteId, name: `S${word}`, date: '2026-11-20' })
  else if (kind === 'trial' && sessionId) createTrial(library, { sessionId, pain: pick % 11 })
}

function update(library: Library, kind: Kind, id: string, word: string): void {
  if (kind === 'athlete') updateAthlete(library, id, { name: `P${word}`, notes: word })
  else if (kind === 'session') updateSession(library, id, { name: `S${word}`, tags: [word] })
  else if (kind === 'trial') updateTrial(library, id, { name: `T${word}`, surface: word ? 'treadmill' : null })
  else updateMedia(library, id, { camera: word || null })
}

function idOf({ sql }: Library, kind: Kind, pick: number): string | undefined {
  const all = sql.prepare(`SELECT id FROM ${kind} ORDER BY rowid`).pluck().all() as string[]
  return all[pick % all.length]
}

/** What a person sees: everything that does not lie in the bin, nor in something that does. */
function visible(library: Library) {
  const live = library.sql.prepare(`SELECT * FROM media WHERE deleted_us IS NULL ORDER BY id`).all() as { id: string }[]
  const clocks = [...clocksOf(library, live.map(({ id }) => id))]
  const sessions = listSessions(library).sessions.toSorted(byId)
  const all = (table: 'athlete' | 'session') => library.sql.prepare(`SELECT * FROM ${table} WHERE deleted_us IS NULL ORDER BY id`).all()
  return { athletes: all('athlete'), sessions, written: all('session'), trials: sessions.flatMap(({ id }) => trialsOfSession(library, id).map((trial) => getTrial(library, trial.id))), live, clocks }
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1
}

function through(library: Library, direction: typeof undo) {
  while (direction(library));
  return visible(library)
}

function ids(library: Library): string[] {
  return KINDS.flatMap((kind) => library.sql.prepare(`SELECT id FROM ${kind}`).pluck().all() as string[])
}

function below({ sql }: Library, kind: Kind, id: string): string[] {
  const all = (query: string) => sql.prepare(query).pluck().all(id) as string[]
  if (kind === 'athlete') return all('SELECT id FROM session WHERE athlete_id = ?').flatMap((session) => [session, ...belowSession(sql, session)])
  if (kind === 'session') return belowSession(sql, id)
  return kind === 'trial' ? all('SELECT id FROM media WHERE trial_id = ?') : []
}

function belowSession(sql: Library['sql'], id: string): string[] {
  return sql.prepare('SELECT id FROM trial WHERE session_id = :id UNION SELECT id FROM media WHERE session_id = :id').pluck().all({ id }) as string[]
}
