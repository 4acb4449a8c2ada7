import { afterEach, expect, test, vi } from 'vitest'
import type { Progress } from '../../contract/basics/progress.ts'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { mediaRow } from '../library/media.ts'
import { DOTS, entryOf, fileOf, labFolder } from '../models/testing/model-folder.ts'
import { newSession, problemFrom, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, PLAIN_FILM } from '../testing/media.ts'
import { readFileSync } from 'node:fs'
import { estimateAll } from './estimate-all.ts'
import { filmsAtOnce } from './worker-choices.ts'

afterEach(() => vi.unstubAllEnvs())

type Asked = Parameters<JobContext['stage']>[0]

async function fourFilms(model: string, perform: (camera: string, request: Asked) => Promise<void>) {
  const content = readFileSync(new URL('dots-simcc-17.onnx', DOTS))
  labFolder([entryOf('in-page', [fileOf('in-page.task', content, null, 'landmarker')], { task: 'pose', estimator: 'mediapipe', topology: 'mediapipe-33' }), entryOf('dots', [fileOf('dots.onnx', content, null, 'keypoints')], { task: 'pose', topology: 'coco-17' })], { 'dots.onnx': content, 'in-page.task': content })
  const library = await temporaryLibrary()
  const sessionId = newSession(library)
  const films = ['cam01', 'cam02', 'cam03', 'cam04'].map((label) => {
    const id = addMedia(library, { sessionId, name: label })
    addResult(library, 'probe', mediaRow(library, id).contentHash, `table-${label}`, { role: 'packet-table' })
    return { row: { ...mediaRow(library, id), facts: { ...PLAIN_FILM, frameRateHz: 60 } }, label }
  })
  let [now, most] = [0, 0]
  const stage = async (request: Asked) => {
    most = Math.max(most, ++now)
    await perform((request.extra as { camera: string }).camera, request).finally(() => now--)
    return { run: { id: (request.extra as { camera: string }).camera }, outputs: {}, reused: false }
  }
  const context = { library, machine: { ffmpeg: '/usr/bin/ffmpeg', opensPages: false, runsOnnx: true, decodable: () => [] }, signal: new AbortController().signal, stage } as unknown as JobContext
  const told: Progress[] = []
  const done = estimateAll(context, films, { model, progress: (progress) => told.push(progress) })
  return { done, told, most: () => most }
}

test.each(['in-page', 'dots'])('films are shared out by cores, two for each: %s', async (model) => {
  expect([1, 2, 4, 8, 64].map((cores) => filmsAtOnce(4, cores))).toEqual([1, 1, 2, 4, 4])
  const films = await fourFilms(model, () => new Promise((resolve) => setTimeout(resolve, 5)))
  expect((await films.done).map(({ run }) => run.id)).toEqual(['cam01', 'cam02', 'cam03', 'cam04'])
  expect(films.most()).toBe(filmsAtOnce(4))
})

test('a worker is told the model’s keypoints, how often to detect, and its cores; the key holds of it only what changes the result', async () => {
  const requests: Asked[] = []
  const { done } = await fourFilms('dots', async (_, request) => void requests.push(request))
  await done
  expect(requests[0]).toMatchObject({ worker: 'pose', params: { estimator: 'onnx', settings: { topology: 'coco-17', detectEvery: 10, mirror: false } }, extra: { cores: expect.any(Number) } })
  expect(requests[0]!.params).not.toHaveProperty('cores')
})

test('what is done counts for all of them', async () => {
  const { done, told } = await fourFilms('in-page', async (camera, { progress }) => {
    progress?.({ kind: 'pose', value: 0.5, title: camera, detail: '50 frames/s' })
    progress?.({ kind: 'pose', value: 1, title: camera })
  })
  await done
  expect(told.map(({ value }) => value)).toEqual([0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1])
  expect(told[2]).toMatchObject({ title: 'cam02', detail: '50 frames/s' })
})

test('a film that fails ends the work, and those that run beside it are not done in vain', async () => {
  const ended: string[] = []
  const { done } = await fourFilms('in-page', async (camera) => {
    if (camera === 'cam02') throw new ProblemError({ code: 'bad', message: camera })
    ended.push(camera)
  })
  expect(await problemFrom(() => done)).toMatchObject({ message: 'cam02' })
  expect(ended).toEqual(['cam01'])
})
