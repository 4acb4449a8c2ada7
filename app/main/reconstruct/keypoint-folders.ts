/** Keypoints of several cameras in one folder: for each a folder of files, one a frame, or one file that holds the whole film. */
import * as disk from 'node:fs/promises'
import { join } from 'node:path'
import type { KnownTopology } from '../../core/body/topologies.ts'
import { cameraOf, sameCamera } from '../../core/formats/camera-name.ts'
import { frameNumber } from '../../core/formats/group.ts'
import { inPixels, type Keypoints } from '../../core/formats/keypoints/keypoints.ts'
import { KEYPOINT_CEILING, KEYPOINT_FRAME_CEILING, readKeypointFrame, readKeypoints } from '../../core/formats/keypoints/read-keypoints.ts'
import { NOBODY, seenFrames, type WrittenFrame } from '../../core/formats/keypoints/seen-frames.ts'
import { TOPOLOGY_NAMES } from '../../core/formats/keypoints/topology.ts'
import { readWhole, type Ceiling } from '../../core/formats/reading/read-whole.ts'
import { recogniseText } from '../../core/formats/recognise-text.ts'
import type { KeypointFacts } from '../../core/preflight/facts.ts'
import { isNotAllowed, notAllowed, ProblemError } from '../../core/problem.ts'
import type { Lens } from '../../core/vision/camera.ts'
import type { Person } from '../../core/vision/seen-person.ts'

export interface SeenByCameras {
  topology: KnownTopology
  /** Number of the first frame, as the files have it. */
  firstFrame: number
  /** All people: `frames[frame][camera]`, cameras in the order they were asked for. */
  frames: Person[][][]
  /** Cameras whose keypoints are spelled otherwise than they are. */
  matched: { camera: string; folder: string }[]
  /** What lies there, also of cameras that nobody asked for. */
  facts: KeypointFacts[]
}

export async function readKeypointFolders(folder: string, lenses: readonly Lens[]): Promise<SeenByCameras> {
  const names = await namesIn(folder)
  const own = lenses.map(({ name }) => names.find((one) => sameCamera(cameraOf(one) ?? one.replace(/\.json$/i, ''), name)))
  enough(folder, lenses, own, names)
  const films = await Promise.all(own.map((name, place) => (name === undefined ? undefined : readFilm(join(folder, name), lenses[place]!))))
  const shown = films.filter((film) => film !== undefined && film !== NOBODY)
  const topology = oneTopology(folder, shown)
  const { firstFrame, length } = spanOf(folder, shown)
  return {
    topology,
    firstFrame,
    frames: Array.from({ length }, (_, frame) => films.map((film) => (film === undefined || film === NOBODY ? [] : (film.frames[frame + firstFrame - film.firstFrame] ?? [])))),
    matched: lenses.flatMap(({ name }, place) => (own[place] === undefined || own[place] === name ? [] : [{ camera: name, folder: own[place] }])),
    facts: [
      ...films.flatMap((film, place) => (film === undefined ? [] : [factsOf(own[place]!, lenses[place]!.name, film)])),
      ...names.filter((name) => !own.includes(name) && cameraOf(name) !== undefined).map((name): KeypointFacts => ({ name, camera: cameraOf(name)!, firstFrame: 0, frameCount: 0, showsNobody: false })),
    ],
  }
}

/** Folders, and files of keypoints. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await disk.readdir(folder, { withFileTypes: true }).catch((cause: unknown) => (isNotAllowed(cause) ? forbidden(folder) : lacking(folder, (cause as { code?: string }).code === 'ENOTDIR' ? `${folder} is a file, not a folder of keypoints.` : `There is no folder ${folder}.`)))
  return entries.filter((entry) => entry.isDirectory() || /\.json$/i.test(entry.name)).map(({ name }) => name)
}

function enough(folder: string, lenses: readonly Lens[], own: readonly (string | undefined)[], names: readonly string[]): void {
  const found = own.filter((name) => name !== undefined).length
  if (found >= 2) return
  const cameras = lenses.map(({ name }) => name).join(', ')
  lacking(folder, `${folder} has keypoints for ${found} of ${lenses.length} cameras: two are needed at least.`, `Looked for one folder or file a camera (${cameras}); there are: ${names.slice(0, 12).join(', ') || 'none'}.`)
}

/** `NOBODY` where there are frames, and nobody in them. */
async function readFilm(path: string, lens: Lens): Promise<Keypoints | typeof NOBODY> {
  try {
    const keypoints = (await disk.stat(path)).isDirectory() ? await readFolder(path) : readKeypoints(await textOf(path, KEYPOINT_CEILING), path)
    if (keypoints.coordinates === 'shares' && Number.isNaN(lens.widthPx)) lacking(path, `${path} gives places as shares of the picture, and the calibration does not tell the picture’s size.`)
    return inPixels(keypoints, lens.widthPx, lens.heightPx)
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.code === NOBODY) return NOBODY
    throw thrown
  }
}

async function readFolder(folder: string): Promise<Keypoints> {
  const names = (await disk.readdir(folder)).filter((name) => /\.json$/i.test(name))
  const [first] = names
  if (first === undefined) return lacking(folder, `${folder} holds no frame of keypoints.`, 'Expected are JSON files, one a frame, whose names end in the number of the frame, or one for the whole film.')
  const head = await textOf(join(folder, first), KEYPOINT_CEILING)
  const { format } = recogniseText(head, 'json')
  if (format !== 'openpose-json' && names.length === 1) return readKeypoints(head, join(folder, first))
  // Read at once into numbers: the texts of a long film fill the memory.
  const frames: WrittenFrame[] = []
  for (const name of names) {
    const frame = frameNumber(name)?.value
    const file = join(folder, name)
    if (frame !== undefined) frames.push(readKeypointFrame({ frame, file, text: await textOf(file, KEYPOINT_FRAME_CEILING) }))
  }
  if (frames.length === 0) lacking(folder, `${folder} holds no frame of keypoints.`, 'Expected are JSON files, one a frame, whose names end in the number of the frame, or one for the whole film.')
  return seenFrames(frames, folder)
}

async function textOf(file: string, ceiling: Ceiling): Promise<string> {
  return new TextDecoder().decode(await readWhole(disk, file, ceiling))
}

function oneTopology(folder: string, films: readonly Keypoints[]): KnownTopology {
  const [first, ...others] = new Set(films.map(({ topology }) => topology))
  if (first === undefined) return lacking(folder, `${folder} shows nobody in any frame.`)
  if (others.length > 0) lacking(folder, `${folder} has keypoints of different models (${[first, ...others].map((topology) => TOPOLOGY_NAMES[topology]).join(', ')}).`)
  return first
}

function spanOf(folder: string, films: readonly Keypoints[]): { firstFrame: number; length: number } {
  const firstFrame = Math.min(...films.map((film) => film.firstFrame))
  const length = Math.max(...films.map((film) => film.firstFrame + film.frames.length)) - firstFrame
  // Otherwise most of what lies between is no frame of anybody.
  if (length > 2 * films.reduce((sum, { frames }) => sum + frames.length, 0)) {
    const spans = films.slice(0, 8).map((film) => `${film.firstFrame} to ${film.firstFrame + film.frames.length - 1}`)
    lacking(folder, `The cameras in ${folder} share no frames: they are numbered ${spans.join(', ')}.`, 'Frames of one moment need one number in all cameras.')
  }
  return { firstFrame, length }
}

function factsOf(name: string, camera: string, film: Keypoints | typeof NOBODY): KeypointFacts {
  const known = { name, camera: cameraOf(name) ?? camera }
  if (film === NOBODY) return { ...known, firstFrame: 0, frameCount: 0, showsNobody: true }
  const { topology, firstFrame, frames, oddities } = film
  return { ...known, topology, firstFrame, frameCount: frames.length, reachPx: reachOf(frames), showsNobody: false, oddities }
}

/** Estimators put a point now and then far beyond the picture's edge. */
const STRAY = 0.005

function reachOf(frames: Keypoints['frames']): [x: number, y: number] {
  const people = frames.flat()
  const reach = (axis: 0 | 1) => {
    const values = Float64Array.from(people.flatMap((person) => person.filter((value, at) => at % 3 === axis && !Number.isNaN(value)))).sort()
    return values[Math.floor((1 - STRAY) * (values.length - 1))] ?? 0
  }
  return [reach(0), reach(1)]
}

function forbidden(folder: string): never {
  throw new ProblemError(notAllowed(folder))
}

function lacking(subject: string, message: string, hint?: string): never {
  throw new ProblemError({ code: 'keypoints-missing', message, hint, subject })
}
