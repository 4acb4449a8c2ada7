import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dump, temporaryLibrary } from '../testing/library.ts'
import { addJob } from './store.ts'
import { beginRun, doneRun, failRun, finishRun, forgetOpenRuns, outputsOf, runsMadeFrom, stageKey, type StageRequest } from './runs.ts'
import { STAGE_VERSIONS } from './stages.ts'

const hash = (digit: string) => digit.repeat(64)
const request: StageRequest = { stage: 'probe', inputs: { original: hash('a'), calibration: hash('b') }, params: { countDecoded: true, every: 2 } }
const result = { outputs: [], summary: { frames: 3 }, warnings: ['odd'] }

describe('the key of a stage', () => {
  test('is a SHA-256 and does not depend on the order of keys', () => {
    const turned = { params: { every: 2, countDecoded: true }, inputs: { calibration: hash('b'), original: hash('a') }, stage: 'probe' } as const
    expect(stageKey(request)).toMatch(/^[0-9a-f]{64}$/)
    expect(stageKey(turned)).toBe(stageKey(request))
  })

  test.each<[string, Partial<StageRequest>]>([
    ['the stage', { stage: 'poster' }],
    ['an input', { inputs: { ...request.inputs, original: hash('c') } }],
    ['one input less', { inputs: { original: hash('a') } }],
    ['the roles of two inputs', { inputs: { original: hash('b'), calibration: hash('a') } }],
    ['a parameter', { params: { countDecoded: false, every: 2 } }],
    ['one parameter more', { params: { countDecoded: true, every: 2, model: null } }],
  ])('changes with %s', (_, change) => {
    expect(stageKey({ ...request, ...change })).not.toBe(stageKey(request))
  })

  test('changes with the version of the stage', () => {
    const versions = STAGE_VERSIONS as Record<string, number>
    const before = stageKey(request)
    versions.probe! += 1
    try {
      expect(stageKey(request)).not.toBe(before)
    } finally {
      versions.probe! -= 1
    }
    expect(stageKey(request)).toBe(before)
  })

  test('tells any two parameter sets apart', () => {
    const params = fc.dictionary(fc.string(), fc.oneof(fc.integer(), fc.boolean(), fc.string()))
    fc.assert(
      fc.property(params, params, (one, other) => {
        const sorted = (values: object) => JSON.stringify(Object.entries(values).sort())
        expect(stageKey({ ...request, params: one }) === stageKey({ ...request, params: other })).toBe(sorted(one) === sorted(other))
      }),
    )
  })
})

describe('runs', () => {
  test('a run counts once it is done, with its outputs', async () => {
    const { library, jobId } = await withJob()
    const id = beginRun(library, request, jobId)
    expect(doneRun(library, stageKey(request))).toBeUndefined()
    finishRun(library, id, { ...result, device: 'ffmpeg 7 on CPU' }, [{ role: 'packet-table', hash: hash('d'), format: 'arrow', bytes: 5 }])
    expect(doneRun(library, stageKey(request))).toMatchObject({ id, summary: { frames: 3 }, device: 'ffmpeg 7 on CPU' })
    expect(outputsOf(library, id)).toEqual({ 'packet-table': hash('d') })
  })

  test('says what came from what, and why it no longer holds', async () => {
    const { library, jobId } = await withJob()
    finishRun(library, beginRun(library, request, jobId), result, [{ role: 'facts', hash: hash('d'), format: 'json', bytes: 5 }])
    const [run] = runsMadeFrom(library, hash('a'))
    expect(run).toMatchObject({ stage: 'probe', params: request.params, warnings: ['odd'], stale: null, outputs: [{ role: 'facts', hash: hash('d'), format: 'json', bytes: 5 }] })
    expect(run!.inputs).toEqual([{ role: 'calibration', hash: hash('b') }, { role: 'original', hash: hash('a') }])
    library.sql.prepare('UPDATE run SET stage_version = 0').run()
    expect(runsMadeFrom(library, hash('a'))[0]!.stale).toMatch(/version 0/)
    expect(runsMadeFrom(library, hash('f'))).toEqual([])
  })

  test('two that did the same at once leave one result', async () => {
    const { library, jobId } = await withJob()
    const first = beginRun(library, request, jobId)
    const second = beginRun(library, request, addJob(library, { kind: 'prepare', title: 'y', sessionId: null, payload: {} }))
    const output = { role: 'facts', hash: hash('d'), format: 'json', bytes: 5 }
    finishRun(library, second, result, [output])
    finishRun(library, first, result, [output])
    expect(doneRun(library, stageKey(request))?.id).toBe(second)
    expect(dump(library, ['run']).run).toHaveLength(1)
  })

  test('a failed run is kept with its reason and does not count', async () => {
    const { library, jobId } = await withJob()
    failRun(library, beginRun(library, request, jobId), { code: 'x', message: 'No frame can be decoded.' })
    expect(doneRun(library, stageKey(request))).toBeUndefined()
    expect(runsMadeFrom(library, hash('a'))[0]).toMatchObject({ state: 'failed', warnings: ['No frame can be decoded.'] })
  })

  test('what a crash left open is forgotten, what was done is not', async () => {
    const { library, jobId } = await withJob()
    finishRun(library, beginRun(library, { ...request, stage: 'poster' }, jobId), result, [])
    beginRun(library, request, jobId)
    forgetOpenRuns(library)
    expect(dump(library, ['run']).run).toMatchObject([{ stage: 'poster' }])
  })
})

async function withJob() {
  const library = await temporaryLibrary()
  return { library, jobId: addJob(library, { kind: 'prepare', title: 'x', sessionId: null, payload: {} }) }
}
