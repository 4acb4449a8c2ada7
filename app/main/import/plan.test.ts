import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportPlan } from '../../contract/library/imports.ts'
import { putInBin } from '../library/bin.ts'
import { temporaryEngine, imported, previewOf } from '../testing/engine.ts'
import { ffmpeg, makeClip, NO_FFMPEG } from '../testing/clips.ts'
import { dump, newSession, problemFrom, temporaryFolder } from '../testing/library.ts'
import { makePlan } from './plan.ts'

const CSV = 'time,hr\n0,60\n1,61\n'

test('a folder: what belongs together is one line, system files are passed over, links are not followed', async () => {
  const engine = await temporaryEngine()
  const folder = temporaryFolder()
  const outside = put(temporaryFolder(), 'secret.csv', CSV)
  const session = join(folder, 'Mara 20 Nov')
  for (let frame = 0; frame < 4; frame++) put(session, `cam01_json/f_00000000000${frame}_keypoints.json`, '{"version":1.3,"people":[]}')
  put(session, 'hr.csv', CSV)
  put(session, '.DS_Store', 'x')
  put(session, 'Thumbs.db', 'x')
  symlinkSync(outside, join(session, 'link.csv'))
  const view = await previewOf(engine, session)
  expect(view.items).toMatchObject([
    { relativePath: 'Mara 20 Nov/cam01_json', fileCount: 4, kind: 'keypoints', camera: 'cam01', importable: true, uploads: [] },
    { relativePath: 'Mara 20 Nov/hr.csv', fileCount: 1, kind: 'wearable', bytes: CSV.length },
  ])
  // Two system files and a link.
  expect(view).toMatchObject({ passedOver: 3, bytes: CSV.length + 4 * 27, canHardLink: true })
  expect(view.freeBytes).toBeGreaterThan(0)
})

test('calibration photos of four cameras, chosen one by one, are four lines with a camera each', async () => {
  const engine = await temporaryEngine()
  const folder = temporaryFolder()
  const names = [1, 2, 3, 4].flatMap((camera) => [1, 2, 3].map((n) => `cam0${camera}_0${n}_int.jpg`))
  const view = await previewOf(engine, ...names.map((name) => put(folder, name, `no picture, ${name}`)))
  expect(view.items.map(({ camera, fileCount }) => [camera, fileCount])).toEqual([1, 2, 3, 4].map((n) => [`cam0${n}`, 3]))
})

test('a preview changes nothing in the library', async () => {
  const engine = await temporaryEngine()
  const before = dump(engine.library)
  await previewOf(engine, put(temporaryFolder(), 'hr.csv', CSV))
  expect(dump(engine.library)).toEqual(before)
})

test('files that are useless say why and cannot be ticked', async () => {
  const engine = await temporaryEngine()
  const folder = temporaryFolder()
  const view = await previewOf(engine, put(folder, 'cam01.mp4', 'no film at all'), put(folder, 'empty.c3d', ''), put(folder, 'good.csv', CSV))
  expect(Object.fromEntries(view.items.map((item) => [item.relativePath, item.importable]))).toEqual({ 'cam01.mp4': false, 'empty.c3d': false, 'good.csv': true })
  for (const item of view.items.filter(({ importable }) => !importable)) expect(item.oddities[0]).toMatchObject({ level: 'error', message: expect.stringMatching(/./) as string })
})

test('two files of one name from two folders, and one chosen twice, stay apart', async () => {
  const engine = await temporaryEngine()
  const [one, other] = [put(temporaryFolder(), 'hr.csv', CSV), put(temporaryFolder(), 'hr.csv', `${CSV}2,62\n`)]
  const named = put(temporaryFolder(), '2/hr.csv', `${CSV}2,62\n3,63\n`)
  const view = await previewOf(engine, one, other, one, dirname(named))
  expect(sizes(view)).toEqual([18, 18, 23, 28])
  expect(new Set(view.items.map((item) => item.relativePath)).size).toBe(4)
})

test('what the library holds already is named with its place, unless that lies in the bin', async () => {
  const engine = await temporaryEngine()
  const sessionId = newSession(engine.library, 'First')
  const file = put(temporaryFolder(), 'hr.csv', CSV)
  await imported(engine, sessionId, [file])
  const other = put(temporaryFolder(), 'renamed.csv', CSV)
  const sameSize = put(temporaryFolder(), 'differs.csv', CSV.replace('61', '62'))
  const view = await previewOf(engine, other, sameSize)
  expect(Object.fromEntries(view.items.map((item) => [item.relativePath, item.duplicateOf?.sessionName]))).toEqual({ 'renamed.csv': 'First', 'differs.csv': undefined })
  putInBin(engine.library, 'session', [sessionId])
  expect((await previewOf(engine, other)).items[0]!.duplicateOf).toBeNull()
})

describe.skipIf(!ffmpeg)(`footage (${NO_FFMPEG})`, () => {
  test('the camera comes from the name, and two films of one camera are worth a warning', async () => {
    const engine = await temporaryEngine()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'b'))
    const view = await previewOf(engine, makeClip(join(folder, 'Cam1.mp4')), makeClip(join(folder, 'b', 'cam_01 again.mp4'), { rate: 50 }), makeClip(join(folder, 'cam02.mp4')))
    expect(view.items.map(({ camera, kind }) => [kind, camera]).sort()).toEqual([['footage', 'cam01'], ['footage', 'cam01'], ['footage', 'cam02']])
    expect(view.oddities.map(({ code }) => code)).toContain('two-for-one-camera')
    expect(view.oddities.map(({ code }) => code)).toContain('rate-differs')
  })
})

test('of an offered file only its ends are looked at, and its bytes are asked for', async () => {
  const { library, grants, fileWorker } = await temporaryEngine()
  const bytes = Buffer.from(CSV)
  const id = await grants.forOffer({ relativePath: 'chosen/hr.csv', sizeBytes: bytes.length, modifiedUs: 0, head: new Blob([bytes]), tail: new Blob([bytes]) })
  const { view } = await makePlan(library, grants, fileWorker, [id])
  expect(view.items).toMatchObject([{ relativePath: 'chosen/hr.csv', kind: 'wearable', uploads: [id] }])
  expect(view.canHardLink).toBe(false)
})

test('a grant that nobody gave makes no plan', async () => {
  const { library, grants, fileWorker } = await temporaryEngine()
  expect((await problemFrom(() => makePlan(library, grants, fileWorker, ['A'.repeat(22)]))).code).toBe('no-grant')
})

function put(folder: string, name: string, text: string): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

function sizes(view: ImportPlan): number[] {
  return view.items.map((item) => item.bytes).sort((a, b) => a - b)
}
