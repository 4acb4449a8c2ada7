/** Zhang's calibration (2000, IEEE Trans Pattern Anal Mach Intell 22:1330) as OpenCV has it: the lens and every board's place, by least squares of what the corners miss. */
import type { Board, BoardView } from '../../contract/analysis/calibration-tasks.ts'
import { ProblemError } from '../../core/problem.ts'
import { fromRotationVector } from '../../core/math/rotation-vector.ts'
import type { Vec3 } from '../../core/math/vec3.ts'
import type { Lens, Pose } from '../../core/vision/camera.ts'
import type { Distortion } from '../../core/vision/distortion.ts'
import { type Mat, type OpenCv, withinOpenCv } from './opencv.ts'

export type LensNumbers = Pick<Lens, 'focalXPx' | 'focalYPx' | 'centreXPx' | 'centreYPx' | 'distortion'>

export interface SolvedLens {
  lens: LensNumbers
  /** From the Jacobian: standard errors, if every corner is measured as well as every other and the board is what it should be. */
  spread: LensNumbers
  errorPx: number
  /** By view. */
  errorsPx: number[]
  poses: Pose[]
}

/** Eps and count. */
const ENDS = [3, 100, 1e-8] as const

/** @param from a lens to start at; else one is found from the boards' perspective */
export function solveLens(cv: OpenCv, board: Board, views: readonly BoardView[], { hasK3, from }: { hasK3: boolean; from?: LensNumbers }): SolvedLens {
  const [first] = views
  if (!first) throw new Error('A lens is solved for from views')
  return withinOpenCv(cv, (keep) => {
    const [objects, pictures] = [keep(new cv.MatVector()), keep(new cv.MatVector())]
    for (const { corners } of views) {
      const seen = corners.flatMap((corner, at) => (corner ? [{ corner, at }] : []))
      objects.push_back(keep(cv.matFromArray(seen.length, 1, cv.CV_32FC3, seen.flatMap(({ at }) => [board.squareM * (at % board.columns), board.squareM * Math.floor(at / board.columns), 0]))))
      pictures.push_back(keep(cv.matFromArray(seen.length, 1, cv.CV_32FC2, seen.flatMap(({ corner }) => corner))))
    }
    const matrix = from ? keep(cv.matFromArray(3, 3, cv.CV_64FC1, [from.focalXPx, 0, from.centreXPx, 0, from.focalYPx, from.centreYPx, 0, 0, 1])) : keep(new cv.Mat())
    const distortion = from ? keep(cv.matFromArray(1, 5, cv.CV_64FC1, [...from.distortion])) : keep(new cv.Mat())
    const [rotations, translations] = [keep(new cv.MatVector()), keep(new cv.MatVector())]
    const [spread, placeSpread, errors] = [keep(new cv.Mat()), keep(new cv.Mat()), keep(new cv.Mat())]
    // Elimination, not singular values: the same to ten digits, and six times as fast with 40 views.
    const flags = cv.CALIB_USE_LU | (from ? cv.CALIB_USE_INTRINSIC_GUESS : 0) | (hasK3 ? 0 : cv.CALIB_FIX_K3)
    const errorPx = cv.calibrateCameraExtended(objects, pictures, new cv.Size(first.widthPx, first.heightPx), matrix, distortion, rotations, translations, spread, placeSpread, errors, flags, new cv.TermCriteria(...ENDS))
    const [fx, , cx, , fy, cy] = matrix.data64F
    const [sx, sy, scx, scy, ...terms] = spread.data64F
    const solved = {
      lens: { focalXPx: fx!, focalYPx: fy!, centreXPx: cx!, centreYPx: cy!, distortion: five(distortion.data64F) },
      spread: { focalXPx: sx!, focalYPx: sy!, centreXPx: scx!, centreYPx: scy!, distortion: five(terms) },
      errorPx,
      errorsPx: [...errors.data64F],
      poses: views.map((_, view) => ({ rotation: fromRotationVector(vectorOf(keep(rotations.get(view)))), translationM: vectorOf(keep(translations.get(view))) })),
    }
    if (![errorPx, ...matrix.data64F, ...solved.lens.distortion].every(Number.isFinite) || fx! <= 0 || fy! <= 0) throw noLens()
    return solved
  })
}

function noLens(): ProblemError {
  return new ProblemError({
    code: 'no-lens',
    message: 'No lens fits these pictures.',
    hint: 'They may be of different cameras or zooms, the board of another size than given, or all held the same way. Hold the board tilted by 20 to 45° in different directions.',
  })
}

function five([k1 = 0, k2 = 0, p1 = 0, p2 = 0, k3 = 0]: ArrayLike<number> & Iterable<number>): Distortion {
  return [k1, k2, p1, p2, k3]
}

const vectorOf = ({ data64F }: Mat): Vec3 => [data64F[0]!, data64F[1]!, data64F[2]!]
