/** The bundled sample in a library, and what is true of its person. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { People } from '../../core/body/people/people.ts'
import { rowsOfFrame } from '../../core/body/skeleton/rows-of-frame.ts'
import { HALPE_26 } from '../../core/body/halpe26.ts'
import { project, type Camera } from '../../core/vision/camera.ts'
import { placedCameras } from '../../core/formats/calibration/calibration.ts'
import { readCalibration } from '../../core/formats/calibration/read-calibration.ts'
import { truePeopleFromCsv } from '../../core/formats/keypoints/truth-csv.ts'
import { readTrc } from '../../core/formats/motion/read-trc.ts'
import { adoptLabByHand } from '../sample/adopt-lab.ts'
import { readLab } from '../sample/lab-folder.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import type { Machine } from '../jobs/job-kind.ts'
import type { Scheduler } from '../jobs/scheduler.ts'
import { trialsOfSession } from '../library/trials.ts'
import type { Library } from '../store/library.ts'

const TRUTH = join(sampleFolder(), '2026-11-20-treadmill-walk', 'truth')

/** Without ffmpeg the films are not decoded: their tables of frames are all that is needed. */
export const SAMPLE_MACHINE: Machine = { ffmpeg: undefined, opensPages: false, runsOnnx: true, decodable: () => ['avc1'] }

/** Imported and prepared. */
export async function adoptedSample(library: Library, scheduler: Scheduler): Promise<{ sessionId: string; trialId: string }> {
  const { sessions } = await adoptLabByHand(library, scheduler, await readLab(sampleFolder()))
  await scheduler.idle()
  const { sessionId } = sessions[0]!
  return { sessionId, trialId: trialsOfSession(library, sessionId)[0]!.id }
}

/** Where the keypoints truly are in a camera's frames; hidden ones too. */
export function truePeople(camera: string, { widthPx, heightPx }: { widthPx: number; heightPx: number }, frameCount?: number): People {
  const file = join(TRUTH, 'keypoints-2d', `${camera}.csv`)
  const people = truePeopleFromCsv(readFileSync(file, 'utf8'), file, { width: widthPx, height: heightPx })
  return { ...people, frames: people.frames.slice(0, frameCount), people: people.people.slice(0, frameCount), keypoints: people.keypoints.slice(0, frameCount && frameCount * 3 * HALPE_26.length) }
}

/** From so many frames on somebody else stands there, and does not move: so far from where the walker begins. */
const HELPER = { fromFrame: 20, besideM: [-0.4, 0.4, 0] } as const

/** The same with somebody who stands beside the walker: the second in each picture. */
export function withHelper(people: People, camera: Camera): People {
  const { points } = trueMotion()
  const standing = HALPE_26.flatMap((_, keypoint) => {
    const pixel = project(camera, [0, 1, 2].map((axis) => points[3 * keypoint + axis]! + HELPER.besideM[axis]!) as [number, number, number])
    return pixel ? [...pixel, 0.9] : [NaN, NaN, 0]
  })
  const perRow = 3 * HALPE_26.length
  const lastFrame = people.frames.at(-1) ?? -1
  const rows = Array.from({ length: lastFrame + 1 }, (_, frame) => {
    const [from, to] = rowsOfFrame(people.frames, frame)
    const walker = to > from ? [{ frame, person: 0, keypoints: [...people.keypoints.subarray(from * perRow, (from + 1) * perRow)] }] : []
    return frame < HELPER.fromFrame ? walker : [...walker, { frame, person: 1, keypoints: standing }]
  }).flat()
  return { ...people, frames: Uint32Array.from(rows, ({ frame }) => frame), people: Int32Array.from(rows, ({ person }) => person), keypoints: Float32Array.from(rows.flatMap(({ keypoints }) => keypoints)) }
}

/** Where its cameras truly stand. */
export const trueCameras = (): readonly Camera[] => placedCameras(readCalibration(readFileSync(join(TRUTH, '..', 'calibration.toml')), 'calibration.toml'), 'calibration.toml')

/** Halpe-26 in metres, Z up, at 60 Hz from session time 0. */
export const trueMotion = () => readTrc(readFileSync(join(TRUTH, 'keypoints-3d.trc'), 'utf8'), 'keypoints-3d.trc')
