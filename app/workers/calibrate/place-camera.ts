/** Where a camera stands in a room on whose floor a board lies. */
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Board, type BoardView, boardViewSchema, type PlacedCamera, placeCameraParams, placedCameraSchema } from '../../contract/analysis/calibration-tasks.ts'
import type { TaskResult } from '../../contract/channels/worker-channel.ts'
import type { Oddity } from '../../core/formats/inspection.ts'
import { degreesOf } from '../../core/math/degrees.ts'
import { multiply, transpose } from '../../core/math/mat3.ts'
import { toRotationVector } from '../../core/math/rotation-vector.ts'
import { length, subtract } from '../../core/math/vec3.ts'
import { ProblemError } from '../../core/problem.ts'
import { floorPoints } from '../../core/vision/board/floor-points.ts'
import type { Lens } from '../../core/vision/camera.ts'
import { cameraPosition } from '../../core/vision/look-at.ts'
import { writeFlushed } from '../flushed.ts'
import type { TaskContext } from '../kit.ts'
import { openCv, type OpenCv } from './opencv.ts'
import { type Sight, solvePose, type SolvedPose, tiltedOtherwise } from './solve-pose.ts'

const GROUPS = 8
const MOST_ERROR_PX = 1
const MOST_SPREAD_M = 0.02
/** The other tilt misses the corners by at least this many times as much where it is certain which is right. */
const CERTAIN = 2

export async function placeCamera(params: unknown, { attemptDir, progress }: TaskContext): Promise<TaskResult> {
  const { board, lens, views: file } = placeCameraParams.parse(params)
  progress({ kind: 'place-camera', value: 0, title: `Placing ${lens.name}` })
  const views = fitting(z.array(boardViewSchema).parse(JSON.parse(await readFile(file, 'utf8'))), lens)
  const { cv } = await openCv()
  const [best] = views.map((view) => placed(cv, board, lens, view)).sort((one, other) => one.errorPx - other.errorPx)
  const summary = placedCameraSchema.parse(best)
  await writeFlushed(attemptDir, 'place.json', `${JSON.stringify(summary, null, 2)}\n`)
  return { outputs: [{ role: 'place', file: 'place.json', format: 'json' }], summary, warnings: summary.findings.map(({ message }) => message), device: 'OpenCV in WebAssembly' }
}

/** Only a board that is seen whole, and of which one end is told from the other, is the same place to every camera. */
function fitting(views: readonly BoardView[], lens: Lens): BoardView[] {
  const refuse = (message: string, hint: string) => new ProblemError({ code: 'no-floor-board', message: `${lens.name}: ${message}`, hint, subject: lens.name })
  if (views.length === 0) throw refuse('no picture shows the board.', 'Lay it flat on the floor where all cameras see it, in even light.')
  const { widthPx, heightPx } = views[0]!
  if (widthPx !== lens.widthPx || heightPx !== lens.heightPx)
    throw refuse(`the picture is ${widthPx} × ${heightPx}, its lens was calibrated at ${lens.widthPx} × ${lens.heightPx}.`, 'Take both with the same settings of the camera.')
  if (views.every(({ isTurnKnown, isWhole }) => isWhole && !isTurnKnown)) throw refuse('the board’s two ends look alike, so that cameras would disagree about where its first corner is.', 'Take a board with an even number of squares one way and an odd number the other, or a ChArUco board.')
  const whole = views.filter(({ isTurnKnown, corners }) => isTurnKnown && corners.every((corner) => corner !== null))
  if (whole.length === 0) throw refuse('no picture shows the board whole.', 'Every inner corner must be seen; a hand or a shadow on one is enough to lose it.')
  return whole
}

function placed(cv: OpenCv, board: Board, lens: Lens, view: BoardView): PlacedCamera {
  const points = floorPoints(board, board.squareM)
  const sights = view.corners.map((pixel, at): Sight => ({ point: points[at]!, pixel: pixel! }))
  const first = solvePose(cv, lens, sights)
  const other = solvePose(cv, lens, sights, tiltedOtherwise(first, points))
  const [pose, second] = first.errorPx <= other.errorPx ? [first, other] : [other, first]
  const without = Array.from({ length: GROUPS }, (_, group) => solvePose(cv, lens, sights.filter((_, at) => at % GROUPS !== group), pose))
  const { positionSpreadM, directionSpreadDeg } = spreadOf(pose, without)
  return {
    view: view.name,
    rotation: pose.rotation,
    translationM: pose.translationM,
    errorPx: pose.errorPx,
    positionSpreadM,
    directionSpreadDeg,
    findings: findingsOf(lens.name, pose, directionBetween(pose, second) > 1 ? second.errorPx / pose.errorPx : Infinity, positionSpreadM),
  }
}

/** By the delete-a-group jackknife. */
function spreadOf(pose: SolvedPose, without: readonly SolvedPose[]): { positionSpreadM: number; directionSpreadDeg: number } {
  const position = cameraPosition(pose)
  const spread = (values: readonly number[]) => Math.sqrt(((values.length - 1) / values.length) * values.reduce((sum, value) => sum + value * value, 0))
  return {
    positionSpreadM: spread(without.map((one) => length(subtract(cameraPosition(one), position)))),
    directionSpreadDeg: spread(without.map((one) => directionBetween(one, pose))),
  }
}

function directionBetween(one: SolvedPose, other: SolvedPose): number {
  return degreesOf(length(toRotationVector(multiply(one.rotation, transpose(other.rotation)))))
}

function findingsOf(camera: string, { errorPx }: SolvedPose, ambiguity: number, positionSpreadM: number): Oddity[] {
  const found: Oddity[] = []
  const warning = (code: string, message: string, hint: string) => found.push({ level: 'warning', code, message: `${camera}: ${message}`, hint })
  if (errorPx > MOST_ERROR_PX) warning('floor-board-error', `the corners are missed by ${errorPx.toFixed(1)} px; a few tenths are usual.`, 'Is the board flat, of the size given, and the lens that of this camera at this zoom?')
  if (ambiguity < CERTAIN) warning('floor-board-tilt', 'the board is so small or far away that it could as well be tilted the other way.', 'Take a larger board, or nearer to the camera.')
  if (positionSpreadM > MOST_SPREAD_M) warning('floor-board-far', `the camera’s position is known to ±${(100 * positionSpreadM).toFixed(1)} cm only.`, 'A larger board, or refinement over the footage, makes it surer.')
  return found
}
