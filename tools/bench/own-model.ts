/** The program's own networks on one core, all in: cutting out, colours, the network, places in the picture. */
import { join } from 'node:path'
import { KEYPOINTS } from '../../app/core/body/topologies.ts'
import { locateFfmpeg } from '../../app/main/system/locate.mjs'
import { detectEvery } from '../../app/main/pose/worker-choices.ts'
import { keypointFinder } from '../../app/workers/pose/onnx/find-keypoints.ts'
import { isOf, openNetwork } from '../../app/workers/pose/onnx/open-network.ts'
import { figure, type Figure, repeat, timedMs } from './figure.ts'
import { inSession } from './hidden-page/prepared-film.ts'
import { NotMeasured } from './not-measured.ts'
import { openFilm } from './pose/film.ts'
import { quietly } from './quietly.ts'

const MODEL = join(import.meta.dirname, '..', '..', 'models', 'stridescope-pose')
const RATE_HZ = 30
/** Until code is compiled and memory is there. */
const WARM_UP = 40
const ROUNDS = 100

export function measureOwnModel(): Promise<(Figure | NotMeasured)[]> {
  return quietly(measure)
}

async function measure(): Promise<(Figure | NotMeasured)[]> {
  const ffmpeg = locateFfmpeg()
  if ('missing' in ffmpeg) return [new NotMeasured(ffmpeg.missing)]
  const film = await openFilm(inSession('cam01.mp4'), ffmpeg.path, join(MODEL, 'people.onnx'), 1)
  const network = await openNetwork({ name: 'Stridescope Pose', file: join(MODEL, 'keypoints.onnx'), provider: 'cpu', threads: 1 })
  if (!isOf(network, 'pose')) throw new Error('it gives no keypoints')
  const findKeypoints = keypointFinder(network, KEYPOINTS['halpe-26'].length, undefined)
  const [box] = await film.find(film.kept)
  if (!box) throw new NotMeasured('nobody was found in the sample’s first frame', 'its own model')
  const look = () => timedMs(() => film.find(film.kept))
  const lookCloser = () => timedMs(() => findKeypoints(film.kept, box))
  await repeat(WARM_UP, look)
  await repeat(WARM_UP, lookCloser)
  const people = await repeat(ROUNDS, look)
  const keypoints = await repeat(ROUNDS, lookCloser)
  await Promise.all([film.close(), network.close()])
  const every = detectEvery(RATE_HZ)
  return [
    figure('Stridescope People, a picture, one core', 'ms', people),
    figure('Stridescope Pose, a person, one core', 'ms', keypoints),
    figure(`both, a person and frame at ${RATE_HZ} Hz: people are looked for in every ${every}th`, 'ms', keypoints.map((took, round) => took + people[round]! / every), '≤ 15'),
  ]
}
