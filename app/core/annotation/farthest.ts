/** How far two labels of a frame are from each other, beside whether that counts as the same. */
import { apartPx, areaOfDouble, type DoubleLabel, isHiddenToOne, SAME_WITHIN } from './agreement.ts'
import type { Sigma } from './oks.ts'

interface Farthest {
  keypoint: number
  px: number
  /** Up to so far it counts as the same, of this person; null: of whom nobody knows how large they are. */
  samePx: number | null
}

/** Of all points that both place, whoever’s they are; null where there is none. */
export function farthestOf(doubles: readonly DoubleLabel[], sigmas: readonly Sigma[]): Farthest | null {
  const apart = doubles.flatMap((double) => {
    const area = areaOfDouble(double)
    return sigmas.flatMap(({ value }, keypoint): Farthest[] => {
      const px = apartPx(double, keypoint)
      return px === null ? [] : [{ keypoint, px, samePx: area === null ? null : SAME_WITHIN * value * Math.sqrt(area) }]
    })
  })
  return apart.toSorted((a, b) => b.px - a.px)[0] ?? null
}

/** Points that both place, and only one of both calls hidden. */
export const hiddenToOne = (doubles: readonly DoubleLabel[]): number =>
  doubles.flatMap((double) => double.one.points.filter((_, keypoint) => isHiddenToOne(double, keypoint))).length
