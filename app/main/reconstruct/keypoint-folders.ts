/** Keypoints that lie as one JSON file a frame in one folder a camera, as OpenPose and Pose2Sim write them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KEYPOINTS, type KnownTopology } from '../../core/body/topologies.ts'
import { cameraOf, sameCamera } from '../../core/formats/camera-name.ts'
import { frameNumber } from '../../core/formats/group.ts'
import { readOpenPosePeople } from '../../core/formats/keypoints/read-openpose.ts'
import { topologyOf, TOPOLOGY_NAMES } from '../../core/formats/keypoints/topology.ts'
import { ProblemError } from '../../core/problem.ts'
import type { Person } from '../../core/vision/associate.ts'

export interface SeenByCameras {
  topology: KnownTopology
  /** Number of the first frame, as the files are named. */
  firstFrame: number
  /** All people: `frames[frame][camera]`, cameras in the order they were asked for. */
  frames: Person[][][]
  /** Cameras whose folder is spelled otherwise than they are. */
  matched: { camera: string; folder: string }[]
  warnings: string[]
}

export async function readKeypointFolders(folder: string, cameras: readonly string[]): Promise<SeenByCameras> {
  const folders = (await readdir(folder, { withFileTypes: true }).catch(() => lacking(folder, `There is no folder ${folder}.`))).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const own = cameras.map((camera) => folders.find((name) => sameCamera(cameraOf(name) ?? name, camera)))
  const missing = cameras.filter((_, place) => own[place] === undefined)
  if (missing.length > cameras.length - 2)
    lacking(folder, `${folder} has folders of keypoints for ${cameras.length - missing.length} of ${cameras.length} cameras: two are needed at least.`, `Looked for one folder a camera (${cameras.join(', ')}); there are: ${folders.slice(0, 12).join(', ') || 'none'}.`)
  const films = await Promise.all(own.map((name) => (name === undefined ? new Map<number, string>() : framesIn(join(folder, name)))))
  const numbers = films.flatMap((film) => [...film.keys()])
  if (numbers.length === 0) lacking(folder, `${folder} holds no frame of keypoints.`, 'Expected are JSON files, one a frame, whose names end in the number of the frame.')
  const [firstFrame, lastFrame] = [numbers.reduce((least, one) => Math.min(least, one)), numbers.reduce((most, one) => Math.max(most, one))]
  const frames: Person[][][] = []
  for (let frame = firstFrame; frame <= lastFrame; frame++) frames.push(await Promise.all(films.map((film) => readFrame(film.get(frame)))))
  return {
    topology: topologyIn(folder, frames.flat(2)),
    firstFrame,
    frames,
    matched: cameras.flatMap((camera, place) => (own[place] === undefined || own[place] === camera ? [] : [{ camera, folder: own[place] }])),
    warnings: missing.map((camera) => `${camera} has no folder of keypoints; the others are used without it.`),
  }
}

async function framesIn(folder: string): Promise<Map<number, string>> {
  const frames = new Map<number, string>()
  for (const name of await readdir(folder)) {
    const number = name.endsWith('.json') ? frameNumber(name)?.value : undefined
    if (number !== undefined) frames.set(number, join(folder, name))
  }
  return frames
}

async function readFrame(file: string | undefined): Promise<Person[]> {
  return file === undefined ? [] : readOpenPosePeople(await readFile(file, 'utf8'), file)
}

function topologyIn(folder: string, people: readonly Person[]): KnownTopology {
  const [first] = people
  if (!first) return lacking(folder, `${folder} shows nobody in any frame.`)
  if (people.some((person) => person.length !== first.length)) lacking(folder, `People in ${folder} have different numbers of keypoints.`)
  const topology = topologyOf(first.length / 3, people)
  if (topology === undefined || !(topology in KEYPOINTS))
    return lacking(folder, topology === undefined ? `${first.length / 3} keypoints a person belong to no model that is known here.` : `${TOPOLOGY_NAMES[topology]} cannot be reconstructed yet.`)
  return topology as KnownTopology
}

function lacking(subject: string, message: string, hint?: string): never {
  throw new ProblemError({ code: 'keypoints-missing', message, hint, subject })
}
