/** Where a trial's films truly show people: keypoints that were imported beside them, a folder that somebody names, or what the bundled sample's folder says of its own films. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { and, desc, eq, isNull, or } from 'drizzle-orm'
import type { TruthFile } from '../../contract/models/pose-comparison.ts'
import { ProblemError } from '../../core/problem.ts'
import { originalOf } from '../library/originals.ts'
import { readContents } from '../sample/contents.ts'
import { itemsOfSession, readLab } from '../sample/lab-folder.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import { hashFile } from '../store/artifacts.ts'
import type { Library } from '../store/library.ts'
import { media, mediaFile } from '../store/tables/files.ts'
import type { TrialInputs } from '../trial/inputs.ts'
import { ofTrial, type TrialPlace } from '../trial/place.ts'

interface FilmTruth {
  files: TruthFile[]
  /** Of what they hold. */
  hash: string
}

export interface Truth {
  /** For a person. */
  from: string
  /** By film; undefined where nothing is known of it. */
  films: (FilmTruth | undefined)[]
}

type Films = TrialInputs['films']

export async function truthOf(library: Library, place: TrialPlace, films: Films, folder: string | null): Promise<Truth | undefined> {
  if (folder !== null) return inFolder(films, folder)
  return imported(library, place, films) ?? (await ofSample(library, films))
}

function imported(library: Library, { sessionId, trialId }: TrialPlace, films: Films): Truth | undefined {
  const rows = library.query
    .select()
    .from(media)
    .where(and(eq(media.sessionId, sessionId), eq(media.kind, 'keypoints'), isNull(media.deletedUs), or(ofTrial(media.trialId, trialId), isNull(media.trialId))))
    // Of several for a camera the newest.
    .orderBy(desc(media.importedUs))
    .all()
  const found = films.map(({ label }) => rows.find(({ camera }) => camera === label))
  if (found.every((row) => row === undefined)) return undefined
  return { from: 'the keypoints that were imported beside the films, as right as whoever made them', films: found.map((row) => row && { files: filesOf(library, row.id), hash: row.contentHash }) }
}

function filesOf(library: Library, mediaId: string): TruthFile[] {
  const rows = library.query.select({ n: mediaFile.n, name: mediaFile.relativePath }).from(mediaFile).where(eq(mediaFile.mediaId, mediaId)).orderBy(mediaFile.n).all()
  return rows.map(({ n, name }) => ({ path: originalOf(library, mediaId, n).path, name }))
}

/** A table or a file of keypoints a camera, by the camera's name. */
async function inFolder(films: Films, folder: string): Promise<Truth> {
  return { from: folder, films: await Promise.all(pathsIn(films, folder).map(inFile)) }
}

/** By film; refused where there is none for any. */
export function pathsIn(films: Films, folder: string): (string | undefined)[] {
  const paths = films.map(({ label }) => ['.csv', '.json'].map((ending) => join(folder, `${label}${ending}`)).find((path) => existsSync(path)))
  if (paths.some(Boolean)) return paths
  const there = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? `There are: ${readdirSync(folder).slice(0, 12).join(', ') || 'none'}.` : 'There is no such folder.'
  throw new ProblemError({ code: 'no-truth', message: `${folder} has no file for any of the cameras ${films.map(({ label }) => label).join(', ')}.`, hint: `Looked for one a camera, such as ${films[0]?.label ?? 'cam01'}.csv or .json. ${there}`, subject: folder })
}

async function ofSample(library: Library, films: Films): Promise<Truth | undefined> {
  const lab = await readLab(sampleFolder()).catch(() => undefined)
  if (!lab) return undefined
  const contents = await readContents(library, lab)
  const items = lab.sessions.flatMap(itemsOfSession)
  const truths = await Promise.all(
    films.map(({ row, label }) => {
      const item = items.find(({ relativePath }) => contents.get(relativePath) === row.contentHash)
      return inFile(item?.sources[0] && join(dirname(item.sources[0].path), 'truth', 'keypoints-2d', `${label}.csv`))
    }),
  )
  return truths.some(Boolean) ? { from: 'the bundled sample’s own truth', films: truths } : undefined
}

async function inFile(path: string | undefined): Promise<FilmTruth | undefined> {
  if (path === undefined || !existsSync(path)) return undefined
  return { files: [{ path, name: path }], hash: await hashFile(path) }
}
