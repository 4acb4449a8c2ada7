import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { NO_CLINICAL } from '../../core/lab/clinical.ts'
import type { Library } from '../store/library.ts'
import { newSession, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf } from '../testing/media.ts'
import { createAthlete, listAthletes, updateAthlete } from './athletes.ts'
import { getChoice, setChoice } from './choices.ts'
import { putInBin } from './bin.ts'
import { countSessions, createSession, getSession, listSessions, listTags, updateSession } from './sessions.ts'
import { undo } from './history.ts'
import { tidyTags } from './tidy-tags.ts'
import { createTrial } from './trials.ts'

describe('search', () => {
  const found = (library: Library, search: string) => listSessions(library, { search }).sessions.map(({ name }) => name)

  test('finds words in names, people, tags, notes, dates, trials and files', async () => {
    const library = await temporaryLibrary()
    const id = newSession(library, 'Walk after 6 weeks', 'Mara Example')
    newSession(library, 'Another', 'Somebody')
    updateSession(library, id, { tags: ['post-op'], notes: 'limps a little' })
    createTrial(library, { sessionId: id, name: 'Barefoot' })
    addMedia(library, { sessionId: id, name: 'GX010042.mp4' })
    for (const word of ['after 6', 'WALK', 'mara', 'post-op', 'limps', 'barefoot', 'gx0100', '  weeks ']) expect(found(library, word)).toEqual(['Walk after 6 weeks'])
    expect(found(library, '2026-11')).toHaveLength(2)
    expect(found(library, '')).toHaveLength(2)
    expect(found(library, 'nowhere')).toEqual([])
  })

  test('takes every sign as itself, also %, _, \\ and quotes', async () => {
    const library = await temporaryLibrary()
    const names = ['100 %', 'a_b', 'aXb', 'back\\slash', "o'clock", 'say "walk"', '[x]', 'x,y', '{}']
    for (const name of names) {
      const id = newSession(library, name, 'Nobody')
      updateSession(library, id, { tags: ['t'] })
    }
    for (const sign of ['%', '_', '\\', "'", '"', '[', ']', ',', '{']) expect([sign, found(library, sign).sort()]).toEqual([sign, names.filter((name) => name.includes(sign)).sort()])
  })

  test('knows no accents and no case, of no alphabet, and takes words in any order from anywhere', async () => {
    const library = await temporaryLibrary()
    const id = newSession(library, 'Läufe im Öl', 'José Ñandú')
    addMedia(library, { sessionId: id, name: 'ФИЛЬМ.mp4' })
    newSession(library, 'Another', 'Somebody')
    for (const words of ['LAUFE', 'jose', 'ÖL josé', 'nandu oL', 'фильм', 'фильм jose LÄUFE']) expect([words, found(library, words)]).toEqual([words, ['Läufe im Öl']])
    expect(found(library, 'jose another')).toEqual([])
    expect(listAthletes(library, { search: 'NANDU jose' })).toHaveLength(1)
  })

  test('people and tags stand in the order of their letters', async () => {
    const library = await temporaryLibrary()
    for (const name of ['Zoe', 'Ärmel', 'anna', 'Émile', 'Bert']) createAthlete(library, { name, tags: [name] })
    const order = ['anna', 'Ärmel', 'Bert', 'Émile', 'Zoe']
    expect(listAthletes(library).map(({ name }) => name)).toEqual(order)
    expect(listTags(library).map(({ name }) => name)).toEqual(order)
  })

  test('finds exactly what holds the words, in a tag as in a name', async () => {
    const library = await temporaryLibrary()
    const word = fc.string({ unit: fc.constantFrom(...'ab%_\\"\'[],: '), minLength: 1, maxLength: 4 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(word, word, word, (name, tag, search) => {
        library.sql.prepare('DELETE FROM athlete').run()
        const id = newSession(library, `n${name}`, 'Nobody')
        updateSession(library, id, { tags: [tag] })
        const wanted = search.trim().toLowerCase().split(/\s+/)
        const holds = wanted.every((one) => [`n${name}`, tag.trim(), 'Nobody', '2026-11-20'].some((text) => text.toLowerCase().includes(one)))
        expect(found(library, search)).toHaveLength(holds ? 1 : 0)
      }),
      { numRuns: 200 },
    )
  })

  test('of people takes every sign as itself too', async () => {
    const library = await temporaryLibrary()
    createAthlete(library, { name: 'A_1', tags: ['knee'] })
    createAthlete(library, { name: 'AX1' })
    const names = (search: string) => listAthletes(library, { search }).map(({ name }) => name)
    expect(names('_')).toEqual(['A_1'])
    expect(names('"')).toEqual([])
    expect(names('[')).toEqual([])
    expect(names('KNEE')).toEqual(['A_1'])
  })
})

describe('lists', () => {
  test('tell nobody what is known of a person or written about a visit, and find them by it', async () => {
    const library = await temporaryLibrary()
    const { id: athleteId } = createAthlete(library, { name: 'Mara', tags: ['knee'], notes: 'fell in May', birthDate: '1990-02-03', massKg: 71.5, consent: [{ purpose: 'report', until: null }, { purpose: 'cohort', until: '2026-01-31' }] })
    const { id } = createSession(library, { athleteId, name: 'Visit', date: '2026-11-20', notes: 'limps a little' })
    const rows = listAthletes(library, { search: 'may' })
    expect(rows).toEqual([{ id: athleteId, name: 'Mara', tags: ['knee'], createdUs: expect.any(Number) as number, sessionCount: 1, lastSessionDate: '2026-11-20', endingConsent: [{ purpose: 'cohort', until: '2026-01-31' }] }])
    const { sessions } = listSessions(library, { search: 'limps' })
    expect(sessions).toHaveLength(1)
    expect(JSON.stringify(sessions)).not.toContain('limps')
    expect(getSession(library, id)).toMatchObject({ notes: 'limps a little' })
  })
})

describe('tags', () => {
  test('are counted over people and sessions, without what lies in the bin, in order', async () => {
    const library = await temporaryLibrary()
    const { id: athleteId } = createAthlete(library, { name: 'Mara', tags: ['knee', 'ACL'] })
    const session = (tags: string[]) => createSession(library, { athleteId, name: 'x', date: '2026-11-20', tags }).id
    session(['knee'])
    const binned = session(['knee', 'gone'])
    expect(listTags(library)).toEqual([{ name: 'ACL', athletes: 1, sessions: 0 }, { name: 'gone', athletes: 0, sessions: 1 }, { name: 'knee', athletes: 1, sessions: 2 }])
    putInBin(library, 'session', [binned])
    expect(listTags(library)).toEqual([{ name: 'ACL', athletes: 1, sessions: 0 }, { name: 'knee', athletes: 1, sessions: 1 }])
    expect(listSessions(library, { tag: 'ACL' }).total).toBe(1)
    expect(listSessions(library, { tag: 'acl' }).total).toBe(0)
    updateAthlete(library, athleteId, { tags: [] })
    expect(listSessions(library, { tag: 'ACL' }).total).toBe(0)
  })

  test('are kept trimmed, once whatever their case, and tidying again changes nothing', () => {
    expect(tidyTags([' knee', 'Knee', '', '  ', 'hip'])).toEqual(['knee', 'hip'])
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 })), (tags) => {
        const tidy = tidyTags(tags)
        expect(tidyTags(tidy)).toEqual(tidy)
        expect(new Set(tidy.map((tag) => tag.toLowerCase())).size).toBe(tidy.length)
        expect(tidy.every((tag) => tag === tag.trim() && tag !== '')).toBe(true)
      }),
    )
  })
})

test('what a clinician writes into several fields at once is all kept, each an undo of its own', async () => {
  const library = await temporaryLibrary()
  const id = newSession(library)
  updateSession(library, id, { clinical: { question: 'Why does she trip?' } })
  updateSession(library, id, { clinical: { notes: 'Since the spring' } })
  const { clinical } = updateSession(library, id, { clinical: { examination: [{ test: 'Duncan-Ely', left: '+', right: '−', note: '' }] } })
  expect(clinical).toEqual({ ...NO_CLINICAL, question: 'Why does she trip?', notes: 'Since the spring', examination: [{ test: 'Duncan-Ely', left: '+', right: '−', note: '' }] })
  undo(library)
  undo(library)
  expect(getSession(library, id).clinical).toEqual({ ...NO_CLINICAL, question: 'Why does she trip?' })
})

test('a film stands for its session once it has a picture to show: where there is no ffmpeg, none has', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const poster = () => listSessions(library).sessions.find(({ id }) => id === sessionId)!.posterMediaId
  addMedia(library, { sessionId, name: 'a', content: 'a' })
  const media = addMedia(library, { sessionId, name: 'b', content: 'b' })
  expect(poster()).toBeNull()
  addResult(library, 'poster', hashOf('b'), 'picture')
  expect(poster()).toBe(media)
})

test('a session is as ready as the worst of its files', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const readiness = () => getSession(library, sessionId).readiness
  expect(readiness()).toBe('empty')
  addMedia(library, { sessionId })
  expect(readiness()).toBe('ready')
  addMedia(library, { sessionId, name: 'b' })
  const set = (state: string) => library.sql.prepare("UPDATE media SET state = ? WHERE name = 'b'").run(state)
  set('waiting')
  expect(readiness()).toBe('working')
  set('failed')
  expect(readiness()).toBe('attention')
})

describe('a thousand sessions', () => {
  test('are listed newest first, in one answer', async () => {
    const library = await thousand()
    const { sessions, total } = listSessions(library)
    expect(total).toBe(1_000)
    expect(sessions).toHaveLength(1_000)
    expect(sessions.map(({ date }) => date)).toEqual(sessions.map(({ date }) => date).toSorted().toReversed())
    expect(listSessions(library, { limit: 10 })).toMatchObject({ total: 1_000, sessions: { length: 10 } })
  })

  test('are listed, and one of them opened, without going through a whole table once a session', async () => {
    const library = await thousand()
    const { id } = listSessions(library, { limit: 1 }).sessions[0]!
    const ask = () => {
      listSessions(library)
      listSessions(library, { search: 'walk' })
      listSessions(library, { tag: 'knee' })
      listAthletes(library)
      getSession(library, id)
    }
    expect(plansOf(library, ask).flatMap(repeatedScans)).toEqual([])
    // So that this says something: without its index, it would.
    library.sql.exec('DROP INDEX trial_by_session')
    expect(plansOf(library, ask).flatMap(repeatedScans)).not.toEqual([])
  })
})

test('what is asked of one session, or only of their number, goes through nobody else’s files', async () => {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  addMedia(library, { sessionId, content: '12345' })
  addMedia(library, { sessionId: newSession(library, 'Another', 'Somebody'), content: '123' })
  expect(getSession(library, sessionId)).toMatchObject({ bytes: 5, fileCounts: { footage: 1 } })
  expect(countSessions(library)).toBe(2)
  const ask = () => {
    getSession(library, sessionId)
    updateSession(library, sessionId, { notes: 'x' })
    countSessions(library)
  }
  const scans = (act: () => void) => plansOf(library, act).flat().filter(({ detail }) => /^SCAN (m|media)\b/.test(detail))
  expect(scans(ask)).toEqual([])
  expect(scans(() => listSessions(library))).toHaveLength(1)
})

test('choices keep any JSON, and a second one takes the place of the first', async () => {
  const library = await temporaryLibrary()
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), fc.jsonValue(), (key, value) => {
      setChoice(library, key, value)
      expect(JSON.stringify(getChoice(library, key))).toBe(JSON.stringify(value))
    }),
  )
  expect(getChoice(library, 'never set')).toBeNull()
})

interface PlanRow {
  id: number
  parent: number
  detail: string
}

/** The query plans of every statement that this prepares. */
function plansOf({ sql }: Library, act: () => void): PlanRow[][] {
  const prepare = vi.spyOn(sql, 'prepare')
  act()
  const texts = prepare.mock.calls.map(([text]) => text)
  prepare.mockRestore()
  return texts.map((text) => {
    const named = Object.fromEntries([...text.matchAll(/:([a-z]\w*)/gi)].map(([, name]) => [name, null]))
    const unnamed = [...text.matchAll(/\?/g)].map(() => null)
    return sql.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...(unnamed.length > 0 ? unnamed : [named])) as PlanRow[]
  })
}

/** Whole tables gone through inside a loop over another, or once for each row of an outer query. */
function repeatedScans(plan: PlanRow[]): string[] {
  const isScan = ({ detail }: PlanRow) => /^SCAN (?!\w+ VIRTUAL TABLE|CONSTANT|\(subquery|f\b)/.test(detail)
  const correlated = new Set(plan.filter(({ detail }) => detail.startsWith('CORRELATED')).map(({ id }) => id))
  return plan.filter((row) => {
    if (!isScan(row)) return false
    const before = plan.filter((other) => other.parent === row.parent && other.id < row.id)
    return correlated.has(row.parent) || before.some((other) => /^(SCAN|SEARCH)/.test(other.detail))
  }).map(({ detail }) => detail)
}

async function thousand(): Promise<Library> {
  const library = await temporaryLibrary()
  const people = Array.from({ length: 50 }, (_, n) => createAthlete(library, { name: `Person ${n}`, tags: ['knee'] }).id)
  library.sql.transaction(() => {
    for (let n = 0; n < 1_000; n++) {
      const date = new Date(Date.UTC(2020, 0, 1 + ((n * 7) % 900))).toISOString().slice(0, 10)
      createSession(library, { athleteId: people[n % 50]!, name: `Walk ${n}`, date })
    }
  })()
  return library
}
