/** Models that a person has added and described: the library's own manifest. */
import { extname } from 'node:path'
import { modelEntrySchema, ownModelSchema, type InspectedModel, type ModelEntry, type OwnModel } from '../../contract/models/models.ts'
import type { EstimatorId } from '../../contract/models/pose-estimation.ts'
import { ProblemError } from '../../core/problem.ts'
import { faultIn } from '../schema-fault.ts'
import type { LibraryLayout } from '../store/layout.ts'
import { idOf, readEntries, writeEntries } from './manifest-file.ts'

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

/** What a person says of it, as far as it may stand in a manifest: one that cannot be read hides the model. */
export function checkedOwn(own: OwnModel): OwnModel {
  const parsed = ownModelSchema.safeParse(own)
  if (parsed.success) return parsed.data
  throw new ProblemError({ code: 'bad-model-words', message: `The model cannot be described like this: ${faultIn(parsed.error.issues[0]!, own)}.`, hint: 'Nothing was added. Say it in one line of at most 200 characters, or leave it out.', subject: own.name })
}

export async function describeOwn({ models: folder }: LibraryLayout, entry: ModelEntry): Promise<void> {
  await writeEntries(folder, [...readEntries(folder).filter((one) => idOf(one) !== entry.id), entry])
}

export async function forgetOwn({ models: folder }: LibraryLayout, id: string): Promise<void> {
  await writeEntries(folder, readEntries(folder).filter((one) => idOf(one) !== id))
}

/** What is left to remove of an entry that cannot be read: those of its files that no other names. */
export function misdescribed({ models: folder }: LibraryLayout, id: string): Pick<ModelEntry, 'files'> | undefined {
  const entries = readEntries(folder)
  const bad = entries.find((one) => idOf(one) === id)
  if (bad === undefined) return undefined
  const others = new Set(entries.filter((one) => one !== bad).flatMap(filesOf).map(({ path }) => path))
  return { files: filesOf(bad).filter(({ path }) => !others.has(path)) }
}

function filesOf(entry: unknown): ModelEntry['files'] {
  return modelEntrySchema.pick({ files: true }).strip().safeParse(entry).data?.files ?? []
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
