import { usuallyApartM } from '../../vision/look-at.ts'
import { noted } from '../../notes/notes.ts'
import type { Oddity } from '../inspection.ts'
import type { Calibration } from './calibration.ts'
import { lackingIn } from './lacking-in.ts'

/** Distances between the cameras of a laboratory or a field. */
const LIKELY_M = { least: 0.05, most: 200 }

/** The codes of what follows: they are of the cameras as they are now, also after these were changed. */
export const OPEN_QUESTIONS = new Set(['calibration-no-size', 'calibration-no-distortion', 'calibration-no-pose', 'calibration-distances', 'calibration-distortion-divided'])

/** What any calibration may leave open, whatever wrote it. */
export function openQuestions({ format, lenses, cameras, lengths }: Pick<Calibration, 'format' | 'lenses' | 'cameras' | 'lengths'>, file: string): Oddity[] {
  const all = lenses.map(({ name }) => name)
  const placed = new Set(cameras.map(({ name }) => name))
  const undistorted = lenses.filter(({ distortion }) => distortion.every((term) => term === 0)).map(({ name }) => name)
  return [
    ...lackingIn(all, lenses.filter(({ widthPx }) => Number.isNaN(widthPx)).map(({ name }) => name), 'calibration-no-size', 'picture-size'),
    ...lackingIn(all, undistorted, 'calibration-no-distortion', 'distortion'),
    ...lackingIn(all, all.filter((name) => !placed.has(name)), 'calibration-no-pose', 'pose'),
    ...distances(cameras, lengths),
    ...dividedDistortion(format, lenses, file),
  ]
}

function distances(cameras: Calibration['cameras'], lengths: Calibration['lengths']): Oddity[] {
  const usual = usuallyApartM(cameras)
  if (Number.isNaN(usual) || (usual >= LIKELY_M.least && usual <= LIKELY_M.most)) return []
  return [noted('warning', 'calibration-distances', { metres: usual, isUnitSaid: lengths !== 'unstated' }, { hint: 'The file’s unit of length may be another: scale the calibration, or compare a known length with the result.' })]
}

/** As weak as no lens that has a distortion at all. */
const WEAK = 0.01

/**
 * Pose2Sim divides Qualisys's coefficients of distortion by 64, as it does the lengths (seen in its own example: the lens that
 * the checkerboard photos beside it show is that of the `.qca.txt`). It names such files `Calib_qualisys.toml`.
 */
function dividedDistortion(format: Calibration['format'], lenses: Calibration['lenses'], file: string): Oddity[] {
  const isConverted = format === 'pose2sim-toml' && /qualisys|qca/i.test(file)
  if (!isConverted || !lenses.every(({ distortion: [k1, k2] }) => k1 !== 0 && Math.abs(k1) < WEAK && Math.abs(k2) < WEAK)) return []
  return [noted('warning', 'calibration-distortion-divided', {}, { hint: 'Take the .qca.txt file itself, or multiply the distortion by 64.' })]
}
