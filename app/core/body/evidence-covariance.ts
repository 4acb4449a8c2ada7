import type { Halpe26 } from './halpe26.ts'
import type { SkeletonEvidence } from './skeleton.ts'
import { type Covariance, covarianceAt } from './uncertainty.ts'

/** How sure a keypoint's place is in a frame; undefined where nobody knows. */
export type CovarianceAt = (frame: number, keypoint: Halpe26) => Covariance | undefined

export function covarianceOfEvidence({ keypoints, covariance }: Pick<SkeletonEvidence, 'keypoints' | 'covariance'>): CovarianceAt {
  const places = new Map(keypoints.map((keypoint, place) => [keypoint, place]))
  return (frame, keypoint) => {
    const place = places.get(keypoint)
    if (place === undefined) return undefined
    const own = covarianceAt(covariance, frame * keypoints.length + place)
    return own.every(Number.isFinite) ? own : undefined
  }
}

/** Its mean variance; 1 where nobody knows it, which is as good as any that never changes. */
export const covarianceScale = (covariance: Covariance | undefined): number => (covariance ? (covariance[0] + covariance[3] + covariance[5]) / 3 : 1)
