import { beforeEach, expect, test, vi } from 'vitest'
import { ProblemError } from '../../core/problem.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import { beginRun, finishRun, stageKey } from '../jobs/runs.ts'
import { addJob } from '../jobs/store.ts'
import { mediaRow } from '../library/media.ts'
import type { Library } from '../store/library.ts'
import { newSession, problemFrom, temporaryLibrary } from '../testing/library.ts'
import { addMedia, addResult, hashOf, PLAIN_FILM } from '../testing/media.ts'
import { whyNoPoseModel } from '../testing/pose-model.ts'
import { estimatePoses } from './estimate-poses.ts'

beforeEach(({ skip }) => skip(whyNoPoseModel() !== '', whyNoPoseModel()))

type Asked = Parameters<JobContext['stage']>[0]
const PROXY_FACTS = { displayWidth: 64, displayHeight: 48 }
const LITE = '59929e1d1ee95287735ddd833b19cf4ac46d29bc7afddbbf6753c459690d574a'

/** Asks for the poses of one film; `answer` stands for whoever performs the stages. */
async function asked(library: Library, mediaId: string, answer: (request: Asked) => void = () => {}, choices: { model?: string; people?: number } = {}) {
  const stages: Asked[] = []
  const stage = async (request: Asked) => {
    stages.push(request)
    answer(request)
    return { run: {}, outputs: {}, reused: false }
  }
  const context = { library, machine: { ffmpeg: '/usr/bin/ffmpeg', opensPages: false, runsOnnx: true, decodable: () => [] }, stage } as unknown as JobContext
  await estimatePoses(context, { row: mediaRow(library, mediaId), label: 'cam01' }, { model: 'pose-landmarker-lite', ...choices, progress: () => {} })
  return stages
}

async function preparedFilm(facts: Record<string, unknown> = PLAIN_FILM): Promise<{ library: Library; film: string; table: string }> {
  const library = await temporaryLibrary()
  const film = addMedia(library, { sessionId: newSession(library), name: 'film', facts })
  return { library, film, table: addResult(library, 'probe', hashOf('film'), 'table', { role: 'packet-table' }) }
}

test('what changes the result is in the key, and where things lie is not', async () => {
  const { library, film, table } = await preparedFilm()
  const [request] = await asked(library, film)
  expect(request).toMatchObject({
    worker: 'page',
    stage: 'pose',
    inputs: { original: hashOf('film'), 'packet-table': table },
    params: { estimator: 'mediapipe', model: 'pose-landmarker-lite', modelFiles: { landmarker: LITE }, people: 1, settings: {} },
    extra: { film: library.layout.originalFile(hashOf('film'), '.mp4'), packetTable: library.layout.artifactFile(table), camera: 'cam01', batchDir: library.layout.batchesOf(stageKey(request!)) },
  })
  expect(JSON.stringify([request!.inputs, request!.params])).not.toContain('/')
})

test('what a model has found stays after it has gone; another film is refused, with the way to have it again', async ({ onTestFinished }) => {
  const { library, film } = await preparedFilm()
  const [request] = await asked(library, film)
  const run = beginRun(library, request!, addJob(library, { kind: 'x', title: 'x', sessionId: null, payload: {} }))
  finishRun(library, run, { outputs: [], summary: {}, warnings: [] }, [])
  vi.stubEnv('STRIDESCOPE_MODELS', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  expect(await asked(library, film)).toHaveLength(1)
  expect(await problemFrom(() => asked(library, film, () => {}, { people: 2 }))).toMatchObject({ code: 'model-absent', hint: expect.stringContaining('models fetch pose-landmarker-lite') })
})

test('where a film has a stand-in, that is looked at, and the key says so', async () => {
  const { library, film } = await preparedFilm()
  const proxy = addResult(library, 'proxy', hashOf('film'), 'proxy', { summary: { facts: PROXY_FACTS } })
  const [request] = await asked(library, film)
  expect(request).toMatchObject({ inputs: { proxy }, extra: { film: library.layout.artifactFile(proxy), facts: PROXY_FACTS } })
})

test('a film that the page cannot decode gets a stand-in, and no other fault does', async () => {
  const { library, film, table } = await preparedFilm()
  const refuse = (code: string) => (request: Asked) => {
    if (request.stage === 'proxy') addResult(library, 'proxy', hashOf('film'), 'proxy', { summary: { facts: PROXY_FACTS } })
    else if (!request.inputs['proxy']) throw new ProblemError({ code, message: code })
  }
  expect((await problemFrom(() => asked(library, film, refuse('page-lost')))).code).toBe('page-lost')
  const stages = await asked(library, film, refuse('codec-not-decodable'))
  expect(stages.map(({ stage, inputs }) => [stage, Object.keys(inputs)])).toEqual([
    ['pose', ['original', 'packet-table']],
    ['proxy', ['original', 'packet-table']],
    ['pose', ['original', 'packet-table', 'proxy']],
  ])
  expect(stages[1]!.inputs['packet-table']).toBe(table)
})

test('a film that no browser reads gets its stand-in at once', async () => {
  const { library, film } = await preparedFilm({ ...PLAIN_FILM, container: 'avi' })
  const stages = await asked(library, film, ({ stage }) => void (stage === 'proxy' && addResult(library, 'proxy', hashOf('film'), 'proxy', { summary: { facts: PROXY_FACTS } })))
  expect(stages.map(({ stage }) => stage)).toEqual(['proxy', 'pose'])
})

test('what is missing is said: preparation, a model, one that finds joints', async () => {
  const { library, film } = await preparedFilm()
  const raw = addMedia(library, { sessionId: newSession(library), name: 'raw' })
  expect(await problemFrom(() => asked(library, raw))).toMatchObject({ code: 'not-prepared', subject: 'raw' })
  expect((await problemFrom(() => asked(library, film, undefined, { model: 'no-such' }))).code).toBe('no-such-model')
})
