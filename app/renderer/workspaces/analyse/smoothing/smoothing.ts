import type { Skeleton, SkeletonEvidence } from '../../../../core/body/skeleton.ts'
import { POINT_STATES } from '../../../../core/body/skeleton.ts'
import { cleanPoints } from '../../../../core/signal/clean-points.ts'
import { USUAL_CLEANING } from '../../../../core/signal/usual-cleaning.ts'
import { rateOf } from '../../../../core/time/rate-of.ts'
import { createStore } from '../../../store.ts'

/** How the skeleton is looked at: as it was analysed, as it was triangulated, or smoothed otherwise for a look. */
export type Smoothing = 'kept' | 'raw' | { cutOffHz: number }
export const smoothing = createStore<Smoothing>('kept')
export const smoothingOpened = createStore(false)

export function closeSmoothing(): void {
  smoothing.set('kept')
  smoothingOpened.set(false)
}

interface Seen {
  skeleton: Skeleton
  evidence: SkeletonEvidence
}

/** The same points looked at otherwise. How sure they are is known of the analysed ones alone: of these nobody says it. */
export function seenWith(how: Smoothing, { skeleton, evidence }: Seen): Seen {
  if (how === 'kept') return { skeleton, evidence }
  const { keypoints, timesUs, raw, covariance } = evidence
  const unknown = { ...evidence, covariance: new Float32Array(covariance.length).fill(NaN) }
  if (how === 'raw') return { skeleton: { keypoints, timesUs, points: raw, states: measuredOf(raw) }, evidence: unknown }
  const { points, states } = cleanPoints({ frames: timesUs.length, keypoints: keypoints.length, points: raw, covariance: unknown.covariance }, { rateHz: rateOf(timesUs), cutOffHz: how.cutOffHz, longestGapS: USUAL_CLEANING.longestGapS })
  return { skeleton: { keypoints, timesUs, points, states }, evidence: unknown }
}

function measuredOf(raw: Float64Array): Uint8Array {
  const [missing, measured] = [POINT_STATES.indexOf('missing'), POINT_STATES.indexOf('measured')]
  return Uint8Array.from({ length: raw.length / 3 }, (_, point) => (Number.isNaN(raw[3 * point]!) ? missing : measured))
}
