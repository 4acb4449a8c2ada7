import fc from 'fast-check'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/library.ts'
import { fileResponse, parseRange } from './ranges.ts'

/** RFC 9110 §14.1.2 said slowly: which of the bytes 0 … size−1 does the header ask for? */
function wanted(header: string, size: number): number[] | undefined {
  const [unit, spec = ''] = header.split('=')
  if (unit !== 'bytes' || !/^\d*-\d*$/.test(spec) || spec === '-') return undefined
  const [first = '', last = ''] = spec.split('-')
  if (first !== '' && last !== '' && Number(last) < Number(first) && Number(first) < size) return undefined
  const all = Array.from({ length: size }, (_, index) => index)
  if (first === '') return all.filter((index) => index >= size - Number(last))
  return all.filter((index) => index >= Number(first) && (last === '' || index <= Number(last)))
}

describe('a Range header', () => {
  const place = fc.oneof(fc.nat(40).map(String), fc.constantFrom('', '0', '007', '99999999999999999999'))
  const header = fc.oneof(fc.tuple(place, place).map(([a, b]) => `bytes=${a}-${b}`), fc.string(), fc.constantFrom('bytes=0-1,3-4', 'items=0-1', 'bytes=', 'bytes=-', 'bytes=a-b', 'bytes=1-x', 'bytes 0-1'))

  test('asks for exactly the bytes that the standard says', () => {
    fc.assert(
      fc.property(header, fc.nat(30), (text, size) => {
        const bytes = wanted(text.trim(), size)
        const right = bytes?.length === 0 ? 'unsatisfiable' : bytes && { start: bytes[0], end: bytes.at(-1) }
        expect(parseRange(text, size)).toEqual(right)
      }),
      { numRuns: 1_000 },
    )
  })

  test('that is missing asks for everything', () => {
    expect(parseRange(null, 10)).toBeUndefined()
  })
})

describe('a file', () => {
  const content = Buffer.from('0123456789')
  const answer = (headers: Record<string, string> = {}, method = 'GET', bytes = content) => {
    const path = join(temporaryFolder(), 'film.mp4')
    writeFileSync(path, bytes)
    return fileResponse({ path, type: 'video/mp4', etag: 'abc', immutable: true, downloadName: 'Gehen – „schnell“.mp4' }, new Request('http://x/', { headers, method }))
  }

  test('is sent whole, typed, named, and to be kept for ever', async () => {
    const response = await answer()
    expect(response.status).toBe(200)
    expect(Buffer.from(await response.arrayBuffer()).equals(content)).toBe(true)
    expect(Object.fromEntries(response.headers)).toMatchObject({ 'content-type': 'video/mp4', 'content-length': '10', 'accept-ranges': 'bytes', etag: '"abc"', 'cache-control': 'private, max-age=31536000, immutable' })
    expect(decodeURIComponent(response.headers.get('content-disposition')!)).toBe("attachment; filename*=UTF-8''Gehen – „schnell“.mp4")
  })

  test.each([
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=0-999', '0123456789', 'bytes 0-9/10'],
  ])('in the range %s is %s', async (range, text, contentRange) => {
    const response = await answer({ range })
    expect(response.status).toBe(206)
    expect(response.headers.get('content-range')).toBe(contentRange)
    expect(response.headers.get('content-length')).toBe(String(text.length))
    expect(await response.text()).toBe(text)
  })

  test('larger than what is read at once comes just the same, and so does every range of it', async () => {
    const large = Buffer.from(Uint8Array.from({ length: 9 << 20 }, (_, n) => (n * 7919) >> 5))
    for (const [start, length] of [[0, large.length], [1, (4 << 20) - 1], [5, 4 << 20], [large.length - 3, 3]] as const) {
      const response = await answer({ range: `bytes=${start}-${start + length - 1}` }, 'GET', large)
      expect(Buffer.from(await response.arrayBuffer()).equals(large.subarray(start, start + length))).toBe(true)
    }
  })

  test('has nothing beyond its end', async () => {
    const response = await answer({ range: 'bytes=10-' })
    expect(response.status).toBe(416)
    expect(response.headers.get('content-range')).toBe('bytes */10')
    expect(await response.text()).toBe('')
  })

  test('that the asker has is not sent again, nor is its body to a HEAD', async () => {
    const known = await answer({ 'if-none-match': '"abc"' })
    expect([known.status, await known.text()]).toEqual([304, ''])
    expect((await answer({ 'if-none-match': '"other"' })).status).toBe(200)
    const head = await answer({}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', ''])
  })

  test('may be empty', async () => {
    const empty = Buffer.alloc(0)
    const response = await answer({}, 'GET', empty)
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '0', ''])
    expect((await answer({ range: 'bytes=0-' }, 'GET', empty)).status).toBe(416)
  })
})
