/** Models from files: one that a manifest knows by its fingerprint, or one that a person says what it is. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { InspectedModel, ModelEntry, ModelFile, OwnModel } from '../../contract/models/models.ts'
import { ProblemError } from '../../core/problem.ts'
import { hashFile, settle } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import { readCatalogue, type Described } from './catalogue.ts'
import { bytesIn, type ChosenFile } from './chosen-file.ts'
import { partOf } from './download.ts'
import { modelFolders } from './folders.ts'
import { locateFiles } from './located.ts'
import { removeFiles } from './remove-files.ts'
import { readEntries } from './manifest-file.ts'
import { checkedOwn, describeOwn, estimatorOf, ownEntry } from './own-models.ts'
import { inspectFile, tryModel, type Tasks } from './try-model.ts'

type HashedFile = ChosenFile & { bytes: number; sha256: string }

/** What a person has said of a model so far. */
type Said = { [Word in keyof OwnModel]?: OwnModel[Word] | undefined }

export type Added = { added: string } | { unknown: InspectedModel }

export async function addModel(library: Library, tasks: Tasks, chosen: readonly ChosenFile[], said: Said = {}): Promise<Added> {
  const hashed = await Promise.all(chosen.map(async (one): Promise<HashedFile> => ({ ...one, bytes: await bytesIn(one), sha256: await hashFile(one.path) })))
  const { models } = readCatalogue(modelFolders(library.layout))
  const known = models.find(({ entry }) => entry.files.some(({ sha256 }) => hashed.some((one) => one.sha256 === sha256)))
  if (!known) return addUnknown(library, tasks, models.map(({ entry }) => entry), hashed, said)
  refuseOtherWords(known, said)
  await addKnown(library, tasks, known.entry, hashed)
  library.changes.touched('models', 'usage')
  return { added: known.entry.id }
}

/** Of a model that is known already it would go unheard. */
function refuseOtherWords({ entry, folder }: Described, said: Said): void {
  const word = (['name', 'topology', 'licence'] as const).find((one) => said[one] !== undefined && (said[one]?.trim() ?? null) !== entry[one])
  if (word === undefined) return
  throw new ProblemError({
    code: 'model-known',
    message: `This model is known already as "${entry.name}" (${entry.id}), and its ${word} is ${entry[word] ?? 'none'}.`,
    hint: folder.kind === 'library' ? `To change that, remove it with "stridescope models remove ${entry.id}", then add it again.` : `That stands in the list that describes it. Add it without another ${word}.`,
    subject: entry.id,
  })
}

async function addKnown(library: Library, tasks: Tasks, entry: ModelEntry, hashed: readonly HashedFile[]): Promise<void> {
  const stranger = hashed.find((one) => entry.files.every(({ sha256 }) => sha256 !== one.sha256))
  if (stranger) throw new ProblemError({ code: 'several-models', message: `${stranger.name} is no part of ${entry.name}.`, hint: 'Add one model at a time.', subject: stranger.name })
  const brought = entry.files.flatMap((file) => hashed.filter(({ sha256 }) => sha256 === file.sha256).slice(0, 1).map((from) => ({ file, from })))
  const here = await locateFiles(modelFolders(library.layout), entry)
  const missing = here.filter(({ at, file }) => !at && !brought.some((one) => one.file === file))
  if (missing.length > 0)
    throw new ProblemError({
      code: 'model-incomplete',
      message: `${entry.name} is ${entry.files.length} files. Missing: ${missing.map(({ file }) => basename(file.path)).join(', ')}.`,
      hint: 'Choose all of them together.',
      subject: entry.id,
    })
  await bring(library, tasks, entry, brought)
}

async function addUnknown(library: Library, tasks: Tasks, entries: readonly ModelEntry[], hashed: readonly HashedFile[], { name, topology, licence }: Said): Promise<Added> {
  for (const file of hashed)
    if (entries.some(({ files }) => files.some(({ path }) => basename(path) === file.name)))
      throw new ProblemError({
        code: 'model-hash',
        message: `${file.name} is not the file that is known by that name: its fingerprint is another.`,
        hint: 'Its download may have been damaged: fetch it again. If it is another model on purpose, give it another name first.',
        subject: file.name,
      })
  const [network, ...weights] = graphFirst(hashed)
  if (!network) throw new ProblemError({ code: 'no-files', message: 'No file was chosen.' })
  const inspected = await inspectFile(tasks, estimatorOf(network.name), network, weights.map((one) => ({ name: one.name, path: one.path })))
  if (name === undefined || topology === undefined || licence === undefined) return { unknown: inspected }
  // A list that cannot be read cannot take it either: that is said before a file is copied.
  readEntries(library.layout.models)
  const files = [network, ...weights]
  const entry = ownEntry(checkedOwn({ name, topology, licence }), inspected, files)
  await bring(library, tasks, entry, entry.files.map((file, index) => ({ file, from: files[index]! })))
  await describeOwn(library.layout, entry)
  library.changes.touched('models', 'usage')
  return { added: entry.id }
}

/** Weights are no model by themselves. */
function graphFirst(files: readonly HashedFile[]): HashedFile[] {
  return files.toSorted((a, b) => Number(a.name.endsWith('.bin')) - Number(b.name.endsWith('.bin')))
}

/** Into the library; what cannot be opened there goes again. */
async function bring(library: Library, tasks: Tasks, entry: ModelEntry, files: readonly { file: ModelFile; from: HashedFile }[]): Promise<void> {
  const moves = files.map(({ file }) => ({ from: partOf(join(library.layout.models, file.path)), to: join(library.layout.models, file.path) }))
  const fresh = files.map(({ file }) => file).filter(({ path }) => !existsSync(join(library.layout.models, path)))
  try {
    for (const [index, { from }] of moves.entries()) {
      await mkdir(dirname(from), { recursive: true })
      await pipeline(createReadStream(files[index]!.from.path), createWriteStream(from))
    }
    await settle(moves)
    await tryModel(tasks, library, entry)
  } catch (thrown) {
    // What was there before stays.
    for (const { from } of moves) await rm(from, { force: true })
    await removeFiles(library.layout.models, { files: fresh })
    throw thrown
  }
}
