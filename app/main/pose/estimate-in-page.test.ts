import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { probedSchema } from '../../contract/library/media-tasks.ts'
import type { PoseTask } from '../../contract/models/pose-estimation.ts'
import { videoFactsOf } from '../../core/media/video-facts.ts'
import type { People } from '../../core/body/people/people.ts'
import { peopleFromArrow } from '../../core/body/people/people-arrow.ts'
import { performTask } from '../cli/perform-task.ts'
import { openInHeadlessChromium } from '../hidden/headless-chromium.ts'
import type { HiddenPage } from '../hidden/hidden-page.ts'
import { Aborted } from '../jobs/worker-process.ts'
import { whyNoPoseModel } from '../testing/pose-model.ts'
import { usableModel } from '../models/usable-model.ts'
import { libraryLayout } from '../store/layout.ts'
import { locateBrowser } from '../system/locate.mjs'
import { ffmpeg } from '../testing/clips.ts'
import { newFolder, problemFrom } from '../testing/library.ts'
import { estimateInPage } from './estimate-in-page.ts'

const neverPrinted = () => Promise.reject(new Error('Poses are not printed'))

const silentPage = async (): Promise<HiddenPage> => ({ gone: new Promise(() => {}), print: neverPrinted, close: async () => {} })

const SAMPLE = fileURLToPath(new URL('../../../resources/sample/2026-11-20-treadmill-walk/cam01.mp4', import.meta.url))
const PAGE = fileURLToPath(new URL('../../../dist/renderer/pose.html', import.meta.url))
const browser = locateBrowser()
const why = 'missing' in browser ? browser.missing : !ffmpeg ? 'there is no ffmpeg' : !existsSync(PAGE) ? 'the hidden page has not been built' : whyNoPoseModel()

/** A whole batch and the beginning of a second. */
const FRAMES = 5
const BATCH_FRAMES = 3

test.skipIf(existsSync(PAGE))('without the built page it says so at once, and opens no browser', async () => {
  const openPage = vi.fn<() => Promise<HiddenPage>>()
  const task = { name: 'pose', attemptDir: newFolder(), params: {} }
  expect(await problemFrom(() => estimateInPage(task, { openPage, signal: new AbortController().signal, onProgress: () => {} }))).toMatchObject({ code: 'page-not-built' })
  expect(openPage).not.toHaveBeenCalled()
})

describe.skipIf(why !== '')(`people by MediaPipe in a hidden page ${why}`, () => {
  let folder: string
  let task: PoseTask
  /** What an undisturbed run came to, and where the browser wrote down its connections meanwhile. */
  let whole: Awaited<ReturnType<typeof estimated>>
  let log: string
  let nth = 0

  beforeAll(async () => {
    folder = newFolder()
    const film = join(folder, 'cam01.mp4')
    spawnSync(ffmpeg!, ['-v', 'error', '-i', SAMPLE, '-frames:v', String(FRAMES), '-c', 'copy', film])
    const probed = probedSchema.parse(await performTask('media', 'probe', { file: film, name: 'cam01.mp4' }, { folder, signal: new AbortController().signal }))
    const facts = videoFactsOf(probed)
    const { entry, files } = await usableModel({ layout: libraryLayout(folder) }, 'pose-landmarker-lite')
    task = {
      film,
      facts,
      widthPx: facts.displayWidth,
      heightPx: facts.displayHeight,
      name: 'cam01.mp4',
      camera: 'cam01',
      packetTable: join(folder, 'packet-table.arrow'),
      estimator: entry.estimator,
      model: entry.id,
      modelFiles: {},
      modelPaths: { landmarker: files['landmarker']!.path },
      people: 1,
      settings: {},
      batchDir: join(folder, 'whole'),
    }
    log = join(folder, 'net.json')
    if (process.platform === 'linux') vi.stubEnv('STRIDESCOPE_BROWSER', thatWritesDown(log))
    whole = await estimated('whole')
    vi.unstubAllEnvs()
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function thatWritesDown(connections: string): string {
    const wrapper = join(folder, 'browser.sh')
    writeFileSync(wrapper, `#!/bin/sh\nexec '${(browser as { path: string }).path}' '--log-net-log=${connections}' "$@"\n`, { mode: 0o755 })
    return wrapper
  }

  /** `batchDir`: the same one for work that goes on. */
  async function estimated(batchDir: string, openPage: (url: string) => Promise<HiddenPage> = openInHeadlessChromium, signal = new AbortController().signal) {
    const attemptDir = join(folder, `attempt-${nth++}`)
    mkdirSync(attemptDir)
    const params: PoseTask = { ...task, batchDir: join(folder, batchDir) }
    const result = await estimateInPage({ name: 'pose', attemptDir, params }, { openPage, signal, onProgress: () => {}, batchFrames: BATCH_FRAMES })
    return { ...result, bytes: readFileSync(join(attemptDir, result.outputs[0]!.file)) }
  }

  /** Resolves when so many batches are on the disk. */
  async function kept(batchDir: string, batches: number): Promise<void> {
    while (notesIn(join(folder, batchDir)).length < batches) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  test('finds the person of the sample in every frame, and the same after a page was killed and after a stop', async () => {
    const people = peopleFromArrow(whole.bytes, 'people')
    expect([...people.frames]).toEqual(Array.from({ length: FRAMES }, (_, frame) => frame))
    expect(new Set(people.people)).toEqual(new Set([0]))
    expect(whole).toMatchObject({ device: 'CPU (WebAssembly)', warnings: [], summary: { topology: 'mediapipe-33', frames: FRAMES, undecodedFrames: 0, framesWithPeople: FRAMES, people: 1 } })

    const stop = new AbortController()
    const opened: HiddenPage[] = []
    void kept('broken-off', 1).then(() => opened[0]!.close())
    const brokenOff = estimated('broken-off', async (url) => {
      // the second has not said a word when it is stopped
      if (opened.length === 1) setImmediate(() => stop.abort())
      const page = opened.length === 0 ? await openInHeadlessChromium(url) : await silentPage()
      opened.push(page)
      return page
    }, stop.signal)
    await expect(brokenOff).rejects.toBeInstanceOf(Aborted)
    expect(opened).toHaveLength(2)
    expect(notesIn(join(folder, 'broken-off'))).toHaveLength(1)
    expectSame(peopleFromArrow((await estimated('broken-off')).bytes, 'broken-off'), people)
  }, 180_000)

  test.skipIf(process.platform !== 'linux')('nothing leaves this machine, by the browser’s own log of its connections', () => {
    const text = readFileSync(log, 'utf8')
    expect(text).toContain('/wasm/vision_wasm_module_internal.wasm')
    const [, attempt] = /"TCP_CONNECT_ATTEMPT":(\d+)/.exec(text)!
    const attempts = text.split('\n').filter((line) => line.includes(`"type":${attempt}}`))
    const reached = attempts.flatMap((line) => /"address":"(.+?):\d+"/.exec(line)?.[1] ?? [])
    expect(reached.length).toBeGreaterThan(0)
    expect(reached.filter((address) => !/^(?:127\.0\.0\.1|\[::1\])$/.test(address))).toEqual([])
  })

  test('one that does not say a word is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const silent = vi.fn<() => Promise<HiddenPage>>(silentPage)
    const refused = problemFrom(() => estimated('silent', silent))
    for (const page of [1, 2]) {
      while (silent.mock.calls.length < page) await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(180_000)
    }
    expect(await refused).toMatchObject({ code: 'page-lost', message: expect.stringContaining('not said a word for 180 s') as string })
  })

  test('a page that is lost twice ends the work with a reason', async () => {
    const gone = async (): Promise<HiddenPage> => ({ gone: Promise.resolve('The browser was ended by SIGKILL.'), print: neverPrinted, close: async () => {} })
    expect(await problemFrom(() => estimated('lost', gone))).toMatchObject({ code: 'page-lost', message: expect.stringContaining('ended by SIGKILL') as string, subject: 'cam01' })
  })
})

/** Points to the bit; scores but for what MediaPipe's own smoothing costs in the last digits of 32 bits. */
function expectSame({ keypoints, ...rest }: People, { keypoints: expected, ...whole }: People): void {
  expect(rest).toEqual(whole)
  const isScore = (_: number, at: number) => at % 3 === 2
  expect(keypoints.filter((value, at) => !isScore(value, at))).toEqual(expected.filter((value, at) => !isScore(value, at)))
  const differences = keypoints.map((value, at) => Math.abs(value - expected[at]!))
  expect(Math.max(...differences)).toBeLessThan(1e-5)
}

function notesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
}
