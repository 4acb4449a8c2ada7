import { spawnSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDotsFilm } from '../../../app/workers/pose/testing/dots-film.ts'
import { figure, type Figure } from '../figure.ts'
import { NotMeasured } from '../not-measured.ts'
import { poseInWorker } from './pose-in-worker.ts'

const RATE = 25
const MINUTE = 60 * RATE
const LONG_MINUTES = 20
const dots = (name: string) => fileURLToPath(new URL(`../../../app/workers/pose/testing/models/${name}.onnx`, import.meta.url))

/** A minute of somebody who paces, and the same twenty times over. */
export async function workerMemory(ffmpeg: string, folder: string): Promise<(Figure | NotMeasured)[]> {
  if (process.platform !== 'linux') return [new NotMeasured('only Linux tells a process’s peak', 'worker memory')]
  const pacing = Array.from({ length: MINUTE }, (_, frame) => [{ x: 96 + 40 * Math.sin(frame / 40), y: 72, height: 90 }])
  const [short, long] = [join(folder, 'minute'), join(folder, 'minutes')]
  for (const one of [short, long]) await mkdir(one)
  const minute = await makeDotsFilm(join(short, 'film.mp4'), { width: 192, height: 144, frames: pacing })
  spawnSync(ffmpeg, ['-v', 'error', '-stream_loop', String(LONG_MINUTES - 1), '-i', minute, '-c', 'copy', join(long, 'film.mp4')])
  const peaks: number[] = []
  for (const one of [short, long]) {
    const { peakBytes } = await poseInWorker(one, ffmpeg, { estimator: 'onnx', settings: { topology: 'halpe-26', detectEvery: 4, mirror: false }, modelPaths: { detector: dots('dots-people'), keypoints: dots('dots-simcc-26') } })
    peaks.push(peakBytes / 1e6)
  }
  return [
    figure('pose worker at its largest, 1 minute of footage', 'MB', [peaks[0]!], '≤ 1000'),
    figure(`pose worker at its largest, ${LONG_MINUTES} minutes`, 'MB', [peaks[1]!], '≤ 1000'),
  ]
}
