/** What the balancing trial's own photos give, beside what its calibration says. */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { calibratedLensSchema } from '../../../app/contract/analysis/calibration-tasks.ts'
import { readCalibration } from '../../../app/core/formats/calibration/read-calibration.ts'
import { sameCamera } from '../../../app/core/formats/camera-name.ts'
import { pictureFiles } from '../../../app/main/cli/calibrate/picture-files.ts'
import { locateFfmpeg } from '../../../app/main/system/locate.mjs'
import { calibrateLens } from '../../../app/workers/calibrate/calibrate-lens.ts'
import { findBoards } from '../../../app/workers/calibrate/find-boards.ts'
import { figure, type Figure } from '../figure.ts'
import { NotMeasured } from '../not-measured.ts'

const BOARD = { kind: 'checkerboard', columns: 4, rows: 7, squareM: 0.06 } as const

export async function referenceFigures(folder: string): Promise<(Figure | NotMeasured)[]> {
  const reference = join(process.env['STRIDESCOPE_REFERENCE'] ?? resolve('../shared/reference'), 'pose2sim-balancing', 'calibration')
  const ffmpeg = locateFfmpeg()
  if (!existsSync(reference) || !('path' in ffmpeg)) return [new NotMeasured('the reference’s photos or ffmpeg are not here', 'lenses of the balancing trial')]
  const file = join(reference, 'Calib.qca.txt')
  const { lenses } = readCalibration(readFileSync(file), basename(file))
  const found: { error: number; focal: number; spread: number; centre: number; k1: number }[] = []
  for (const [camera, sources] of await pictureFiles([join(reference, 'intrinsics')])) {
    const attemptDir = join(folder, camera)
    await mkdir(attemptDir)
    const context = { attemptDir, signal: new AbortController().signal, progress: () => {} }
    await findBoards({ board: BOARD, sources, ffmpeg: ffmpeg.path }, context)
    const { lens, spread, errorPx } = calibratedLensSchema.parse((await calibrateLens({ camera, board: BOARD, views: [join(attemptDir, 'board-views.json')] }, context)).summary)
    const theirs = lenses.find(({ name }) => sameCamera(name, camera))!
    found.push({ error: errorPx, focal: lens.focalXPx - theirs.focalXPx, spread: spread.focalXPx, centre: Math.hypot(lens.centreXPx - theirs.centreXPx, lens.centreYPx - theirs.centreYPx), k1: lens.distortion[0] - theirs.distortion[0] })
  }
  return [
    figure('balancing photos: corners missed', 'px', found.map(({ error }) => error)),
    figure('balancing photos: focal length less Qualisys’s', 'px', found.map(({ focal }) => focal)),
    figure('balancing photos: its standard error', 'px', found.map(({ spread }) => spread)),
    figure('balancing photos: optical centre from Qualisys’s', 'px', found.map(({ centre }) => centre)),
    figure('balancing photos: k1 less Qualisys’s', '1 / 1000', found.map(({ k1 }) => 1000 * k1)),
  ]
}
