import type { z } from 'zod'
import { inspectModelParams } from '../../contract/models/model-tasks.ts'
import type { InspectedModel } from '../../contract/models/models.ts'
import type { EstimatorId } from '../../contract/models/pose-estimation.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import { zipEntries } from '../../core/formats/zip-entries.ts'
import { kindInWords, topologiesOf } from '../../core/vision/detect/network-kind.ts'
import { withFileSource } from '../file-source.ts'
import { openNetwork, refused } from './onnx/open-network.ts'
import { openGraph } from './tensorflow/open-graph.ts'
import { webAssembly } from './tensorflow/runtime.ts'

/** Opens a model and runs it once, in a process that may fall over alone. */
export async function inspectModel(params: unknown): Promise<TaskResult> {
  const model = inspectModelParams.parse(params)
  return { outputs: [], summary: await INSPECTORS[model.estimator](model), warnings: [] }
}

type Model = z.infer<typeof inspectModelParams>
const INSPECTORS: Record<EstimatorId, (model: Model) => Promise<InspectedModel>> = { onnx: inspectOnnx, mediapipe: inspectBundle, tensorflow: inspectGraph }

async function inspectOnnx({ name, file }: Model): Promise<InspectedModel> {
  const network = await openNetwork({ name, file, provider: 'cpu', threads: 1 })
  const { kind } = network
  await network.close()
  const topologies = kind.task === 'pose' ? topologiesOf(kind.keypoints) : []
  if (kind.task === 'pose' && topologies.length === 0) throw refused(name, `it finds ${kind.keypoints} keypoints, and no set of that number is known here`)
  return { estimator: 'onnx', task: kind.task, about: kindInWords(kind), topologies }
}

const OF_POSE_LANDMARKER = ['pose_detector.tflite', 'pose_landmarks_detector.tflite']

/** Only a browser opens it: here it is looked at for what it holds. */
async function inspectBundle({ name, file }: Model): Promise<InspectedModel> {
  const entries = await withFileSource(file, zipEntries)
  if (!entries) throw refused(name, 'it is no MediaPipe bundle, or a damaged one')
  const names = entries.map((entry) => entry.name)
  const missing = OF_POSE_LANDMARKER.filter((part) => !names.includes(part))
  if (missing.length > 0) throw refused(name, `it is a MediaPipe bundle of another task: it has no ${missing.join(', no ')}`)
  return { estimator: 'mediapipe', task: 'pose', about: 'It is a MediaPipe pose landmarker: 33 points of each person.', topologies: ['mediapipe-33'] }
}

async function inspectGraph({ name, file, weights }: Model): Promise<InspectedModel> {
  const graph = await openGraph(await webAssembly(), { name, graph: file, weights })
  graph.close()
  return { estimator: 'tensorflow', task: 'pose', about: 'It is BlazePose’s landmark network: 33 points of a person in 256 × 256 pixels.', topologies: ['mediapipe-33'] }
}
