import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import { dump, newSession, problemFrom, temporaryLibrary } from '../testing/library.ts'
import { addMedia } from '../testing/media.ts'
import type { Library } from '../store/library.ts'
import { media } from '../store/tables/files.ts'
import { emptyBin, putInBin } from './bin.ts'
import { clocksOf, setClocks, stateClocks } from './clocks.ts'
import { historyState, redo, undo } from './history.ts'

const clock = fc.record({ offsetUs: fc.integer({ min: -86_400_000_000, max: 86_400_000_000 }), rate: fc.double({ min: 0.9, max: 1.1, noNaN: true }) })
const act = fc.oneof(
  { weight: 2, arbitrary: fc.record({ act: fc.constant('set' as const), clock }) },
  fc.record({ act: fc.constant('take-back' as const) }),
  fc.record({ act: fc.constant('state' as const), clock }),
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('undo' as const, 'redo' as const) }) },
)

test('a film that nobody has said anything about begins at 0 of session time, wherever its own clock begins', async () => {
  const { library, ids } = await withCameras(1)
  expect(clockOf(library, ids[0]!)).toEqual({ offsetUs: 0, rate: 1, source: 'assumed' })
  library.query.update(media).set({ facts: { startUs: 36_001_400_000 } }).where(eq(media.id, ids[0]!)).run()
  expect(clockOf(library, ids[0]!)).toEqual({ offsetUs: -36_001_400_000, rate: 1, source: 'assumed' })
})

test('whatever comes in whatever order: a person’s word counts, else the last statement, and nothing that was said is lost', async () => {
  const { library, ids } = await withCameras(1)
  const [mediaId] = ids as [string]
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      library.sql.exec('DELETE FROM stream; DELETE FROM edit')
      let stated: object | undefined
      let manual: object | undefined
      const past: typeof manual[] = []
      let future: typeof manual[] = []
      const expected = () => (manual ? { ...manual, source: 'manual' } : stated ? { ...stated, source: 'stated' } : { offsetUs: 0, rate: 1, source: 'assumed' })
      const say = (word: typeof manual) => {
        past.push(manual)
        manual = word
        future = []
      }
      for (const one of acts) {
        if (one.act === 'set') {
          setClocks(library, [{ mediaId, ...one.clock }])
          if (!isDeepStrictEqual({ ...expected(), source: '' }, { ...one.clock, source: '' })) say(one.clock)
        } else if (one.act === 'take-back') {
          setClocks(library, [{ mediaId, clock: null }])
          if (manual) say(undefined)
        } else if (one.act === 'state') {
          stateClocks(library, [{ mediaId, ...one.clock }])
          stated = one.clock
        } else if (one.act === 'undo') {
          if (undo(library)) {
            future.push(manual)
            manual = past.pop()
          }
        } else if (redo(library)) {
          past.push(manual)
          manual = future.pop()
        }
        expect(clockOf(library, mediaId)).toEqual(expected())
        expect([historyState(library).undo !== null, historyState(library).redo !== null]).toEqual([past.length > 0, future.length > 0])
      }
    }),
    { numRuns: 100 },
  )
})

describe('moving cameras by hand', () => {
  test('is one gesture however many they are, told in words', async () => {
    const { library, ids } = await withCameras(3)
    setClocks(library, ids.map((mediaId, n) => ({ mediaId, offsetUs: n + 1, rate: 1 })))
    expect(historyState(library).undo).toBe('Moving 3 cameras on session time')
    expect(ids.map((id) => clockOf(library, id).offsetUs)).toEqual([1, 2, 3])
    undo(library)
    expect(ids.map((id) => clockOf(library, id).source)).toEqual(['assumed', 'assumed', 'assumed'])
    setClocks(library, [{ mediaId: ids[1]!, offsetUs: 40_000, rate: 1 }])
    expect(historyState(library)).toEqual({ undo: 'Moving cam2 on session time', redo: null })
  })

  test('as it was proposed keeps that it was, and by how much it may be off, until somebody says it', async () => {
    const { library, ids } = await withCameras(1)
    const [mediaId] = ids as [string]
    const proposed = { mediaId, offsetUs: 75_000, rate: 1, standardErrorUs: 12_000 }
    setClocks(library, [proposed])
    expect(clockOf(library, mediaId)).toEqual({ offsetUs: 75_000, rate: 1, source: 'accepted', standardErrorUs: 12_000 })
    setClocks(library, [{ mediaId, offsetUs: 75_000, rate: 1 }])
    expect(clockOf(library, mediaId)).toEqual({ offsetUs: 75_000, rate: 1, source: 'manual' })
    undo(library)
    expect(clockOf(library, mediaId).source).toBe('accepted')
    setClocks(library, [{ mediaId, clock: null }])
    expect(clockOf(library, mediaId).source).toBe('assumed')
  })

  test('to where they are is nothing, and leaves those alone that stay', async () => {
    const { library, ids } = await withCameras(2)
    const [one, other] = ids as [string, string]
    stateClocks(library, [{ mediaId: one, offsetUs: 7, rate: 1 }])
    const before = historyState(library)
    setClocks(library, [{ mediaId: one, offsetUs: 7, rate: 1 }, { mediaId: other, offsetUs: 0, rate: 1 }])
    expect(historyState(library)).toEqual(before)
    setClocks(library, [{ mediaId: one, offsetUs: 7, rate: 1 }, { mediaId: other, offsetUs: 9, rate: 1 }])
    expect(ids.map((id) => clockOf(library, id).source)).toEqual(['stated', 'manual'])
    expect(historyState(library).undo).toBe('Moving cam2 on session time')
  })

  test('can be taken back: each then lies where a file states, or as it is', async () => {
    const { library, ids } = await withCameras(3)
    const [one, other, still] = ids as [string, string, string]
    stateClocks(library, [{ mediaId: one, offsetUs: 7, rate: 1 }])
    setClocks(library, [one, other].map((mediaId) => ({ mediaId, offsetUs: 40_000, rate: 1 })))
    setClocks(library, ids.map((mediaId) => ({ mediaId, clock: null })))
    expect(historyState(library).undo).toBe('Taking back the move of 2 cameras on session time')
    expect(ids.map((id) => clockOf(library, id).source)).toEqual(['stated', 'assumed', 'assumed'])
    undo(library)
    expect(ids.map((id) => clockOf(library, id).source)).toEqual(['manual', 'manual', 'assumed'])
    setClocks(library, [{ mediaId: other, clock: null }])
    expect(historyState(library).undo).toBe('Taking back the move of cam2 on session time')
    setClocks(library, [{ mediaId: one, clock: null }, { mediaId: still, offsetUs: 1, rate: 1 }])
    expect(historyState(library).undo).toBe('Moving 2 cameras on session time')
    expect(ids.map((id) => clockOf(library, id).source)).toEqual(['stated', 'assumed', 'manual'])
    const before = historyState(library)
    setClocks(library, [{ mediaId: one, clock: null }])
    expect(historyState(library)).toEqual(before)
  })

  test('of which one is not there, or is no footage, moves none', async () => {
    const { library, sessionId, ids } = await withCameras(1)
    const table = addMedia(library, { sessionId, name: 'markers.trc', kind: 'markers' })
    const before = dump(library)
    for (const [mediaId, code] of [['00000000-0000-4000-8000-000000000000', 'not-found'], [table, 'not-footage']] as const) {
      const problem = await problemFrom(() => setClocks(library, [{ mediaId: ids[0]!, offsetUs: 1, rate: 1 }, { mediaId, offsetUs: 1, rate: 1 }]))
      expect(problem.code).toBe(code)
      expect(dump(library)).toEqual(before)
    }
  })
})

test('a clock goes for good with its file, and so does what could be undone of it', async () => {
  const { library, ids } = await withCameras(2)
  const [gone, kept] = ids as [string, string]
  setClocks(library, ids.map((mediaId) => ({ mediaId, offsetUs: 5, rate: 1 })))
  putInBin(library, 'media', [gone])
  expect(clockOf(library, gone).offsetUs).toBe(5)
  await emptyBin(library, async () => {})
  expect(dump(library, ['stream']).stream).toMatchObject([{ media_id: kept }])
  undo(library)
  expect(clockOf(library, kept).source).toBe('assumed')
  expect(library.sql.pragma('foreign_key_check')).toEqual([])
})

async function withCameras(count: number): Promise<{ library: Library; sessionId: string; ids: string[] }> {
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const ids = Array.from({ length: count }, (_, n) => addMedia(library, { sessionId, name: `${n}.mp4`, camera: `cam${n + 1}` }))
  return { library, sessionId, ids }
}

function clockOf(library: Library, id: string) {
  return clocksOf(library, [id]).get(id)!
}
