import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openRangedFilm } from './ranged-film.ts'
import { QueueOfFew } from './queue-of-few.ts'

const FILM = { name: 'cam01.mp4', address: 'http://stridescope.localhost/media/1/footage' }
const MEBIBYTE = 2 ** 20

const LONG = Uint8Array.from({ length: 6 * MEBIBYTE }, (_, at) => (at * 31 + (at >> 8)) & 255)
const content = (length: number) => LONG.subarray(0, length)

/** An engine with one file, which may be another one after some answers. */
function serve(bytes: () => Uint8Array, status: () => number = () => 206) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (_: string, { headers, signal }: { headers: { range: string }; signal: AbortSignal }) => {
    signal.throwIfAborted()
    const [start, last] = headers.range.replace('bytes=', '').split('-').map(Number)
    asked.push(headers.range)
    const whole = bytes()
    if (status() !== 206) return new Response('{}', { status: status() })
    return new Response(whole.slice(start, last! + 1), { status: 206, headers: { 'content-range': `bytes ${start}-${Math.min(last!, whole.length - 1)}/${whole.length}`, etag: String(whole.length) } })
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('a film that is read by ranges', () => {
  test('gives exactly the bytes that are asked for, in whatever order', async () => {
    const place = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), length: fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 5 * MEBIBYTE })) })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 * MEBIBYTE }), fc.array(place, { minLength: 1, maxLength: 6 }), async (size, places) => {
        const whole = content(size)
        serve(() => whole)
        const film = await openRangedFilm(FILM, new QueueOfFew(3))
        expect(film.sizeBytes).toBe(size)
        const reads = await Promise.all(places.map(({ at, length }) => film.read(Math.floor(at * size), length)))
        for (const [index, { at, length }] of places.entries()) {
          const start = Math.floor(at * size)
          expect(Buffer.compare(reads[index]!, whole.subarray(start, start + length))).toBe(0)
        }
        film.close()
      }),
      { numRuns: 8 },
    )
  })

  test('asks once for what it reads again', async () => {
    const asked = serve(() => content(MEBIBYTE))
    const film = await openRangedFilm(FILM, new QueueOfFew(3))
    for (let at = 0; at < MEBIBYTE; at += 1_000) await film.read(at, 1_000)
    const once = asked.length
    for (let at = 0; at < MEBIBYTE; at += 1_000) await film.read(at, 1_000)
    expect(asked).toHaveLength(once)
  })

  test('is not read on when it has become another one', async () => {
    let size = 3 * MEBIBYTE
    serve(() => content(size))
    const film = await openRangedFilm(FILM, new QueueOfFew(3))
    size += 1
    await expect(film.read(2 * MEBIBYTE, 100)).rejects.toMatchObject({ problem: { code: 'film-changed', subject: 'cam01.mp4' } })
  })

  test('can be read again after the engine was away', async () => {
    let status = 206
    serve(() => content(3 * MEBIBYTE), () => status)
    const film = await openRangedFilm(FILM, new QueueOfFew(3))
    status = 503
    await expect(film.read(2 * MEBIBYTE, 100)).rejects.toMatchObject({ problem: { code: 'http-503' } })
    status = 206
    expect(await film.read(2 * MEBIBYTE, 100)).toEqual(content(3 * MEBIBYTE).subarray(2 * MEBIBYTE, 2 * MEBIBYTE + 100))
  })
})

test('no more tasks run at a time than may, and all of them run', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.array(fc.boolean(), { maxLength: 20 }), async (atOnce, fails) => {
      const queue = new QueueOfFew(atOnce)
      let [running, most] = [0, 0]
      const task = async (fail: boolean) => {
        most = Math.max(most, ++running)
        await Promise.resolve()
        running--
        if (fail) throw new Error('failed')
      }
      const results = await Promise.allSettled(fails.map((fail) => queue.run(() => task(fail))))
      expect(results.map(({ status }) => status === 'rejected')).toEqual(fails)
      expect(most).toBeLessThanOrEqual(atOnce)
    }),
  )
})
