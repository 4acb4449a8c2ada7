/** A TensorFlow.js graph model of BlazePose's family. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Tensor } from '@tensorflow/tfjs-core'
import { z } from 'zod'
import { BLAZEPOSE_INPUT, BLAZEPOSE_NUMBERS } from '../../../core/vision/detect/blazepose.ts'
import { ProblemError } from '../../../core/problem.ts'
import { wantOnlyNumbers } from '../only-numbers.ts'
import type { TensorFlow } from './runtime.ts'

export interface GraphFiles {
  /** By which a person knows it. */
  name: string
  graph: string
  /** In any order; the graph names them. */
  weights: readonly { name: string; path: string }[]
}

export interface OpenGraph {
  /** Of an input's pixels: `BLAZEPOSE_NUMBERS` of them, and how likely it is that there is somebody at all. */
  run(pixels: Float32Array): Promise<{ numbers: Float32Array; likelihood: number }>
  close(): void
}

const port = z.object({ name: z.string() })
const graphSchema = z.looseObject({
  format: z.literal('graph-model'),
  modelTopology: z.record(z.string(), z.unknown()),
  weightsManifest: z.array(z.object({ paths: z.array(z.string()), weights: z.array(z.looseObject({ name: z.string() })) })).min(1),
  signature: z.looseObject({ outputs: z.record(z.string(), port) }),
})

export async function openGraph({ tensor, loadGraphModel }: TensorFlow, files: GraphFiles): Promise<OpenGraph> {
  const { name } = files
  const { weightsManifest, signature, ...graph } = await readGraph(files)
  const weightData = await readWeights(files, weightsManifest.flatMap(({ paths }) => paths))
  const artifacts = { ...graph, signature, weightSpecs: weightsManifest.flatMap(({ weights }) => weights), weightData }
  const model = await loadGraphModel({ load: async () => artifacts as never }).catch((thrown: unknown) => {
    throw refused(name, `it cannot be opened (${firstLineOf(thrown)})`, thrown)
  })
  const shape = [1, BLAZEPOSE_INPUT.height, BLAZEPOSE_INPUT.width, 3]
  const names = Object.values(signature.outputs).map((output) => output.name)
  const ask = async (pixels: Float32Array) => {
    const input = tensor(pixels, shape)
    const outputs = [model.execute(input, names)].flat() as Tensor[]
    const values = await Promise.all(outputs.map(async (output) => ({ size: output.size, values: (await output.data()) as Float32Array })))
    for (const one of [input, ...outputs]) one.dispose()
    return values
  }
  try {
    const tried = await ask(new Float32Array(3 * BLAZEPOSE_INPUT.width * BLAZEPOSE_INPUT.height)).catch((thrown: unknown) => {
      throw refused(name, `it fails when it is tried (${firstLineOf(thrown)})`, thrown)
    })
    const [numbers, likelihood] = [BLAZEPOSE_NUMBERS, 1].map((size) => tried.findIndex((output) => output.size === size))
    if (numbers === -1 || likelihood === -1) throw refused(name, `what comes out of it are not BlazePose’s ${BLAZEPOSE_NUMBERS} numbers and one`)
    wantOnlyNumbers(name, tried.map(({ values }) => values))
    return {
      run: async (pixels) => {
        const outputs = await ask(pixels)
        return { numbers: outputs[numbers!]!.values, likelihood: outputs[likelihood!]!.values[0]! }
      },
      close: () => model.dispose(),
    }
  } catch (thrown) {
    model.dispose()
    throw thrown
  }
}

async function readGraph({ name, graph }: GraphFiles): Promise<z.infer<typeof graphSchema>> {
  const parsed = graphSchema.safeParse(await readFile(graph, 'utf8').then(JSON.parse).catch(() => undefined))
  if (parsed.success) return parsed.data
  throw refused(name, 'it is no TensorFlow.js graph model')
}

async function readWeights({ name, weights }: GraphFiles, wanted: readonly string[]): Promise<ArrayBuffer> {
  const parts = wanted.map((path) => {
    const part = weights.find((one) => one.name === basename(path))
    if (!part) throw refused(name, `its weights, ${basename(path)}, were not chosen with it`)
    return readFile(part.path)
  })
  return new Uint8Array(Buffer.concat(await Promise.all(parts))).buffer
}

function refused(name: string, why: string, cause?: unknown): ProblemError {
  return new ProblemError({ code: 'model-refused', message: `The model "${name}" cannot be used: ${why}.`, hint: 'Of TensorFlow.js, Stridescope takes graph models of BlazePose’s landmark networks, with their weights.', subject: name }, { cause })
}

function firstLineOf(thrown: unknown): string {
  const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
  return line.slice(0, 200)
}
