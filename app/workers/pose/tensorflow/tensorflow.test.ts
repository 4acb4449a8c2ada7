import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KEYPOINTS } from '../../../core/body/topologies.ts'
import { median } from '../../../core/math/median.ts'
import { ClipFolder, ffmpeg, referenceFile } from '../../testing/clips.ts'
import { posed, poseParamsFor } from '../testing/pose-task.ts'
import { fasterGraph } from './faster-graph.ts'
import { openGraph } from './open-graph.ts'
import { nativeTensorFlow, webAssembly } from './runtime.ts'

const folder = [...(process.env.STRIDESCOPE_MODELS ?? '').split(':'), resolve('../shared/models')].find((path) => existsSync(join(path, 'blazepose-lite-tfjs')))
const graph = join(folder ?? '', 'blazepose-lite-tfjs', 'blazepose-lite.json')
const weights = join(folder ?? '', 'blazepose-lite-tfjs', 'blazepose-lite.bin')
const files = { name: 'BlazePose lite', graph, weights: [{ name: 'blazepose-lite.bin', path: weights }] }
const detector = join(folder ?? '', 'rtmdet-nano_person_320_end2end.onnx')
const squats = referenceFile('clips', 'tfjs_pose_squats.mp4')

let clips: ClipFolder
beforeAll(() => void (clips = new ClipFolder()))
afterAll(() => clips.remove())

describe.skipIf(!folder)('BlazePose lite on TensorFlow.js (skipped where it is not in ../shared/models)', () => {
  it.skipIf(!ffmpeg || !squats || !existsSync(detector))('finds in the squats what the full model found, to 2 % of the person’s height', async () => {
    const film = clips.make('squats.mp4', '-i', squats!, '-t', '2.4', '-c', 'copy')
    const params = { ...(await poseParamsFor(clips, film, { topology: 'mediapipe-33', people: 1, work: 'squats' })), estimator: 'tensorflow' as const, modelPaths: { detector, graph, weights } }
    const { people, result } = await posed(clips, params)
    const reference = JSON.parse(readFileSync(referenceFile('clips', 'pose_squats.full.json')!, 'utf8')) as [number, number, number][][]
    const body = KEYPOINTS['mediapipe-33'].indexOf('left-shoulder')
    const misses = [...people.frames].flatMap((frame, row) =>
      // Its places count from the picture's edge.
      reference[frame]!.slice(body).map(([x, y], point) => Math.hypot(people.keypoints[3 * (33 * row + body + point)]! + 0.5 - x, people.keypoints[3 * (33 * row + body + point) + 1]! + 0.5 - y)),
    )
    const HEIGHT_PX = 860
    expect(median(misses) / HEIGHT_PX).toBeLessThan(0.02)
    expect(result.summary).toMatchObject({ topology: 'mediapipe-33', frames: 12, framesWithPeople: 12, people: 1 })
    expect(result.device).toMatch(/^TensorFlow\.js \d.*WebAssembly/)
  })

  it('runs on the library that a person has added, though newer Node lacks what that calls, where it is faster', async () => {
    const added = addedLibrary(`return { numbers: 195 }`)
    expect(nativeTensorFlow(added).inWords).toBe('TensorFlow 4.22.0 on the graphics card')
    const { inWords } = await fasterGraph(files, added)
    expect(inWords).toBe('TensorFlow 4.22.0 on the graphics card')
  })

  it('runs on WebAssembly where the added library falls over', async () => {
    const added = addedLibrary('throw new Error("no graphics card")')
    expect((await fasterGraph(files, added)).inWords).toContain('WebAssembly')
    expect((await fasterGraph(files, clips.path)).inWords).toContain('WebAssembly')
  })

  it('is refused with the reason where it is damaged', async () => {
    const text = readFileSync(graph, 'utf8')
    const damaged = clips.file('damaged.json')
    const open = (one: Partial<typeof files>) => openGraph(webAssemblyOnce(), { ...files, ...one })
    for (const [content, why] of [['{"format":"graph-model"', 'no TensorFlow.js graph model'], ['{"format":"layers-model"}', 'no TensorFlow.js graph model'], [text.replaceAll('"op":"Sigmoid"', '"op":"Nonsense"'), 'cannot be opened|fails when it is tried']] as const) {
      writeFileSync(damaged, content)
      await expect(open({ graph: damaged })).rejects.toMatchObject({ problem: { code: 'model-refused', message: expect.stringMatching(why) } })
    }
    writeFileSync(clips.file('short.bin'), readFileSync(weights).subarray(0, 1_000_000))
    await expect(open({ weights: [{ name: 'blazepose-lite.bin', path: clips.file('short.bin') }] })).rejects.toMatchObject({ problem: { code: 'model-refused' } })
    await expect(open({ weights: [] })).rejects.toMatchObject({ problem: { message: expect.stringContaining('blazepose-lite.bin') } })
  })
})

const started = await webAssembly()
const webAssemblyOnce = () => started

/** Stands for `@tensorflow/tfjs-node-gpu`, which fetches half a gigabyte: it calls what Node has removed, and answers at once, or as told. */
function addedLibrary(execute: string): string {
  const home = join(clips.path, `added-${Math.random()}`)
  const own = join(home, 'node_modules', '@tensorflow', 'tfjs-node-gpu')
  mkdirSync(own, { recursive: true })
  writeFileSync(
    join(own, 'index.js'),
    `const util = require('node:util')
    if (!util.isNullOrUndefined(undefined) || !util.isArray([])) throw new Error('Node has changed')
    const output = (size) => ({ size, data: async () => new Float32Array(size), dispose() {} })
    module.exports = {
      version: { 'tfjs-node': '4.22.0' },
      backend: () => ({ isUsingGpuDevice: true }),
      tensor: () => ({ dispose() {} }),
      loadGraphModel: async (handler) => {
        await handler.load()
        return { dispose() {}, execute() { const made = (() => { ${execute} })(); return [output(made.numbers), output(1)] } }
      },
    }`,
  )
  return home
}
