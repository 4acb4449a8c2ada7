/** A folder of sessions that says what is what: its `stridescope-lab.json`, and the files that this names. */
import { readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { labManifestSchema, type LabManifest } from '../../contract/library/lab-manifest.ts'
import type { Source } from '../../contract/library/file-tasks.ts'
import { groupFiles } from '../../core/formats/group.ts'
import { isNotAllowed, notAllowed, type Problem, ProblemError } from '../../core/problem.ts'
import type { ImportItem } from '../import/import-item.ts'
import { listedFile, listFolder, type ListedFile } from '../import/list-folder.ts'
import { faultIn } from '../schema-fault.ts'

const MANIFEST = 'stridescope-lab.json'

type ManifestSession = LabManifest['sessions'][number]
type ManifestTrial = ManifestSession['trials'][number]
/** What to import, but for the trial that it belongs to. */
export type LabItem = Omit<ImportItem, 'trialId' | 'replaces'>

export interface LabTrial extends ManifestTrial {
  items: LabItem[]
}

export interface LabSession extends Omit<ManifestSession, 'trials'> {
  trials: LabTrial[]
  /** Of the session itself. */
  items: LabItem[]
}

export interface Lab {
  athlete: LabManifest['athlete']
  sessions: LabSession[]
}

export function itemsOfSession({ items, trials }: LabSession): LabItem[] {
  return [...trials.flatMap((trial) => trial.items), ...items]
}

/** Everything is looked at before anything is made of it. */
export async function readLab(folder: string): Promise<Lab> {
  const { athlete, sessions } = await readManifest(folder)
  const root = await realpath(folder)
  const found: LabSession[] = []
  for (const [s, session] of sessions.entries()) {
    const trials: LabTrial[] = []
    for (const [t, trial] of session.trials.entries())
      trials.push({ ...trial, items: await itemsOf(root, `sessions.${s}.trials.${t}.files`, trial.files, trial.clocks) })
    found.push({ ...session, trials, items: await itemsOf(root, `sessions.${s}.files`, session.files, []) })
  }
  return { athlete, sessions: found }
}

async function readManifest(folder: string): Promise<LabManifest> {
  const file = join(folder, MANIFEST)
  const text = await readFile(file, 'utf8').catch(async (thrown: unknown) => {
    throw new ProblemError(isNotAllowed(thrown) ? notAllowed(file) : (await notAFolder(folder)) ?? notReadable(folder, file, thrown as NodeJS.ErrnoException), { cause: thrown })
  })
  const json = asJson(file, text)
  const parsed = labManifestSchema.safeParse(json)
  if (parsed.success) return parsed.data
  throw badManifest(file, faultIn(parsed.error.issues[0]!, json))
}

async function notAFolder(folder: string): Promise<Problem | undefined> {
  const info = await stat(folder).catch(({ code }: NodeJS.ErrnoException) => (code === 'ENOENT' || code === 'ENOTDIR' ? null : undefined))
  if (info === undefined || info?.isDirectory()) return undefined
  const message = info === null ? `There is no folder ${folder}.` : `${folder} is not a folder.`
  return { code: 'no-lab', message, hint: `Name a folder that has a ${MANIFEST} in it, as the sample lab writes it.`, subject: folder }
}

function notReadable(folder: string, file: string, { code, message }: NodeJS.ErrnoException): Problem {
  return {
    code: 'no-lab',
    message: code === 'ENOENT' ? `There is no ${MANIFEST} in ${folder}.` : `${file} cannot be read: ${message}.`,
    hint: 'It is what says which file belongs to which session and trial; the sample lab writes one.',
    subject: file,
  }
}

function asJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw badManifest(file, (thrown as Error).message)
  }
}

async function itemsOf(root: string, field: string, paths: readonly string[], clocks: ManifestTrial['clocks']): Promise<LabItem[]> {
  const files: ListedFile[] = []
  for (const [n, path] of paths.entries()) files.push(...(await filesAt(root, path, `${field}.${n}`)))
  const byPath = new Map(files.map((file) => [file.relativePath, file]))
  const { groups } = groupFiles(files.map(({ relativePath, sizeBytes }) => ({ path: relativePath, sizeBytes })))
  return groups.map((group) => {
    const clock = clocks.find(({ file }) => file === group.path)
    return {
      relativePath: group.path,
      camera: null,
      ...(clock && { clock: { offsetUs: clock.offsetUs, rate: clock.rate } }),
      bytes: group.sizeBytes,
      sources: group.files.flatMap(({ path }) => sourceOf(byPath.get(path))),
      uploads: [],
    }
  })
}

/** A link must not lead out of the folder either. */
async function filesAt(root: string, relativePath: string, field: string): Promise<ListedFile[]> {
  const path = join(root, relativePath)
  const real = await realpath(path).catch(() => undefined)
  const info = real && (await stat(real))
  if (!real || !info) throw badManifest(join(root, MANIFEST), `${field}: there is no file ${relativePath}`)
  if (!real.startsWith(root + sep)) throw badManifest(join(root, MANIFEST), `${field}: ${relativePath} leads out of the folder`)
  if (info.isDirectory()) return (await listFolder(path, relativePath)).files
  if (info.isFile()) return [await listedFile(path, relativePath)]
  throw badManifest(join(root, MANIFEST), `${field}: ${relativePath} is neither a file nor a folder`)
}

function sourceOf(file: ListedFile | undefined): Source[] {
  return file ? [{ path: file.path, relativePath: file.relativePath, sizeBytes: file.sizeBytes, modifiedUs: file.modifiedUs }] : []
}

function badManifest(file: string, why: string): ProblemError {
  return new ProblemError({
    code: 'bad-lab',
    message: `${file} is not right: ${why}.`,
    hint: 'Make the folder anew, or correct what is named. Nothing was imported.',
    subject: file,
  })
}
