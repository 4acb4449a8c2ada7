import { appendFileSync, closeSync, chmodSync, openSync, readFileSync, rmSync, truncateSync, writeSync } from 'node:fs'
import { extname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startCheck } from '../check/check-job.ts'
import { checkReport } from '../check/report.ts'
import { libraryLayout } from '../store/layout.ts'
import { imported } from '../testing/engine.ts'
import { newSession } from '../testing/library.ts'
import { clipForStandIn, NO_FFMPEG, plainClip, withTail } from './testing/clips.ts'
import { startStridescope, stridescope } from './testing/command-line.ts'
import { startEngine } from './testing/engine.ts'
import { contentOf, copyOf, expectClean, namesIn, newFolder, newLibrary, rows } from './testing/library.ts'
import { NO_PROC, noneLeft, processesOf, signal, until, userOf } from './testing/processes.ts'
import { within } from './testing/within.ts'

beforeEach(({ skip }) => skip(Boolean(NO_PROC || NO_FFMPEG), NO_PROC || NO_FFMPEG || ''))

interface Prepared {
  library: string
  films: string[]
  before: ReturnType<typeof contentOf>
}

const folder = newFolder(afterAll)
let small: Prepared
const smallOne = (): Prepared => ({ ...small, library: copyOf(small.library) })
/** Reading it takes a while. What is linked into the library takes no time to write, and no room. */
let large: Prepared

beforeAll(async () => {
  if (NO_PROC || NO_FFMPEG) return
  small = await prepared([clipForStandIn(join(folder, 'cam01.avi')), clipForStandIn(join(folder, 'cam02.avi'), { seconds: 0.6, size: '96x64' })], 'small')
  const short = plainClip(join(folder, 'short.mp4'))
  large = await prepared([withTail(short, join(folder, 'cam01.mp4'), 66e6), withTail(plainClip(join(folder, 'short2.mp4')), join(folder, 'cam02.mp4'), 40e6)], 'large', 'hard-link')
}, 60_000)

async function prepared(films: string[], name: string, mode: 'copy' | 'hard-link' = 'copy'): Promise<Prepared> {
  const library = newLibrary(join(folder, name))
  await within(library, (engine) => imported(engine, newSession(engine.library, 'Walk'), films, mode))
  return { library, films, before: contentOf(library) }
}

function artifactFile({ library, before }: Prepared, role: string, film = 'cam01.avi'): string {
  return libraryLayout(library).artifactFile(before.results.find((result) => result.role === role && result.name === film)!.hash)
}

function originalFile({ library, before }: Prepared, film: string): string {
  return libraryLayout(library).originalFile(before.media.find(({ name }) => name === film)!.hash, extname(film))
}

function alter(file: string): void {
  chmodSync(file, 0o644)
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.from([0xff, 0x00, 0xff]), 0, 3, 100)
  closeSync(handle)
}

test('results deleted, altered, cut short and grown: each is made again with the same hash, and told', async () => {
  const one = smallOne()
  rmSync(artifactFile(one, 'packet-table'))
  alter(artifactFile(one, 'proxy'))
  truncateSync(artifactFile(one, 'poster'), 50)
  appendFileSync(artifactFile(one, 'facts'), '\n')
  const { code, stdout } = await stridescope(one.library, 'library', 'check', '--json')
  expect(code).toBe(0)
  const report = JSON.parse(stdout) as { repaired: string[]; lost: string[] }
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
  await within(one.library, async ({ library, scheduler }) => {
    const { jobId } = startCheck(scheduler)
    expect(await scheduler.ended(jobId)).toMatchObject({ state: 'done', problem: null })
    expect(checkReport(library, jobId)).toMatchObject({ checked: 10, repaired: [expect.stringContaining('proxy of cam01.avi')], lost: [] })
  })
  await expectClean(one.library)
  expect(contentOf(one.library)).toEqual(one.before)
}, 60_000)

test('originals that were deleted or altered are reported as lost; the same files in another session heal them, and then a check says so and changes nothing', async () => {
  const one = smallOne()
  rmSync(originalFile(one, 'cam01.avi'))
  alter(originalFile(one, 'cam02.avi'))
  for (const film of ['cam01.avi', 'cam02.avi']) rmSync(artifactFile(one, 'proxy', film))
  const { code, stdout } = await stridescope(one.library, 'library', 'check')
  expect(code).toBe(3)
  for (const [film, words] of [['cam01.avi', 'is missing'], ['cam02.avi', 'holds other bytes than when it was stored']] as const) {
    expect(stdout).toContain(`Lost: ${film} ${words} (original `)
    expect(stdout).toMatch(new RegExp(`Lost: proxy of ${film.replace('.', String.raw`\.`)} .* and so does what it was made from`))
  }
  const failed = { state: 'failed', problem: expect.stringMatching(/Import the same file again/) }
  expect(rows(one.library, 'SELECT state, problem FROM media')).toEqual([failed, failed])

  await within(one.library, (engine) => imported(engine, newSession(engine.library, 'Later'), one.films))
  await expectClean(one.library)
  const healed = contentOf(one.library)
  expect(healed.results).toEqual(one.before.results)
  expect(healed.media).toMatchObject(['Later', 'Walk'].flatMap((session) => ['cam01.avi', 'cam02.avi'].map((name) => ({ session, name, state: 'ready' }))))
  expect(await stridescope(one.library, 'library', 'check')).toMatchObject({ code: 0, stdout: expect.stringContaining('Everything is as it was stored.') })
  await expectClean(one.library)
  expect(contentOf(one.library)).toEqual(healed)
}, 60_000)

test('Ctrl+C during a check on the command line: it goes on with the next command', async () => {
  const { pid, said } = startStridescope(large.library, 'library', 'check')
  const worker = await until('a file is being read', () => userOf(large.library, libraryLayout(large.library).originals))
  signal(worker.pid, 'SIGSTOP')
  signal(pid, 'SIGINT')
  await sleep(100)
  signal(worker.pid, 'SIGCONT')
  expect((await said).code).toBe(130)
  await expectClean(large.library, { workLeft: true })
  expect((await stridescope(large.library, 'library', 'check')).code).toBe(0)
  expect(rows(large.library, "SELECT state FROM job WHERE kind = 'check'")).toEqual([{ state: 'done' }, { state: 'done' }])
  await expectClean(large.library)
}, 60_000)

test('killed while it reads: the next start goes on after the last whole batch', async () => {
  const engine = await startEngine(large.library)
  const { jobId } = await engine.call.system.check()
  const batches = join(libraryLayout(large.library).attemptsOf(jobId), 'batches')
  await until('the first batch is written', () => namesIn(batches).some((name) => name.endsWith('.json')))
  await engine.kill()
  await noneLeft(large.library)
  const first = readFileSync(join(batches, '000000.json'))
  // Read again, it would be found: only what had not been read yet is.
  const already = (JSON.parse(first.toString()) as { checked: string[] }).checked[0]!
  const [file] = rows<{ extension: string }>(large.library, `SELECT extension FROM file WHERE hash = '${already}'`)
  alter(libraryLayout(large.library).originalFile(already, file!.extension))

  await within(large.library, async ({ library, scheduler }) => {
    expect(await scheduler.ended(jobId)).toMatchObject({ state: 'done', attempt: 2 })
    expect(checkReport(library, jobId)).toMatchObject({ repaired: [], lost: [] })
  })
  expect(contentOf(large.library).results).toEqual(large.before.results)
}, 60_000)

test('killed while it makes something again: nothing stays half made, and the report misses nothing', async () => {
  const one = smallOne()
  rmSync(artifactFile(one, 'proxy'))
  rmSync(artifactFile(one, 'poster'))
  const engine = await startEngine(one.library)
  const { jobId } = await engine.call.system.check()
  const ffmpeg = await until('the stand-in is being made again', () => processesOf(one.library).find(({ command }) => command.includes('ffmpeg') && command.includes('proxy.mp4')))
  signal(ffmpeg.pid, 'SIGSTOP') // it would be done before the kill
  await engine.kill()
  await noneLeft(one.library)

  await within(one.library, async ({ library, scheduler }) => {
    expect(await scheduler.ended(jobId)).toMatchObject({ state: 'done', attempt: 2 })
    const { repaired, lost } = checkReport(library, jobId)
    expect(repaired.map((line) => line.split(' ')[0]).toSorted()).toEqual(['poster', 'proxy'])
    expect(lost).toEqual([])
  })
  await expectClean(one.library)
  expect(contentOf(one.library)).toEqual(one.before)
}, 60_000)
