import type { Lens } from '../camera.ts'
import { project } from '../camera.ts'
import { IDENTITY } from '../../math/mat3.ts'
import { undistort } from '../undistort.ts'

type LensNumbers = Pick<Lens, 'focalXPx' | 'focalYPx' | 'centreXPx' | 'centreYPx' | 'distortion'>

/**
 * Standard errors by leaving out one group of the pictures after the other (the delete-a-group jackknife, Kott 2001,
 * J Off Stat 17:521). They hold what least squares does not know of: a bent board, a picture taken in motion.
 */
export function jackknifed(without: readonly LensNumbers[]): LensNumbers {
  const spreadOf = (value: (lens: LensNumbers) => number) => deviation(without.map(value))
  return {
    focalXPx: spreadOf((lens) => lens.focalXPx),
    focalYPx: spreadOf((lens) => lens.focalYPx),
    centreXPx: spreadOf((lens) => lens.centreXPx),
    centreYPx: spreadOf((lens) => lens.centreYPx),
    distortion: [0, 1, 2, 3, 4].map((term) => spreadOf((lens) => lens.distortion[term]!)) as unknown as LensNumbers['distortion'],
  }
}

/** The larger of two in everything. */
export function widest(one: LensNumbers, other: LensNumbers): LensNumbers {
  return {
    focalXPx: Math.max(one.focalXPx, other.focalXPx),
    focalYPx: Math.max(one.focalYPx, other.focalYPx),
    centreXPx: Math.max(one.centreXPx, other.centreXPx),
    centreYPx: Math.max(one.centreYPx, other.centreYPx),
    distortion: one.distortion.map((term, at) => Math.max(term, other.distortion[at]!)) as unknown as LensNumbers['distortion'],
  }
}

/** By the same jackknife, how far off in pixels the lens is in the corners of the picture: the worst of the four. NaN where it shows nothing there. */
export function cornerSpread(lens: Lens, without: readonly LensNumbers[]): number {
  const corners = [[0, 0], [lens.widthPx - 1, 0], [0, lens.heightPx - 1], [lens.widthPx - 1, lens.heightPx - 1]] as const
  return Math.max(
    ...corners.map((corner) => {
      const [x, y] = undistort(lens, corner)
      const seen = without.map((other) => project({ ...lens, ...other, rotation: IDENTITY, translationM: [0, 0, 0] }, [x, y, 1]))
      return Math.hypot(...([0, 1] as const).map((axis) => deviation(seen.map((pixel) => pixel?.[axis] ?? NaN))))
    }),
  )
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(((values.length - 1) / values.length) * values.reduce((sum, value) => sum + (value - mean) ** 2, 0))
}
