import { randomBytes } from 'node:crypto'
import { crc32, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zipOf } from '../../../core/formats/writing/zip.ts'
import { soughtOf, traceFinder } from '../traces.ts'
import { lookInside } from './look-inside.ts'
import type { Look } from './look.ts'
import { isPicture } from './signatures.ts'

const NAME = 'Jenö Kovács-Example'
const holdsWords = traceFinder([soughtOf({ names: [NAME], texts: ['His left ankle was operated on in Győr'] }, [])])
const NOT_TO_ITS_END = ['what is packed in it could not be read to its end']

/** In pieces, as a file comes from a disk. */
async function* inPieces(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

async function look(bytes: Uint8Array, { length = 1_000, most = 1 << 24 } = {}) {
  const seen: Look = { holdsWords, speaks: false, unread: new Set(), left: most }
  await lookInside(inPieces(bytes, length), seen)
  return { speaks: seen.speaks, unread: [...seen.unread] }
}

const FOUND = { speaks: true, unread: [] }
const CLEAN = { ...FOUND, speaks: false }
const table = (name: string) => Buffer.from(`${Array.from({ length: 300 }, (_, n) => `${n};${n * n}`).join('\n')}\nof ${name}, who walks\n`)

/** As most programs write it: each file deflated; `isStreamed`: its sizes stand behind it. */
function zipDeflated(files: Record<string, Uint8Array>, { isStreamed = false, flags = 0, method = 8 } = {}): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, bytes] of Object.entries(files)) {
    const packed = deflateRawSync(bytes)
    const sizes = (isHere: boolean) => [crc32(bytes), packed.length, bytes.length].map((value) => (isHere ? value : 0))
    const head = (mark: number, isLocal: boolean) => {
      const made = Buffer.alloc(isLocal ? 30 : 46)
      made.writeUInt32LE(mark)
      const from = isLocal ? 4 : 6
      made.writeUInt16LE(20, from)
      made.writeUInt16LE(flags | (isStreamed ? 8 : 0), from + 2)
      made.writeUInt16LE(method, from + 4)
      sizes(!isLocal || !isStreamed).forEach((value, n) => made.writeUInt32LE(value, from + 10 + 4 * n))
      made.writeUInt16LE(name.length, from + 22)
      if (!isLocal) made.writeUInt32LE(at, 42)
      return made
    }
    const after = Buffer.alloc(isStreamed ? 16 : 0)
    if (isStreamed) [0x08074b50, ...sizes(true)].forEach((value, n) => after.writeUInt32LE(value, 4 * n))
    directory.push(head(0x02014b50, false), Buffer.from(name))
    const part = [head(0x04034b50, true), Buffer.from(name), packed, after]
    parts.push(...part)
    at += Buffer.concat(part).length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  for (const place of [8, 10]) end.writeUInt16LE(Object.keys(files).length, place)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listed, end])
}

test.each([
  ['a ZIP archive', (bytes: Buffer) => zipDeflated({ 'a.csv': table('nobody'), 'b.csv': bytes })],
  ['one of which the sizes stand behind the files', (bytes: Buffer) => zipDeflated({ 'a.csv': table('nobody'), 'b.csv': bytes, 'c.csv': table('nobody') }, { isStreamed: true })],
  ['one in another, deflated and as it is', (bytes: Buffer) => zipOf([{ path: 'deep.zip', bytes: zipDeflated({ 'deeper.zip': zipDeflated({ 'b.csv': bytes }) }) }])],
  ['gzip, and gzip after gzip', (bytes: Buffer) => Buffer.concat([gzipSync(table('nobody')), gzipSync(bytes)])],
  ['gzip in a ZIP archive', (bytes: Buffer) => zipOf([{ path: 'a.gz', bytes: gzipSync(bytes) }])],
  ['Zstandard', (bytes: Buffer) => zstdCompressSync(bytes)],
  ['UTF-16, low byte first', (bytes: Buffer) => Buffer.from(bytes.toString(), 'utf16le')],
  ['UTF-16, high byte first, from an odd place on', (bytes: Buffer) => Buffer.concat([Buffer.from([7]), Buffer.from(bytes.toString(), 'utf16le').swap16()])],
  ['UTF-16 in a ZIP archive', (bytes: Buffer) => zipDeflated({ 'notes.txt': Buffer.from(bytes.toString(), 'utf16le') })],
])('words of an erased person are found in %s, and nobody’s are not', async (_, pack) => {
  for (const length of [97, 5_000]) {
    expect(await look(pack(table(NAME)), { length })).toEqual(FOUND)
    expect(await look(pack(table('Jenö Kovács-Examples')), { length })).toEqual(CLEAN)
  }
})

test('words in UTF-16 count whole, wherever the pieces are cut', async () => {
  for (let length = 4_000; length < 4_060; length += 7) expect(await look(Buffer.from(`${'x'.repeat(2_000)} ${NAME} y`, 'utf16le'), { length })).toEqual(FOUND)
  for (const text of [`${'x'.repeat(2_000)}jenö kovács example y`, `x ${NAME.repeat(2)}`]) expect(await look(Buffer.from(text, 'utf16le'), { length: 4_002 })).toEqual(CLEAN)
})

test('of what is damaged, encrypted or packed otherwise the check says so, and reads what can be read', async () => {
  const zip = zipDeflated({ 'a.csv': table('nobody'), 'b.csv': table(NAME) })
  expect(await look(zip.subarray(0, -30))).toEqual({ ...FOUND, unread: NOT_TO_ITS_END })
  expect(await look(zip.subarray(0, 200))).toEqual({ ...CLEAN, unread: NOT_TO_ITS_END })
  const broken = Buffer.from(zip)
  broken.fill(0xff, 60, 90)
  expect(await look(broken)).toEqual({ ...FOUND, unread: NOT_TO_ITS_END })
  expect(await look(gzipSync(table('nobody')).subarray(0, 300))).toEqual({ ...CLEAN, unread: NOT_TO_ITS_END })
  expect(await look(zipDeflated({ a: table(NAME) }, { flags: 1 }))).toEqual({ ...CLEAN, unread: ['it is encrypted'] })
  expect(await look(zipDeflated({ a: table(NAME) }, { method: 14 }))).toEqual({ ...CLEAN, unread: ['it is packed in a way that is not unpacked'] })
  expect((await look(Buffer.from('7z\u00bc\u00af\u0027\u001c____________', 'latin1'))).unread).toEqual(['it is packed by 7z, which is not unpacked'])
  expect(isPicture(Buffer.from('\u00ff\u00d8\u00ff\u00e0 a photo of somebody', 'latin1'))).toBe(true)
  expect((await look(zipDeflated({ 'a.png': Buffer.from('89504e470d0a1a0a', 'hex') }))).unread).toEqual(['it holds pictures, and what they show is not looked at'])
})

test('a trap is left where it has given more than any honest file, and words before that are found', async () => {
  const bomb = zipDeflated({ 'a.csv': table(NAME), 'b.bin': Buffer.alloc(20 << 20) })
  expect(await look(bomb, { most: 1 << 20 })).toEqual({ ...FOUND, unread: NOT_TO_ITS_END })
  const nested = Array.from({ length: 9 }).reduce<Buffer>((inner) => zipDeflated({ 'a.zip': inner }), Buffer.from('nothing'))
  expect((await look(nested)).unread).toEqual(['too many archives lie within each other'])
})

test('whatever bytes come, it ends', async () => {
  const starts = [Buffer.from('PK\u0003\u0004'), Buffer.from('%PDF-1.4\n1 0 obj <</Length 3 /Filter /FlateDecode>> stream\n'), Buffer.from([0x1f, 0x8b, 8]), zipDeflated({ a: table('nobody') }), Buffer.alloc(0)]
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), fc.nat(300), fc.integer({ min: 1, max: 64 }), async (start, bytes, at, length) => {
      const whole = Buffer.concat([start.subarray(0, at), bytes, start.subarray(at), deflateSync(randomBytes(8))])
      expect((await look(whole, { length })).speaks).toBe(false)
    }),
    { numRuns: 60 },
  )
})
