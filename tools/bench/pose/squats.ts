import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { z } from 'zod'
import { posedSchema } from '../../../app/contract/models/pose-estimation.ts'
import { peopleFromArrow } from '../../../app/core/body/people/people-arrow.ts'
import { KEYPOINTS } from '../../../app/core/body/topologies.ts'
import { median } from '../../../app/core/math/median.ts'
import { figure, type Figure } from '../figure.ts'
import { NotMeasured } from '../not-measured.ts'
import { poseInWorker } from './pose-in-worker.ts'

type Reference = [x: number, y: number, z: number][][]
/** Face and ears are too close together to say anything of the rest. */
const BODY = KEYPOINTS['mediapipe-33'].indexOf('left-shoulder')

/** BlazePose lite on WebAssembly through the whole stage, against what the full model found. */
export async function squats(models: string | undefined, ffmpeg: string, folder: string): Promise<(Figure | NotMeasured)[]> {
  const reference = join(process.env.STRIDESCOPE_REFERENCE ?? resolve('../shared/reference'), 'clips')
  const film = join(reference, 'tfjs_pose_squats.mp4')
  const graph = join(models ?? '', 'blazepose-lite-tfjs')
  if (!models || !existsSync(film) || !existsSync(graph)) return [new NotMeasured('BlazePose lite or the squats are not in ../shared', 'BlazePose lite against the full model')]
  const work = join(folder, 'squats')
  await mkdir(work)
  await copyFile(film, join(work, 'film.mp4'))
  const { result, table } = await poseInWorker(work, ffmpeg, {
    estimator: 'tensorflow',
    settings: { topology: 'mediapipe-33', detectEvery: 1, mirror: false },
    modelPaths: { detector: join(models, 'rtmdet-nano_person_320_end2end.onnx'), graph: join(graph, 'blazepose-lite.json'), weights: join(graph, 'blazepose-lite.bin') },
  })
  const { framesPerS }: z.infer<typeof posedSchema> = posedSchema.parse(result.summary)
  const misses = missesOf(await readFile(table), JSON.parse(await readFile(join(reference, 'pose_squats.full.json'), 'utf8')) as Reference)
  return [
    figure(`BlazePose lite, whole stage, 720×1280 (${result.device ?? ''})`, 'frames/s', [framesPerS ?? Number.NaN]),
    figure('BlazePose lite from the full model, median of shoulders to toes in each of 65 frames', 'px', misses),
  ]
}

/** By frame. Places of the full model count from the picture's edge. */
function missesOf(bytes: Uint8Array, reference: Reference): number[] {
  const { frames, keypoints } = peopleFromArrow(bytes, 'squats')
  return [...frames].map((frame, row) => {
    const ways = reference[frame]!.slice(BODY).map(([x, y], point) => Math.hypot(keypoints[3 * (33 * row + BODY + point)]! + 0.5 - x, keypoints[3 * (33 * row + BODY + point) + 1]! + 0.5 - y))
    return median(ways)
  })
}
