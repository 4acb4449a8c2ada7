import type { Skeleton, SkeletonEvidence } from '../../../core/body/skeleton/skeleton.ts'
import { POINT_STATES } from '../../../core/body/skeleton/skeleton.ts'
import { USUAL_CLEANING } from '../../../core/signal/usual-cleaning.ts'
import { rateOf } from '../../../core/time/rate-of.ts'
import { createStore } from '../../store.ts'
import type { TableWork } from '../../tables/table-work.ts'

/** How the skeleton is looked at: as it was analysed, as it was triangulated, or smoothed otherwise for a look. */
export type Smoothing = 'kept' | 'raw' | { cutOffHz: number }
export const smoothing = createStore<Smoothing>('kept')
/** Whether what is asked is not seen yet. */
export const isBeingSmoothed = createStore(false)
export const smoothingOpened = createStore(false)

export function closeSmoothing(): void {
  smoothing.set('kept')
  smoothingOpened.set(false)
}

/** What `clean` is given for another cut-off: exactly what the pipeline cleans. */
export const cleaningOf = ({ keypoints, timesUs, raw }: SkeletonEvidence, cutOffHz: number): Parameters<TableWork['clean']> => [
  { frames: timesUs.length, keypoints: keypoints.length, points: raw },
  { rateHz: rateOf(timesUs), cutOffHz, longestGapS: USUAL_CLEANING.longestGapS },
]

export interface Seen {
  skeleton: Skeleton
  evidence: SkeletonEvidence
}

/** Nothing else than as analysed, or as made of the same evidence. */
export type Look = 'kept' | 'raw' | ({ of: SkeletonEvidence } & ReturnType<TableWork['clean']>)

/** The same points looked at otherwise. How sure they are is known of the analysed ones alone: of these nobody says it. */
export function seenWith(look: Look, { skeleton, evidence }: Seen): Seen {
  if (look === 'kept' || (look !== 'raw' && look.of !== evidence)) return { skeleton, evidence }
  const { keypoints, timesUs, raw, covariance } = evidence
  const { points, states } = look === 'raw' ? { points: raw, states: measuredOf(raw) } : look
  return { skeleton: { keypoints, timesUs, points, states }, evidence: { ...evidence, covariance: new Float32Array(covariance.length).fill(NaN) } }
}

function measuredOf(raw: Float64Array): Uint8Array {
  const [missing, measured] = [POINT_STATES.indexOf('missing'), POINT_STATES.indexOf('measured')]
  return Uint8Array.from({ length: raw.length / 3 }, (_, point) => (Number.isNaN(raw[3 * point]!) ? missing : measured))
}
