import { angleDeg, distanceM, type Measured, type MeasuredPoint } from '../../../../core/body/measure.ts'
import { covarianceAt } from '../../../../core/body/skeleton/uncertainty.ts'
import { NORMAL_95 } from '../../../../core/math/normal.ts'
import type { ShownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'

/** What lies between the picked points at one of the skeleton's moments. */
export function measuredWords({ skeleton, evidence }: ShownSkeleton, row: number | null, names: readonly string[]): string {
  if (names.length < 2) return 'Pick two points, or three for an angle.'
  if (row === null) return 'There is no skeleton at this moment.'
  const points = names.map((name) => pointOf(skeleton, evidence, row, name))
  const missing = names.filter((_, at) => points[at] === undefined)
  if (missing.length > 0) return `Not there at this moment: ${missing.join(', ').replaceAll('-', ' ')}.`
  const [a, b, c] = points as [MeasuredPoint, MeasuredPoint, MeasuredPoint?]
  return c ? said(angleDeg(a, b, c), 1, 1, '°') : said(distanceM(a, b), 1000, 1, ' mm')
}

function pointOf({ keypoints, points }: ShownSkeleton['skeleton'], evidence: ShownSkeleton['evidence'], row: number, name: string): MeasuredPoint | undefined {
  const point = row * keypoints.length + keypoints.indexOf(name)
  const [x, y, z] = [points[3 * point], points[3 * point + 1], points[3 * point + 2]]
  if (!keypoints.includes(name) || x === undefined || y === undefined || z === undefined || Number.isNaN(x)) return undefined
  const covariance = evidence && covarianceAt(evidence.covariance, point)
  return { at: [x, y, z], covariance: covariance?.every((term) => Number.isFinite(term)) ? covariance : null }
}

function said({ value, sd }: Measured, factor: number, decimals: number, unit: string): string {
  const number = (factor * value).toFixed(decimals)
  return sd === null ? `${number}${unit}, uncertainty not known` : `${number}${unit} ± ${(factor * NORMAL_95 * sd).toFixed(decimals)}${unit} (95 %)`
}
