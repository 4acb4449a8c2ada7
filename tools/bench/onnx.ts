/** Decoding alone, networks alone, and both together; what a worker's memory comes to; how far BlazePose lite is from its full model. */
import { existsSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { locateFfmpeg } from '../../app/main/system/locate.mjs'
import { figure, repeat, type Figure } from './figure.ts'
import { NotMeasured } from './not-measured.ts'
import { looksThrough, type OpenFilm, openFilm } from './pose/film.ts'
import { workerMemory } from './pose/memory.ts'
import { squats } from './pose/squats.ts'
import { quietly } from './quietly.ts'

const ROUNDS = 5
const DETECTOR = 'rtmdet-nano_person_320_end2end.onnx'

export function measureOnnx(folder: string): Promise<(Figure | NotMeasured)[]> {
  return quietly(() => measure(folder))
}

async function measure(folder: string): Promise<(Figure | NotMeasured)[]> {
  const ffmpeg = locateFfmpeg()
  if ('missing' in ffmpeg) return [new NotMeasured(ffmpeg.missing)]
  const models = modelFolder()
  const film = join(process.env.STRIDESCOPE_REFERENCE ?? resolve('../shared/reference'), 'pose2sim-balancing', 'videos', 'cam03.mp4')
  const speeds = models && existsSync(film) ? await overlap(await openFilm(film, ffmpeg.path, join(models, DETECTOR))) : [new NotMeasured('RTMDet-nano or the balancing trial is not in ../shared', 'decoding and detecting')]
  return [...speeds, ...(await squats(models, ffmpeg.path, folder)), ...(await workerMemory(ffmpeg.path, folder))]
}

function modelFolder(): string | undefined {
  return [...(process.env.STRIDESCOPE_MODELS ?? '').split(delimiter), resolve('../shared/models')].find((folder) => existsSync(join(folder, DETECTOR)))
}

/** One after the other in each round, so that a busy machine slows all of them. */
async function overlap(film: OpenFilm): Promise<Figure[]> {
  const [decoding, detecting, both, ratios]: [number[], number[], number[], number[]] = [[], [], [], []]
  await repeat(ROUNDS, async () => {
    const [decoded, detected, together] = [await looksThrough(film, 'decode'), await looksThrough(film, 'detect'), await looksThrough(film, 'both')]
    decoding.push(decoded)
    detecting.push(detected)
    both.push(together)
    ratios.push(together / Math.min(decoded, detected))
    return together
  })
  await film.close()
  return [
    figure('1088×1920 H.264 decoded alone, as the stage does', 'frames/s', decoding),
    figure('RTMDet-nano alone, every frame', 'frames/s', detecting),
    figure('both together', 'frames/s', both),
    figure('both together ÷ the slower one alone', '×', ratios, '≥ 0.85'),
  ]
}
