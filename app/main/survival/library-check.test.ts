import { appendFileSync, closeSync, chmodSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { libraryLayout } from '../store/layout.ts'
import { clipForStandIn, NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { startStridescope, stridescope } from './testing/command-line.ts'
import { allEnded, ended, newSession, startEngine, startImport } from './testing/engine.ts'
import { contentOf, copyOf, expectClean, namesIn, newFolder, newLibrary, rows } from './testing/library.ts'
import { NO_PROC, noneLeft, processesOf, signal, until, userOf } from './testing/processes.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

interface Prepared {
  library: string
  film: string
  before: ReturnType<typeof contentOf>
}

const folder = newFolder(afterAll)
let small: Prepared
const smallOne = (): Prepared => ({ ...small, library: copyOf(small.library) })

beforeAll(async () => {
  if (NO_PROC || NO_FFMPEG) return
  small = await prepared(clipForStandIn(join(folder, 'cam01.avi')), newLibrary(folder))
}, 60_000)

async function prepared(film: string, library = newLibrary()): Promise<Prepared> {
  const engine = await startEngine(library)
  await startImport(engine, await newSession(engine), [film])
  await allEnded(engine)
  await engine.shutdown()
  return { library, film, before: contentOf(library) }
}

function artifactFile({ library, before }: Prepared, role: string): string {
  return libraryLayout(library).artifactFile(before.results.find((result) => result.role === role)!.hash)
}

function originalFile({ library }: Prepared): string {
  const [file] = rows<{ hash: string; extension: string }>(library, 'SELECT hash, extension FROM file')
  return libraryLayout(library).originalFile(file!.hash, file!.extension)
}

function alter(file: string): void {
  chmodSync(file, 0o644)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.from([0xff, 0x00, 0xff]), 0, 3, 100)
  closeSync(handle)
}

test('nothing is damaged: it says so and changes nothing', async () => {
  const one = smallOne()
  expect(await stridescope(one.library, 'library', 'check')).toMatchObject({ code: 0, out: expect.stringContaining('Everything is as it was stored.') })
  await expectClean(one.library)
  expect(contentOf(one.library)).toEqual(one.before)
}, 60_000)

test('results deleted, altered, cut short and grown: each is made again with the same hash, and told', async () => {
  const one = smallOne()
  rmSync(artifactFile(one, 'packet-table'))
  alter(artifactFile(one, 'proxy'))
  truncateSync(artifactFile(one, 'poster'), 50)
  appendFileSync(artifactFile(one, 'facts'), '\n')
  const { code, out } = await stridescope(one.library, 'library', 'check', '--json')
  expect(code).toBe(0)
  const report = JSON.parse(out) as { repaired: string[]; lost: string[] }
  expect(report.lost).toEqual([])
  expect(report.repaired.toSorted()).toEqual([
    expect.stringMatching(/^poster of cam01\.avi \(.*…\) holds other bytes than when it was stored and was made again$/),
    expect.stringMatching(/^probe of cam01\.avi .* and was made again$/),
    expect.stringMatching(/^probe of cam01\.avi .* and was made again$/),
    expect.stringMatching(/^proxy of cam01\.avi .* holds other bytes/),
  ])
  await expectClean(one.library)
  expect(contentOf(one.library)).toEqual(one.before)
}, 60_000)

test('the same from a window: the job’s report tells', async () => {
  const one = smallOne()
  rmSync(artifactFile(one, 'proxy'))
  const engine = await startEngine(one.library)
  const { jobId } = await engine.call.system.check()
  expect(await ended(engine, jobId)).toMatchObject({ state: 'done', problem: null })
  expect(await engine.call.system.checkReport({ jobId })).toMatchObject({ checked: 5, repaired: [expect.stringContaining('proxy of cam01.avi')], lost: [] })
  await engine.shutdown()
  await expectClean(one.library)
  expect(contentOf(one.library)).toEqual(one.before)
}, 60_000)

test.each([
  ['deleted', 'is missing', (file: string) => rmSync(file)],
  ['altered', 'holds other bytes than when it was stored', alter],
])('an original that was %s is reported as lost; the same file in another session heals it', async (_, words, damage) => {
  const one = smallOne()
  damage(originalFile(one))
  rmSync(artifactFile(one, 'proxy'))
  const { code, out } = await stridescope(one.library, 'library', 'check')
  expect(code).toBe(3)
  expect(out).toContain(`Lost: cam01.avi ${words} (original `)
  expect(out).toMatch(/Lost: proxy of cam01\.avi .* and so does what it was made from/)
  expect(rows(one.library, 'SELECT state, problem FROM media')).toEqual([{ state: 'failed', problem: expect.stringMatching(/Import the same file again/) }])

  const engine = await startEngine(one.library)
  await startImport(engine, await newSession(engine, 'Later'), [one.film])
  await allEnded(engine)
  await engine.shutdown()
  await expectClean(one.library)
  expect(contentOf(one.library).results).toEqual(one.before.results)
  expect(contentOf(one.library).media).toMatchObject([{ session: 'Later', state: 'ready' }, { session: 'Walk', state: 'ready' }])
  expect((await stridescope(one.library, 'library', 'check')).code).toBe(0)
}, 60_000)

test('killed while it reads: the next start goes on after the last whole batch', async () => {
  const films = newFolder()
  const one = await prepared(withTail(plainClip(join(films, 'short.mp4')), join(films, 'cam01.mp4'), 260e6))
  const engine = await startEngine(one.library)
  await startImport(engine, await newSession(engine, 'More'), [withTail(plainClip(join(films, 'short2.mp4')), join(films, 'cam02.mp4'), 150e6)])
  await allEnded(engine)
  const before = contentOf(one.library)
  const { jobId } = await engine.call.system.check()
  const batches = join(libraryLayout(one.library).attemptsOf(jobId), 'batches')
  await until('the first batch is written', () => namesIn(batches).some((name) => name.endsWith('.json')))
  await engine.kill()
  await noneLeft(one.library)
  const first = readFileSync(join(batches, '000000.json'))
  // Read again, it would be found: only what had not been read yet is.
  const already = (JSON.parse(first.toString()) as { checked: string[] }).checked[0]!
  const [file] = rows<{ extension: string }>(one.library, `SELECT extension FROM file WHERE hash = '${already}'`)
  alter(libraryLayout(one.library).originalFile(already, file!.extension))

  const again = await startEngine(one.library)
  expect(await ended(again, jobId)).toMatchObject({ state: 'done', attempt: 2 })
  expect(await again.call.system.checkReport({ jobId })).toMatchObject({ repaired: [], lost: [] })
  await again.shutdown()
  expect(contentOf(one.library).results).toEqual(before.results)
}, 60_000)

test('killed while it makes something again: nothing stays half made, and the report misses nothing', async () => {
  const one = await prepared(clipForStandIn(join(newFolder(), 'cam01.avi'), { seconds: 10, size: '320x240' }))
  rmSync(artifactFile(one, 'proxy'))
  rmSync(artifactFile(one, 'poster'))
  const engine = await startEngine(one.library)
  const { jobId } = await engine.call.system.check()
  await until('the stand-in is being made again', () => processesOf(one.library).some(({ command }) => command.includes('proxy.mp4')))
  await engine.kill()
  await noneLeft(one.library)

  const again = await startEngine(one.library)
  expect(await ended(again, jobId)).toMatchObject({ state: 'done', attempt: 2 })
  const { repaired, lost } = await again.call.system.checkReport({ jobId })
  expect(repaired.map((line) => line.split(' ')[0]).toSorted()).toEqual(['poster', 'proxy'])
  expect(lost).toEqual([])
  await again.shutdown()
  await expectClean(one.library)
  expect(contentOf(one.library)).toEqual(one.before)
}, 60_000)

test('Ctrl+C during a check on the command line: it goes on with the next command', async () => {
  const films = newFolder()
  const one = await prepared(withTail(plainClip(join(films, 'short.mp4')), join(films, 'cam01.mp4'), 150e6))
  const { pid, said } = startStridescope(one.library, 'library', 'check')
  const worker = await until('a file is being read', () => userOf(one.library, libraryLayout(one.library).originals))
  signal(worker.pid, 'SIGSTOP')
  signal(pid, 'SIGINT')
  await sleep(100)
  signal(worker.pid, 'SIGCONT')
  expect((await said).code).toBe(130)
  await expectClean(one.library, { workLeft: true })
  expect((await stridescope(one.library, 'library', 'check')).code).toBe(0)
  expect(rows(one.library, "SELECT state FROM job WHERE kind = 'check'")).toEqual([{ state: 'done' }, { state: 'done' }])
  await expectClean(one.library)
}, 60_000)
