import { median } from '../../../core/math/median.ts'
import { BLAZEPOSE_INPUT } from '../../../core/vision/detect/blazepose.ts'
import { type GraphFiles, openGraph, type OpenGraph } from './open-graph.ts'
import { nativeTensorFlow, type TensorFlow, webAssembly } from './runtime.ts'

interface OnTensorFlow {
  graph: OpenGraph
  inWords: string
}

/** The first runs compile. */
const WARM_UP = 2
const ROUNDS = 5

/** On TensorFlow's own library where that has been added and was faster when it was tried, else on WebAssembly. */
export async function fasterGraph(files: GraphFiles, folder: string | undefined): Promise<OnTensorFlow> {
  const own = await opened(await webAssembly(), files)
  if (folder === undefined) return own
  const other = await openedNatively(folder, files).catch((thrown: unknown) => console.warn(thrown))
  if (!other) return own
  const [slower, faster] = (await millisecondsOf(other.graph)) < (await millisecondsOf(own.graph)) ? [own, other] : [other, own]
  slower.graph.close()
  return faster
}

async function openedNatively(folder: string, files: GraphFiles): Promise<OnTensorFlow> {
  return opened(nativeTensorFlow(folder), files)
}

async function opened(tensorFlow: TensorFlow, files: GraphFiles): Promise<OnTensorFlow> {
  return { graph: await openGraph(tensorFlow, files), inWords: tensorFlow.inWords }
}

async function millisecondsOf(graph: OpenGraph): Promise<number> {
  const pixels = new Float32Array(3 * BLAZEPOSE_INPUT.width * BLAZEPOSE_INPUT.height)
  const took: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const start = performance.now()
    await graph.run(pixels)
    took.push(performance.now() - start)
  }
  return median(took.slice(WARM_UP))
}
