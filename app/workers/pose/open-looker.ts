import { basename } from 'node:path'
import type { WorkerPose } from '../../contract/models/pose-tasks.ts'
import { KEYPOINTS, type KnownTopology } from '../../core/body/topologies.ts'
import { ProblemError } from '../../core/problem.ts'
import { computingThreads } from './cores.ts'
import type { Looker } from './looker.ts'
import { boxFinder } from './onnx/find-boxes.ts'
import { onnxLooker } from './onnx/onnx-looker.ts'
import { isOf, openNetwork, refused } from './onnx/open-network.ts'
import { fasterGraph } from './tensorflow/faster-graph.ts'
import { tensorflowLooker } from './tensorflow/tensorflow-looker.ts'

/** The models of a task, opened on what is fastest here. */
export function openLooker(params: WorkerPose): Promise<Looker> {
  return params.estimator === 'tensorflow' ? openTensorflow(params) : openOnnx(params)
}

async function openOnnx(params: WorkerPose): Promise<Looker> {
  const { settings, model, cores } = params
  const topology = topologyOf(params)
  return onnxLooker({ topology, mirror: settings.mirror, name: model, detector: fileOf(params, 'detector'), keypoints: fileOf(params, 'keypoints'), threads: computingThreads(cores) })
}

async function openTensorflow(params: WorkerPose): Promise<Looker> {
  const { model, cores, tensorflow, modelPaths } = params
  if (topologyOf(params) !== 'mediapipe-33') throw refused(model, 'models of TensorFlow.js give the keypoints of mediapipe-33')
  const finder = await openNetwork({ name: model, file: fileOf(params, 'detector'), provider: 'cpu', threads: computingThreads(cores) })
  if (!isOf(finder, 'person-detector')) throw refused(model, 'what is to find people gives keypoints')
  const weights = Object.entries(modelPaths).flatMap(([role, path]) => (role.startsWith('weights') ? [{ name: basename(path), path }] : []))
  const { graph, inWords } = await fasterGraph({ name: model, graph: fileOf(params, 'graph'), weights }, tensorflow)
  return tensorflowLooker({
    inWords,
    graph,
    findBoxes: boxFinder(finder),
    close: async () => {
      graph.close()
      await finder.close()
    },
  })
}

function topologyOf({ settings, model }: WorkerPose): KnownTopology {
  if (Object.hasOwn(KEYPOINTS, settings.topology)) return settings.topology as KnownTopology
  throw new ProblemError({ code: 'unknown-topology', message: `No set of keypoints is called "${settings.topology}".`, subject: model })
}

function fileOf({ modelPaths, model }: WorkerPose, role: string): string {
  const path = modelPaths[role]
  if (path !== undefined) return path
  throw new ProblemError({ code: 'model-lacks', message: `The model ${model} has no file for "${role}".`, subject: model })
}
