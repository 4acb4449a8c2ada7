/** Models that a person has added and described: the library's own manifest. */
import { mkdir, open, rename } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { InspectedModel, ModelEntry, OwnModel } from '../../contract/models.ts'
import type { EstimatorId } from '../../contract/pose-estimation.ts'
import { ProblemError } from '../../core/problem.ts'
import type { LibraryLayout } from '../store/layout.ts'
import { MANIFEST, readManifest } from './catalogue.ts'

const ESTIMATORS: Readonly<Record<string, EstimatorId>> = { '.onnx': 'onnx', '.task': 'mediapipe', '.json': 'tensorflow' }
/** Finds the people whom a model looks at that was added without one; it is always there, and a better one takes its place. */
const USUAL_DETECTOR = 'stridescope-people'

/** By the name of its file. */
export function estimatorOf(name: string): EstimatorId {
  const estimator = ESTIMATORS[extname(name).toLowerCase()]
  if (estimator) return estimator
  throw new ProblemError({
    code: 'not-a-model',
    message: `${name} is not a model that Stridescope knows how to open.`,
    hint: 'It takes ONNX files (.onnx), MediaPipe bundles (.task) and TensorFlow.js graph models (.json with their .bin files).',
    subject: name,
  })
}

interface OwnFile {
  name: string
  bytes: number
  sha256: string
}

export function ownEntry({ name, topology, licence }: OwnModel, { task, estimator, topologies, about }: InspectedModel, files: readonly OwnFile[]): ModelEntry {
  if (task === 'pose' && !topologies.includes(topology ?? ''))
    throw new ProblemError({ code: 'wrong-topology', message: `"${name}" does not give the keypoints of ${topology ?? 'none'}.`, hint: `By their number they may be: ${topologies.join(', ')}.`, subject: name })
  const fingerprint = files[0]!.sha256.slice(0, 8)
  return {
    id: `${slugOf(name)}-${fingerprint}`,
    name,
    task,
    estimator,
    topology: task === 'pose' ? topology : null,
    licence,
    files: files.map((file, index) => ({ path: `own-${fingerprint}/${safeName(file.name)}`, role: roleOf(task, estimator, index), bytes: file.bytes, sha256: file.sha256, address: null })),
    needs: task === 'pose' && estimator !== 'mediapipe' ? [USUAL_DETECTOR] : [],
    card: `Added by a person. ${about}`,
  }
}

export async function describeOwn(layout: LibraryLayout, entry: ModelEntry): Promise<void> {
  await writeOwn(layout, [...ownModels(layout).filter(({ id }) => id !== entry.id), entry])
}

export async function forgetOwn(layout: LibraryLayout, id: string): Promise<void> {
  await writeOwn(layout, ownModels(layout).filter((entry) => entry.id !== id))
}

function ownModels({ models: path }: LibraryLayout): ModelEntry[] {
  return readManifest({ path, kind: 'library' }).map(({ entry }) => entry)
}

/** Whole or not at all. */
async function writeOwn({ models: folder }: LibraryLayout, models: ModelEntry[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const fresh = join(folder, `${MANIFEST}.new`)
  const handle = await open(fresh, 'w')
  try {
    await handle.writeFile(`${JSON.stringify({ version: 1, models }, null, 2)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(fresh, join(folder, MANIFEST))
}

function roleOf(task: ModelEntry['task'], estimator: EstimatorId, index: number): string {
  if (task === 'person-detector') return 'detector'
  if (estimator === 'mediapipe') return 'landmarker'
  if (estimator === 'onnx') return 'keypoints'
  return index === 0 ? 'graph' : index === 1 ? 'weights' : `weights-${index}`
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 60) || 'model'
}

function safeName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+/, '') || 'model'
}
