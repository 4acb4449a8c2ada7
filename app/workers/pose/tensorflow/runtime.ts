/** TensorFlow, however it is here: its own library where a person has added it, else as WebAssembly. */
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import util from 'node:util'
import type { io, Tensor } from '@tensorflow/tfjs-core'
import type { GraphModel } from '@tensorflow/tfjs-converter'

/** What is used of it. */
export interface TensorFlow {
  tensor(values: Float32Array, shape: number[]): Tensor
  loadGraphModel(handler: io.IOHandler): Promise<GraphModel>
  /** With its version and what it runs on. */
  inWords: string
}

const NATIVE = '@tensorflow/tfjs-node-gpu'

export async function webAssembly(): Promise<TensorFlow> {
  const [core, { loadGraphModel }, wasm] = await Promise.all([import('@tensorflow/tfjs-core'), import('@tensorflow/tfjs-converter'), import('@tensorflow/tfjs-backend-wasm')])
  wasm.setWasmPaths(dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')) + sep)
  if (!(await core.setBackend('wasm'))) throw new Error('The WebAssembly backend of TensorFlow.js does not start.')
  return { tensor: core.tensor, loadGraphModel, inWords: `TensorFlow.js ${core.version_core} on the processor (WebAssembly)` }
}

interface NativeTensorFlow extends Pick<TensorFlow, 'tensor' | 'loadGraphModel'> {
  version: { 'tfjs-node'?: string }
  backend(): { isUsingGpuDevice?: boolean }
}

/** `folder`: in its node_modules the package lies. Throws whatever it throws where it does not work. */
export function nativeTensorFlow(folder: string): TensorFlow {
  putBack()
  const { tensor, loadGraphModel, version, backend } = createRequire(join(folder, 'package.json'))(NATIVE) as NativeTensorFlow
  return { tensor, loadGraphModel, inWords: `TensorFlow ${version['tfjs-node'] ?? ''} on ${backend().isUsingGpuDevice ? 'the graphics card' : 'the processor'}` }
}

/** Functions that Node 23 removed and tfjs-node 4.22 still calls. */
function putBack(): void {
  Object.assign(util, { isNullOrUndefined: (value: unknown) => value === null || value === undefined, isArray: Array.isArray })
}
