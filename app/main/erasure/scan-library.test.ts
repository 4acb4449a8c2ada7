import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createAthlete } from '../library/athletes.ts'
import { erasure } from '../store/tables/lab.ts'
import { temporaryLibrary } from '../testing/library.ts'
import { hashOf } from '../testing/media.ts'
import { scanForErased } from './scan-library.ts'
import { soughtOf, traceFinder, traceWatcher } from './traces.ts'

const NAME = 'Max Muster'
const NOTE = 'His left ankle\nwas operated on in Győr'

test('databases and their copies are read to their end, however large; so are originals that are no films; of films and results so large the report says how many were not', async () => {
  const library = await temporaryLibrary()
  const { key, words } = soughtOf({ names: [NAME], texts: [] }, [])
  library.query.insert(erasure).values({ athleteId: 'an id', key, words: [...words], files: [], begunUs: 1 }).run()
  const put = (path: string, content: string | Buffer = `${'.'.repeat(70_000)} ${NAME}`) => {
    mkdirSync(dirname(join(library.layout.root, path)), { recursive: true })
    writeFileSync(join(library.layout.root, path), content)
  }
  const hash = hashOf('a film')
  for (const path of ['library.db.damaged-1', 'backups/2026-daily.db', 'models/a.onnx', `originals/${hash.slice(0, 2)}/${hash}.mp4`, `set-aside-1/${hash}.mp4`, `artifacts/${hash.slice(0, 2)}/notes.txt`, `originals/${hash.slice(0, 2)}/${hash}.mp4`]) put(path)
  put(`artifacts/${hash.slice(0, 2)}/${hash}`, NAME)
  const FILM = Buffer.concat([Buffer.from('\0\0\0\u0018ftypisom'), Buffer.from(`${'.'.repeat(70_000)} ${NAME}`)])
  put(`originals/${hash.slice(0, 2)}/${hashOf('another film')}.mp4`, FILM)
  put(`artifacts/${hash.slice(0, 2)}/${hashOf('a result')}.arrow`)
  put('letter.gz', gzipSync(`To ${NAME}`))
  put('half.gz', gzipSync('.'.repeat(9_000)).subarray(0, 30))
  put('photo.jpg', Buffer.from('ffd8ffe0', 'hex'))
  const scan = await scanForErased(library, { mostTextBytes: 60_000 })
  expect(scan.left.map((line) => line.split(':')[0])).toEqual([`artifacts/${hash.slice(0, 2)}/${hash}`, `artifacts/${hash.slice(0, 2)}/notes.txt`, 'backups/2026-daily.db', 'letter.gz', 'library.db.damaged-1', 'models/a.onnx', `originals/${hash.slice(0, 2)}/${hash}.mp4`, `set-aside-1/${hash}.mp4`])
  expect(scan).toMatchObject({ erased: 1, unfinished: 1, skipped: { files: 2, bytes: 70_012 + FILM.length - 1 }, unsought: [], unread: ['half.gz: what is packed in it could not be read to its end'], pictures: { files: 2, bytes: 4 + FILM.length } })

  // Whose it is, when somebody else here is called so, nobody can tell: the report says that, and not that something is left.
  createAthlete(library, { name: 'Muster, Max Muster' })
  expect(await scanForErased(library)).toMatchObject({ left: [], unsought: [expect.stringContaining('The name of an id')] })
})

test('words are found over the edge of two pieces and over lines, and never where one of them is a longer word', () => {
  const sought = soughtOf({ names: [NAME], texts: [NOTE] }, [])
  const finder = traceFinder([sought])
  const holds = (text: string, at: number) => {
    const [watch, bytes] = [traceWatcher(finder), Buffer.from(text)]
    return [watch(bytes.subarray(0, at)), watch(bytes.subarray(at)), watch(Buffer.alloc(0), true)].includes(true)
  }
  const places = Array.from({ length: 40 }, (_, at) => at)
  for (const text of [`It was ${NAME}`, NOTE, JSON.stringify({ notes: NOTE }), String.raw`his left ankle\nwas operated in Gy\u0151r`.replace('in', 'on in')]) expect(places.every((at) => holds(text, at))).toBe(true)
  for (const text of ['It was Max Mustermann', 'Climax Muster', 'his left ankle was fine', '2026-12-01']) expect(places.some((at) => holds(text, at))).toBe(false)
  // An earlier version kept no sums.
  const finderOfBefore = traceFinder([{ ...sought, words: sought.words.map(({ length, hash }) => ({ length, hash })) }])
  expect(['It was Max Muster', 'It was Max Mustermann'].map((text) => finderOfBefore(Buffer.from(text)))).toEqual([true, false])
  expect(holds(`${'x'.repeat(5_000)}max muster`, 3_000)).toBe(false)
})
