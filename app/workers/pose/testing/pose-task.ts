/** The task `pose` on a film that a test has made, with the networks of make-models.py. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WorkerPose } from '../../../contract/models/pose-tasks.ts'
import { peopleFromArrow } from '../../../core/body/people/people-arrow.ts'
import type { People } from '../../../core/body/people/people.ts'
import { packetTableToArrow } from '../../../core/media/packet-table-arrow.ts'
import { ffmpeg, inspectFile, type ClipFolder } from '../../testing/clips.ts'
import { pose } from '../pose.ts'

const modelFile = (name: string) => fileURLToPath(new URL(`models/${name}.onnx`, import.meta.url))

export async function poseParamsFor(clips: ClipFolder, film: string, { keypoints = 'dots-simcc-26', topology = 'halpe-26', people = 2, detectEvery = 10, mirror = false, work = 'work' } = {}): Promise<WorkerPose> {
  const { facts, table } = await inspectFile(film)
  const packetTable = `${film}.packets.arrow`
  writeFileSync(packetTable, packetTableToArrow(table!))
  return {
    estimator: 'onnx',
    model: 'dots',
    modelFiles: {},
    people,
    settings: { topology, detectEvery, mirror },
    film,
    facts: facts!,
    widthPx: facts!.displayWidth,
    heightPx: facts!.displayHeight,
    name: 'dots.mp4',
    camera: 'cam01',
    packetTable,
    modelPaths: { detector: modelFile('dots-people'), keypoints: modelFile(keypoints) },
    batchDir: clips.file(`${work}-batches`),
    ffmpeg: ffmpeg!,
    cores: 1,
  }
}

export async function posed(clips: ClipFolder, params: WorkerPose, signal = new AbortController().signal, onProgress: (value: number) => void = () => {}) {
  const attempt = clips.file(`attempt-${Math.random()}`)
  mkdirSync(attempt)
  const result = await pose(params, { attemptDir: attempt, signal, progress: ({ value }) => onProgress(value) })
  const bytes = readFileSync(`${attempt}/people.arrow`)
  return { result, bytes, people: peopleFromArrow(bytes, 'people.arrow') }
}

/** By frame and person: x, y of each keypoint after one another. */
export function placesOf({ frames, people, keypoints }: People): Map<string, number[]> {
  const perRow = keypoints.length / frames.length
  return new Map([...frames.keys()].map((row) => [`${frames[row]}/${people[row]}`, [...keypoints.subarray(row * perRow, (row + 1) * perRow)].filter((_, at) => at % 3 < 2)]))
}
