import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { probedSchema } from '../../contract/library/media-tasks.ts'
import type { PoseTask } from '../../contract/models/pose-estimation.ts'
import { peopleToArrow } from '../../core/body/people/people-arrow.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { performTask } from '../cli/perform-task.ts'
import { openInHeadlessChromium } from '../hidden/headless-chromium.ts'
import { locateBrowser } from '../system/locate.mjs'
import { ffmpeg } from '../testing/clips.ts'
import { temporaryFolder } from '../testing/library.ts'
import { keepBatch, keptBatches } from './batch-files.ts'
import { runPage } from './run-page.ts'

const neverPrinted = () => Promise.reject(new Error('Poses are not printed'))

const PAGE = fileURLToPath(new URL('../../../dist/renderer/pose.html', import.meta.url))
const browser = locateBrowser()
const why = 'missing' in browser ? browser.missing : !ffmpeg ? 'there is no ffmpeg' : !existsSync(PAGE) ? 'the hidden page has not been built' : ''
const FRAMES = 100
const BATCH_FRAMES = 16
const NOBODY = peopleToArrow({ topology: 'mediapipe-33', widthPx: 64, heightPx: 48, frames: new Uint32Array(), people: new Int32Array(), keypoints: new Float32Array() })
/** So many at most are lost with one of them. */
const KEYS_APART = 25

/** Decodes all of it in a page that looks for nobody: which frames its batches say could not be decoded. */
async function decoded(film: string, firstFrame: number) {
  const folder = temporaryFolder()
  const probed = probedSchema.parse(await performTask('media', 'probe', { file: film, name: 'film.mp4' }, { folder, signal: new AbortController().signal }))
  const facts = videoFactsOf(probed)
  const task: PoseTask = {
    film,
    facts,
    widthPx: facts.displayWidth,
    heightPx: facts.displayHeight,
    name: 'film.mp4',
    camera: 'cam01',
    packetTable: join(folder, 'packet-table.arrow'),
    estimator: 'mediapipe',
    model: 'none',
    modelFiles: {},
    modelPaths: { landmarker: film },
    people: 1,
    settings: {},
    batchDir: join(folder, 'batches'),
  }
  for (let first = 0; first < firstFrame; first += BATCH_FRAMES) await keepBatch(task.batchDir, { first, end: first + BATCH_FRAMES, device: '', undecoded: [] }, NOBODY)
  const run = { task, firstFrame, frames: FRAMES, batchFrames: BATCH_FRAMES, alone: 'decoding' as const }
  await runPage({ ...run, openPage: openInHeadlessChromium, signal: new AbortController().signal, onProgress: () => {} })
  return keptBatches(task.batchDir)
}

test('a batch is kept where its table can be read, else it is done again', async () => {
  const folder = join(temporaryFolder(), 'batches')
  await keepBatch(folder, { first: 0, end: 16, device: '', undecoded: [] }, NOBODY)
  await keepBatch(folder, { first: 16, end: 32, device: '', undecoded: [] }, new Uint8Array())
  expect(await keptBatches(folder)).toMatchObject([{ first: 0, end: 16 }])
})

test('a page that is stopped while it opens does no work: it is closed at once', async () => {
  const file = join(temporaryFolder(), 'any')
  writeFileSync(file, '')
  const stop = new AbortController()
  let closed = 0
  const openPage = async () => {
    stop.abort()
    return { gone: new Promise<string>(() => {}), print: neverPrinted, close: async () => void closed++ }
  }
  const task = { film: file, camera: 'cam01', packetTable: file, modelPaths: { landmarker: file } } as unknown as PoseTask
  await expect(runPage({ task, firstFrame: 0, frames: 9, batchFrames: 3, openPage, signal: stop.signal, onProgress: () => {} })).rejects.toBeInstanceOf(Aborted)
  expect(closed).toBe(1)
})

test.skipIf(why !== '')(`a film comes into a hidden page frame by frame from wherever it is begun, with frames that refer to later ones and groups that are open; of a damaged part that part is lost, and said ${why}`, async () => {
  const film = filmOf('-bf', '3', '-x264-params', 'open-gop=1')
  const bytes = readFileSync(film)
  const damagedFrom = Math.round(0.85 * bytes.length)
  bytes.fill(0xa5, damagedFrom, damagedFrom + 200)
  writeFileSync(film, bytes)
  const batches = await decoded(film, 48)
  expect(batches.map(({ first, end }) => [first, end])).toEqual([0, 16, 32, 48, 64, 80, 96].map((first) => [first, Math.min(first + BATCH_FRAMES, FRAMES)]))
  const lost = batches.flatMap(({ undecoded }) => undecoded)
  const frames = lost.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  expect([lost.length > 0, frames <= KEYS_APART, lost.every(({ first }) => first >= FRAMES - KEYS_APART)]).toEqual([true, true, true])
}, 60_000)

function filmOf(...coding: string[]): string {
  const film = join(temporaryFolder(), 'film.mp4')
  spawnSync(ffmpeg!, ['-v', 'error', '-f', 'lavfi', '-i', `testsrc2=s=160x120:r=50:d=${FRAMES / 50}`, '-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-g', String(KEYS_APART), ...coding, film])
  return film
}
