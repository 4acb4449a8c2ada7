import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { emptyBin, putInBin } from '../library/bin.ts'
import { historyState, undo } from '../library/history.ts'
import { mediaOfSession } from '../library/media.ts'
import { originalPath } from '../library/originals.ts'
import { getSession } from '../library/sessions.ts'
import { createTrial } from '../library/trials.ts'
import { imported, previewOf, startOf, temporaryEngine } from '../testing/engine.ts'
import { ffmpeg, makeClip, NO_FFMPEG } from '../testing/clips.ts'
import { dump, newSession, problemFrom, temporaryFolder } from '../testing/library.ts'
import type { Engine } from '../engine-parts.ts'
import { makePlan } from './plan.ts'

const CSV = 'time,hr\n0,60\n1,61\n'
const DATA = ['file', 'media', 'media_file', 'trial', 'artifact', 'run']

describe('bytes', () => {
  test('come in as they are, read-only, under their hash, and the source stays untouched', async () => {
    const { engine, sessionId, put } = await lab()
    const file = put('hr.csv')
    const before = statSync(file)
    expect(await imported(engine, sessionId, [file])).toMatchObject({ state: 'done', warnings: [] })
    const [media] = mediaOfSession(engine.library, sessionId)
    expect(media).toMatchObject({ name: 'hr.csv', kind: 'wearable', state: 'ready', bytes: CSV.length })
    const original = originalPath(engine.library, media!.id)
    expect(relative(engine.library.layout.originals, original)).toBe(join(media!.sha256.slice(0, 2), `${media!.sha256}.csv`))
    expect(readFileSync(original, 'utf8')).toBe(CSV)
    expect(statSync(original).mode & 0o222).toBe(0)
    const after = statSync(file)
    expect([after.ino, after.size, after.mtimeMs, after.mode]).toEqual([before.ino, before.size, before.mtimeMs, before.mode])
    expect(readdirSync(engine.library.layout.attempts)).toEqual([])
  })

  test('of one file are listed once in a session and stored once in the library, whatever it is called', async () => {
    const { engine, sessionId, put } = await lab()
    const other = newSession(engine.library, 'Another', 'Somebody else')
    await imported(engine, sessionId, [put('hr.csv')])
    await imported(engine, sessionId, [put('a/copy of hr.CSV')])
    await imported(engine, other, [put('hr.txt.csv')])
    await imported(engine, other, [put('hr without an ending')])
    expect(mediaOfSession(engine.library, sessionId)).toHaveLength(1)
    expect(mediaOfSession(engine.library, other)).toHaveLength(1)
    expect(dump(engine.library).file).toHaveLength(1)
    expect(originalsOf(engine)).toHaveLength(1)
    for (const id of [sessionId, other]) expect(existsSync(originalPath(engine.library, mediaOfSession(engine.library, id)[0]!.id))).toBe(true)
  })

  test('that the disk has lost come back with a second import of the same file', async () => {
    const { engine, sessionId, put } = await lab()
    await imported(engine, sessionId, [put('hr.csv')])
    const { id } = mediaOfSession(engine.library, sessionId)[0]!
    rmSync(originalPath(engine.library, id))
    expect((await problemFrom(() => originalPath(engine.library, id))).code).toBe('original-missing')
    await imported(engine, sessionId, [put('other name.txt')])
    expect(readFileSync(originalPath(engine.library, id), 'utf8')).toBe(CSV)
  })

  test('that somebody throws away for good while they come in again are there afterwards', async () => {
    const { engine, sessionId, put } = await lab()
    await imported(engine, sessionId, [put('hr.csv')])
    putInBin(engine.library, 'media', mediaOfSession(engine.library, sessionId).map(({ id }) => id))
    const id = startOf(engine, await previewOf(engine, put('hr.csv')), { sessionId })
    let emptied = 0
    const timer = setInterval(() => void emptyBin(engine.library, async () => {}).then(() => emptied++), 1)
    await engine.scheduler.ended(id)
    clearInterval(timer)
    expect(emptied).toBeGreaterThan(0)
    await emptyBin(engine.library, async () => {})
    const [media] = mediaOfSession(engine.library, sessionId)
    expect(readFileSync(originalPath(engine.library, media!.id), 'utf8')).toBe(CSV)
  })

  test('never leave the library, whatever a window says of their path', async () => {
    const { engine, sessionId } = await lab()
    const around = listing(join(engine.library.layout.root, '..'))
    for (const path of ['../../../evil.csv', '/etc/evil.csv', '..\\..\\evil.csv', 'C:\\evil.csv', 'a/../../evil.csv']) await upload(engine, sessionId, path, `${CSV}${path.length},1\n`)
    expect(listing(join(engine.library.layout.root, '..'))).toEqual(around)
    expect(mediaOfSession(engine.library, sessionId).map(({ name }) => name)).toEqual(Array(5).fill('evil.csv'))
    for (const { relative_path: path } of dump(engine.library).media_file as { relative_path: string }[]) expect(path.split('/')).not.toContain('..')
  })
})

describe('between preview and import', () => {
  test.each<[string, string, (file: string) => void]>([
    ['grew', 'file-changed', (file) => writeFileSync(file, `${CSV}2,62\n`)],
    ['was written anew with the same length', 'file-changed', (file) => (writeFileSync(file, CSV.replace('61', '99')), utimesSync(file, 1, 1))],
    ['went away', 'file-gone', (file) => rmSync(file)],
    ['became a folder', 'file-changed', (file) => (rmSync(file), mkdirSync(file))],
  ])('a file %s: it is not taken, the others are, and the problem names it without its path', async (_, code, change) => {
    const { engine, sessionId, put } = await lab()
    const file = put('hr.csv')
    const view = await previewOf(engine, file, put('good.csv', `${CSV}3,63\n`))
    change(file)
    const job = await engine.scheduler.ended(startOf(engine, view, { sessionId }))
    expect(job).toMatchObject({ state: 'done', warnings: [expect.stringContaining('hr.csv was not imported')] })
    expect(mediaOfSession(engine.library, sessionId).map(({ name }) => name)).toEqual(['good.csv'])
    const items = dump(engine.library).import_item as { problem: string | null; state: string }[]
    const problem = JSON.parse(items.find((item) => item.problem)!.problem!) as { code: string; subject: string }
    expect(problem).toMatchObject({ code, subject: 'hr.csv' })
    expect(JSON.stringify(problem)).not.toContain(file)
    expect(originalsOf(engine)).toHaveLength(1)
  })

  test('everything went away: the import fails, changes nothing, and works once the disk is back', async () => {
    const { engine, sessionId, put } = await lab()
    const file = put('hr.csv')
    utimesSync(file, 1_000, 1_000)
    const view = await previewOf(engine, file)
    const before = dump(engine.library, DATA)
    rmSync(file)
    const job = await engine.scheduler.ended(startOf(engine, view, { sessionId }))
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'nothing-imported', message: 'hr.csv could not be imported.' }, canRetry: true })
    expect(dump(engine.library, DATA)).toEqual(before)
    put('hr.csv')
    utimesSync(file, 1_000, 1_000)
    engine.scheduler.retry(job.id)
    expect(await engine.scheduler.ended(job.id)).toMatchObject({ state: 'done', problem: null, warnings: [] })
    expect(mediaOfSession(engine.library, sessionId)).toHaveLength(1)
  })
})

describe('what is asked for has to make sense', () => {
  test('a file with an error cannot be ticked', async () => {
    const { engine, sessionId, put } = await lab()
    const view = await previewOf(engine, put('empty.c3d', ''))
    const before = dump(engine.library)
    expect((await problemFrom(() => startOf(engine, view, { sessionId, items: view.items }))).code).toBe('not-importable')
    expect(dump(engine.library)).toEqual(before)
  })

  test('a plan is used once; an unknown one, one thrown away, another session’s trial and a session in the bin are refused', async () => {
    const { engine, sessionId, put } = await lab()
    const view = await previewOf(engine, put('hr.csv'))
    const other = newSession(engine.library, 'Another', 'Somebody else')
    const trial = createTrial(engine.library, { sessionId: other })
    expect((await problemFrom(() => startOf(engine, view, { sessionId, trialId: trial.id }))).code).toBe('not-found')
    expect((await problemFrom(() => startOf(engine, view, { sessionId: trial.id }))).code).toBe('not-found')
    putInBin(engine.library, 'session', [other])
    expect((await problemFrom(() => startOf(engine, view, { sessionId: other }))).code).toBe('in-bin')
    await engine.scheduler.ended(startOf(engine, view, { sessionId }))
    expect((await problemFrom(() => startOf(engine, view, { sessionId }))).code).toBe('no-plan')
    const next = await previewOf(engine, put('hr.csv'))
    engine.plans.discard(next.planId)
    expect((await problemFrom(() => startOf(engine, next, { sessionId }))).code).toBe('no-plan')
  })

  test('an offered file whose bytes have not come cannot be imported yet', async () => {
    const { engine, sessionId } = await lab()
    const { view } = await offerOf(engine, 'hr.csv', CSV)
    expect((await problemFrom(() => startOf(engine, view, { sessionId }))).code).toBe('upload-missing')
    expect(dump(engine.library).job).toEqual([])
  })
})

test('an upload is moved in, not kept twice', async () => {
  const { engine, sessionId } = await lab()
  expect(await upload(engine, sessionId, 'chosen/hr.csv', CSV)).toMatchObject({ state: 'done' })
  expect(mediaOfSession(engine.library, sessionId)).toMatchObject([{ name: 'hr.csv', storage: 'copied' }])
  expect(readdirSync(engine.library.layout.incoming)).toEqual([])
  expect(originalsOf(engine)).toHaveLength(1)
})

describe('a hard link', () => {
  test('shares its bytes; a change outside is noticed at the next opening', async () => {
    const { engine, sessionId, put } = await lab()
    const file = put('hr.csv')
    await imported(engine, sessionId, [file], 'hard-link')
    const [media] = mediaOfSession(engine.library, sessionId)
    expect(media!.storage).toBe('hard-linked')
    expect(statSync(originalPath(engine.library, media!.id)).ino).toBe(statSync(file).ino)
    expect(statSync(file).mode & 0o200).toBe(0o200)

    const { atime, mtime } = statSync(file)
    writeFileSync(file, CSV.replace('61', '99'))
    expect(await problemFrom(() => originalPath(engine.library, media!.id))).toMatchObject({ code: 'original-changed', subject: 'hr.csv' })
    writeFileSync(file, CSV)
    utimesSync(file, atime, mtime)
    await imported(engine, sessionId, [put('again.csv')])
    expect(readFileSync(originalPath(engine.library, media!.id), 'utf8')).toBe(CSV)
    expect(mediaOfSession(engine.library, sessionId)[0]!.storage).not.toBe('hard-linked')
  })

  test('never replaces a copy that the library has', async () => {
    const { engine, sessionId, put } = await lab()
    await imported(engine, sessionId, [put('hr.csv')])
    const file = put('linked.csv')
    await imported(engine, newSession(engine.library, 'Another', 'Somebody else'), [file], 'hard-link')
    const [media] = mediaOfSession(engine.library, sessionId)
    const original = originalPath(engine.library, media!.id)
    expect(statSync(original).ino).not.toBe(statSync(file).ino)
    writeFileSync(file, 'changed outside')
    expect(readFileSync(originalPath(engine.library, media!.id), 'utf8')).toBe(CSV)
  })

  test.skipIf(!otherDisk())('to another disk is refused in words (skipped where there is no other disk)', async () => {
    const { engine, sessionId } = await lab()
    const folder = mkdtempSync(join(otherDisk()!, 'stridescope-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    writeFileSync(join(folder, 'hr.csv'), CSV)
    const view = await previewOf(engine, join(folder, 'hr.csv'))
    expect(view.canHardLink).toBe(false)
    const job = await engine.scheduler.ended(startOf(engine, view, { sessionId, mode: 'hard-link' }))
    expect(job).toMatchObject({ state: 'failed', warnings: [expect.stringMatching(/hr\.csv cannot be linked.*another disk/)] })
    expect(JSON.stringify(job)).not.toContain(folder)
  })
})

describe('an import that is ended early', () => {
  test('cancelled before it began: its trial, its uploads and its place in the history go', async () => {
    const { library, ...engine } = await temporaryEngine({ atOnce: 0 })
    const whole = { library, ...engine } as Engine
    const sessionId = newSession(library)
    const undoable = historyState(library).undo
    const { view, id } = await offerOf(whole, 'cam01.csv', CSV)
    await engine.grants.receive(id, streamOf(CSV))
    const jobId = startOf(whole, view, { sessionId })
    expect(readdirSync(library.layout.incoming)).toEqual([id])
    expect(await engine.scheduler.end(jobId, 'cancel')).toMatchObject({ state: 'cancelled' })
    expect(readdirSync(library.layout.incoming)).toEqual([])
    expect(historyState(library).undo).toBe(undoable)
  })

  test('cancelled half-way: what had come in goes, what others share stays', async () => {
    const { engine, sessionId, put } = await lab()
    const shared = put('shared.csv')
    await imported(engine, newSession(engine.library, 'Another', 'Somebody else'), [shared])
    const withoutTimes = () => JSON.stringify(dump(engine.library, DATA)).replaceAll(/"modified_us":\d+/g, '')
    const before = withoutTimes()
    const big = put('zz big.csv', `time,hr\n${'0,60\n'.repeat(6e6)}`)
    const view = await previewOf(engine, shared, put('mine.csv', `${CSV}9,99\n`), big)
    const id = startOf(engine, view, { sessionId })
    await until(() => mediaOfSession(engine.library, sessionId).length === 2)
    expect(await engine.scheduler.end(id, 'cancel')).toMatchObject({ state: 'cancelled', problem: null })
    expect(withoutTimes()).toBe(before)
    expect(originalsOf(engine)).toHaveLength(1)
    expect(readdirSync(engine.library.layout.attempts)).toEqual([])
  })

  test('stopped half-way: what had come in stays, and a retry brings the rest', async () => {
    const { engine, sessionId, put } = await lab()
    const view = await previewOf(engine, put('a.csv'), put('zz big.csv', `time,hr\n${'0,60\n'.repeat(6e6)}`))
    const id = startOf(engine, view, { sessionId })
    await until(() => mediaOfSession(engine.library, sessionId).length === 1)
    expect(await engine.scheduler.end(id, 'stop')).toMatchObject({ state: 'stopped', canRetry: true })
    expect(mediaOfSession(engine.library, sessionId).map(({ name }) => name)).toEqual(['a.csv'])
    const { imported_us: firstTime } = dump(engine.library).media![0] as { imported_us: number }
    engine.scheduler.retry(id)
    expect(await engine.scheduler.ended(id)).toMatchObject({ state: 'done' })
    expect(mediaOfSession(engine.library, sessionId).map(({ name }) => name)).toEqual(['a.csv', 'zz big.csv'])
    expect(dump(engine.library).media).toContainEqual(expect.objectContaining({ imported_us: firstTime }))
  })
})

describe('movements without films', () => {
  const trc = (heightM: number) => ['PathFileType\t4\t(X/Y/Z)\twalk.trc', 'DataRate\tCameraRate\tNumFrames\tNumMarkers\tUnits', '100\t100\t2\t1\tm', 'Frame#\tTime\tRHeel', '\t\tX1\tY1\tZ1', '', `1\t0\t0\t${heightM}\t0`, `2\t0.01\t0\t${heightM}\t0`, ''].join('\n')
  const placesOf = ({ library }: Engine, sessionId: string) => {
    const { trials, media } = getSession(library, sessionId)
    return media.map(({ name, trialId }) => [name, trials.find(({ id }) => id === trialId)?.name]).toSorted()
  }

  test('are a trial each, called as their file and under the conditions of the last; one undo takes them away, and what is there already makes none', async () => {
    const { engine, sessionId, put } = await lab()
    createTrial(engine.library, { sessionId, name: 'Before', kind: 'run', surface: 'treadmill' })
    const files = [put('fast.trc', trc(1)), put('slow.trc', trc(2)), put('hr.csv')]
    expect(await imported(engine, sessionId, files)).toMatchObject({ state: 'done', warnings: [] })
    expect(placesOf(engine, sessionId)).toEqual([['fast.trc', 'fast'], ['hr.csv', undefined], ['slow.trc', 'slow']])
    expect(getSession(engine.library, sessionId).trials.map(({ kind, surface }) => [kind, surface])).toEqual(Array.from({ length: 3 }, () => ['run', 'treadmill']))
    expect(historyState(engine.library).undo).toBe('2 new trials')

    await imported(engine, sessionId, [put('again.trc', trc(1)), put('third.trc', trc(3))])
    expect(getSession(engine.library, sessionId).trials.map(({ name }) => name)).toEqual(['Before', 'fast', 'slow', 'third'])
    undo(engine.library)
    undo(engine.library)
    expect(getSession(engine.library, sessionId).trials.map(({ name }) => name)).toEqual(['Before'])
  })

  test('go with their trials where the import is cancelled', async () => {
    const { engine, sessionId, put } = await lab({ atOnce: 0 })
    const before = dump(engine.library, DATA)
    const jobId = startOf(engine, await previewOf(engine, put('fast.trc', trc(1)), put('slow.trc', trc(2))), { sessionId })
    expect(getSession(engine.library, sessionId).trialCount).toBe(2)
    await engine.scheduler.end(jobId, 'cancel')
    expect(dump(engine.library, DATA)).toEqual(before)
  })
})

describe.skipIf(!ffmpeg)(`footage (${NO_FFMPEG})`, () => {
  test('gets a trial, a packet table and a poster; a second import of the same bytes runs no stage again', async () => {
    const { engine, sessionId, folder } = await lab()
    const clip = makeClip(join(folder, 'cam01.mp4'))
    expect(await imported(engine, sessionId, [clip])).toMatchObject({ state: 'done' })
    const session = getSession(engine.library, sessionId)
    expect(session).toMatchObject({ readiness: 'ready', trialCount: 1, fileCounts: { footage: 1 } })
    expect(session.media).toMatchObject([{ camera: 'cam01', state: 'ready', frameCount: 10, durationUs: 400_000, hasPoster: true, hasProxy: false, trialId: session.trials[0]!.id }])
    expect(session.posterMediaId).toBe(session.media[0]!.id)

    const runs = dump(engine.library, ['run']).run!
    expect(runs.map((run) => (run as { stage: string }).stage).sort()).toEqual(['poster', 'probe'])
    const other = newSession(engine.library, 'Another', 'Somebody else')
    await imported(engine, other, [makeClip(join(folder, 'another name.mp4'))])
    expect(dump(engine.library, ['run']).run).toEqual(runs)
    expect(getSession(engine.library, other)).toMatchObject({ readiness: 'ready', media: [{ frameCount: 10, hasPoster: true }] })
  })

  test('of which only its ends are well is kept out once all of it has come, and the library is as before', async () => {
    const { engine, sessionId, folder } = await lab()
    const before = dump(engine.library, DATA)
    const ends = readFileSync(makeClip(join(folder, 'cam01.mp4')))
    const job = await upload(engine, sessionId, 'cam01.mp4', 'no film'.padEnd(ends.length), ends)
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'nothing-imported' }, warnings: [expect.stringContaining('cam01.mp4 was not imported')] })
    expect({ ...dump(engine.library, DATA), trial: [] }).toEqual(before)
    expect(originalsOf(engine)).toEqual([])
    expect(readdirSync(engine.library.layout.attempts)).toEqual([])
  })

  test('that no window decodes gets a stand-in of as many frames', async () => {
    const { engine, sessionId, folder } = await lab()
    await imported(engine, sessionId, [makeClip(join(folder, 'cam01.avi'), { codec: 'mpeg4' })])
    expect(mediaOfSession(engine.library, sessionId)).toMatchObject([{ state: 'ready', hasProxy: true, frameCount: 10 }])
  })

  test('cancelled while it is being prepared: its preparation ends with it, and nothing fails', async () => {
    const { engine, sessionId, folder } = await lab({ atOnce: 3 })
    const clips = [1, 2, 3].map((n) => makeClip(join(folder, `cam0${n}.mp4`), { rate: 24 + n }))
    const big = join(folder, 'zz.csv')
    writeFileSync(big, `time,hr\n${'0,60\n'.repeat(6e6)}`)
    const before = dump(engine.library, DATA)
    const id = startOf(engine, await previewOf(engine, ...clips, big), { sessionId })
    await until(() => mediaOfSession(engine.library, sessionId).length >= 2)
    await engine.scheduler.end(id, 'cancel')
    await engine.scheduler.idle()
    expect(engine.scheduler.list().map(({ state }) => state).filter((state) => state !== 'cancelled' && state !== 'done')).toEqual([])
    expect(dump(engine.library, DATA)).toEqual(before)
    expect(originalsOf(engine)).toEqual([])
    expect(readdirSync(engine.library.layout.artifacts, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())).toEqual([])
  })

  test('whose session is thrown away for good while it is prepared takes its job with it', async () => {
    const { engine, sessionId, folder } = await lab()
    const id = startOf(engine, await previewOf(engine, makeClip(join(folder, 'cam01.mp4'))), { sessionId })
    await engine.scheduler.ended(id)
    putInBin(engine.library, 'session', [sessionId])
    await emptyBin(engine.library, (job) => engine.scheduler.end(job, 'cancel'))
    await engine.scheduler.idle()
    expect(dump(engine.library, [...DATA, 'session', 'job'])).toEqual({ file: [], media: [], media_file: [], trial: [], artifact: [], run: [], session: [], job: [] })
    expect(originalsOf(engine)).toEqual([])
  })
})

async function lab(options: Parameters<typeof temporaryEngine>[0] = {}) {
  const engine = await temporaryEngine(options)
  const folder = temporaryFolder()
  const put = (name: string, text = CSV) => {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  return { engine, folder, put, sessionId: newSession(engine.library) }
}

/** As a browser window does it: offer, preview, send, start. `seen` are the ends it showed before. */
async function upload(engine: Engine, sessionId: string, relativePath: string, text: string, seen?: Uint8Array) {
  const { view, id } = await offerOf(engine, relativePath, text, seen)
  await engine.grants.receive(id, streamOf(text))
  return engine.scheduler.ended(startOf(engine, view, { sessionId }))
}

async function offerOf({ library, grants, fileWorker, plans }: Engine, relativePath: string, text: string, seen: Uint8Array = Buffer.from(text)) {
  const ends = () => new Blob([new Uint8Array(seen)])
  const id = await grants.forOffer({ relativePath, sizeBytes: Buffer.byteLength(text), modifiedUs: 0, head: ends(), tail: ends() })
  const { plan, view } = await makePlan(library, grants, fileWorker, [id])
  plans.keep(plan)
  return { view, id }
}

function streamOf(text: string): ReadableStream<Uint8Array> {
  return ReadableStream.from([new TextEncoder().encode(text)])
}

function originalsOf({ library }: Engine): string[] {
  return listing(library.layout.originals)
}

/** Files below a folder, but for the library's own. */
function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(relative(folder, entry.parentPath), entry.name))
    .filter((name) => !name.startsWith('library'))
    .sort()
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 2) {
    if (waited > 15_000) throw new Error('It did not happen')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** Linux has a disk in memory; links do not reach across. */
function otherDisk(): string | undefined {
  try {
    const here = mkdtempSync(join(process.env.TMPDIR ?? '/tmp', 'stridescope-disk-'))
    const there = mkdtempSync('/dev/shm/stridescope-disk-')
    writeFileSync(join(here, 'a'), '')
    let linked = true
    try {
      linkSync(join(here, 'a'), join(there, 'a'))
    } catch {
      linked = false
    }
    rmSync(here, { recursive: true })
    rmSync(there, { recursive: true })
    return linked ? undefined : '/dev/shm'
  } catch {
    return undefined
  }
}
