import { runsCalled } from '../notes/english/keypoint-files.ts'
import { noted } from '../notes/notes.ts'
import { saysCalibration } from './calibration-photo.ts'
import { cameraOf } from './camera-name.ts'
import type { Inspection, Oddity } from './inspection.ts'
import { extensionOf, fileName, folderOf, pathParts } from './path-parts.ts'

export interface ListedFile {
  path: string
  sizeBytes: number
}

/** What an import shows as one line. */
export interface FileGroup {
  /** `frames`: JSON files numbered one a frame; `photos`: the calibration photos of one camera in one folder. */
  kind: 'single' | 'frames' | 'photos'
  /** The file, or the folder that the files lie in. */
  path: string
  camera?: string
  files: ListedFile[]
  sizeBytes: number
  /** Of `frames`: the numbers in the first and last name. */
  firstFrame?: number
  lastFrame?: number
  oddities: Oddity[]
}

export interface GroupedFiles {
  groups: FileGroup[]
  /** Files that systems and programs leave behind, left out. */
  hidden: number
}

/** Three frames make no sense as three lines, two calibrations named `a1`, `a2` do. */
const FEWEST_FRAMES = 3
const GAPS_LISTED = 5
const PHOTOS = new Set(['jpg', 'jpeg', 'png'])

export function groupFiles(files: readonly ListedFile[]): GroupedFiles {
  const visible = files.filter((file) => !isHidden(file.path))
  const runs = new Map<string, ListedFile[]>()
  for (const file of visible) {
    const key = runKey(file)
    if (key === undefined) continue
    const run = runs.get(key)
    if (run === undefined) runs.set(key, [file])
    else run.push(file)
  }
  const groups: FileGroup[] = []
  const grouped = new Set<ListedFile>()
  for (const [key, members] of runs) {
    const isPhotos = key.startsWith('photos')
    if (members.length < (isPhotos ? 2 : FEWEST_FRAMES)) continue
    for (const member of members) grouped.add(member)
    groups.push(isPhotos ? photoGroup(members) : frameGroup(members))
  }
  for (const file of visible) if (!grouped.has(file)) groups.push(single(file))
  return { groups: groups.sort((a, b) => inNaturalOrder(a.path, b.path)), hidden: files.length - visible.length }
}

/** The inspection of a whole group, from that of its first file. */
export function inspectionOfGroup(group: FileGroup, first: Inspection): Inspection {
  if (group.kind === 'single') return first
  // The camera that the first file names need not be that of the others.
  const { camera: _ofFirst, ...ofAll } = first
  const count = group.files.length
  const unit = group.kind === 'frames' ? 'frames' : 'photos'
  const isOpenPose = group.kind === 'frames' && first.format === 'openpose-json'
  return {
    ...ofAll,
    ...(isOpenPose ? { format: 'openpose-json-run' } : {}),
    ...(group.camera === undefined ? {} : { camera: group.camera }),
    summary: `${first.summary.replace('OpenPose frame', 'OpenPose')} · ${count} ${unit}`,
    facts: {
      ...first.facts,
      files: count,
      sizeBytes: group.sizeBytes,
      ...(group.firstFrame === undefined ? {} : { firstFrame: group.firstFrame }),
      ...(group.lastFrame === undefined ? {} : { lastFrame: group.lastFrame }),
    },
    oddities: [...first.oddities, ...group.oddities],
  }
}

/** Numbers in names count as numbers, so that `cam2` stands before `cam10`. */
function inNaturalOrder(one: string, other: string): number {
  return COLLATOR.compare(one, other) || (one < other ? -1 : one > other ? 1 : 0)
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function isHidden(path: string): boolean {
  const parts = pathParts(path)
  const name = parts.at(-1) ?? ''
  if (/^(thumbs\.db|desktop\.ini|ehthumbs\.db)$/i.test(name) || name.startsWith('~$')) return true
  return parts.some((part) => part === '__MACOSX' || (part.startsWith('.') && part !== '..'))
}

/** Files with one key are frames of one run, or photos of one camera in one folder. */
function runKey(file: ListedFile): string | undefined {
  const extension = extensionOf(file.path)
  if (PHOTOS.has(extension)) return saysCalibration(file.path) ? `photos\n${folderOf(file.path)}\n${cameraOf(file.path) ?? ''}` : undefined
  if (extension !== 'json') return undefined
  const frame = frameNumber(file.path)
  return frame === undefined ? undefined : `frames\n${folderOf(file.path)}\n${frame.before}\n${frame.after}`
}

/**
 * The frame number in a name: its last run of digits, unless that is a camera's number
 * (`cam01.0000.json`, `trial_000000000012_keypoints.json`, but not `cam02.json`).
 */
export function frameNumber(path: string): { before: string; after: string; value: number } | undefined {
  const stem = fileName(path).replace(/\.json$/i, '').slice(-200)
  const match = /^(.*?)(\d+)(\D*)$/.exec(stem)
  if (match === null) return undefined
  const [, before = '', digits = '', after = ''] = match
  if (digits.length > 15 || cameraOf(before + digits) !== cameraOf(before)) return undefined
  return { before, after, value: Number(digits) }
}

function single(file: ListedFile): FileGroup {
  return { kind: 'single', path: file.path, ...cameraIn(file.path), files: [file], sizeBytes: file.sizeBytes, oddities: [] }
}

/** Their folder; chosen without one, they go by the name of the first. */
function placeOf([first]: readonly ListedFile[]): string {
  return first ? folderOf(first.path) || fileName(first.path) : ''
}

function photoGroup(members: ListedFile[]): FileGroup {
  const files = members.sort((a, b) => inNaturalOrder(a.path, b.path))
  return { kind: 'photos', path: placeOf(files), ...commonCamera(files), files, sizeBytes: totalBytes(files), oddities: emptyFiles(files) }
}

function frameGroup(members: ListedFile[]): FileGroup {
  const numbered = members
    .map((file) => ({ file, frame: frameNumber(file.path)?.value ?? 0 }))
    .sort((a, b) => a.frame - b.frame || inNaturalOrder(a.file.path, b.file.path))
  const files = numbered.map(({ file }) => file)
  const frames = numbered.map(({ frame }) => frame)
  return {
    kind: 'frames',
    path: placeOf(files),
    ...commonCamera(files),
    files,
    sizeBytes: totalBytes(files),
    firstFrame: frames[0] ?? 0,
    lastFrame: frames.at(-1) ?? 0,
    oddities: [...missingFrames(frames), ...emptyFiles(files)],
  }
}

function missingFrames(frames: number[]): Oddity[] {
  const gaps: [first: number, last: number][] = []
  let missing = 0
  for (const [index, frame] of frames.entries()) {
    const from = (frames[index - 1] ?? frame - 1) + 1
    if (from >= frame) continue
    missing += frame - from
    gaps.push([from, frame - 1])
  }
  if (missing === 0) return []
  const listed = { runs: gaps.slice(0, GAPS_LISTED), more: gaps.length > GAPS_LISTED }
  return [noted('warning', 'frame-numbers-missing', { count: missing, between: [frames[0]!, frames.at(-1)!], ...listed }, { code: 'frames-missing', field: `frames ${runsCalled(listed)}`, hint: 'Missing frames stay gaps; they are not closed up.' })]
}

function emptyFiles(files: ListedFile[]): Oddity[] {
  const empty = files.filter((file) => file.sizeBytes === 0)
  if (empty.length === 0) return []
  return [
    {
      level: 'error',
      code: 'empty-file',
      field: fileName(empty[0]?.path ?? ''),
      message: `${empty.length} of ${files.length} files are empty; the first is ${fileName(empty[0]?.path ?? '')}.`,
    },
  ]
}

function commonCamera(files: ListedFile[]): { camera?: string } {
  const cameras = new Set(files.map((file) => cameraOf(file.path)))
  const [camera] = cameras
  return cameras.size === 1 && camera !== undefined ? { camera } : {}
}

function cameraIn(path: string): { camera?: string } {
  const camera = cameraOf(path)
  return camera === undefined ? {} : { camera }
}

function totalBytes(files: ListedFile[]): number {
  return files.reduce((sum, file) => sum + file.sizeBytes, 0)
}
