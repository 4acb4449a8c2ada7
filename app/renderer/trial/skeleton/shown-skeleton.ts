import type { Analysis } from '../../../contract/analysis/analysis.ts'
import type { People } from '../../../core/body/people/people.ts'
import type { Skeleton, SkeletonEvidence } from '../../../core/body/skeleton/skeleton.ts'
import type { Problem } from '../../../core/problem.ts'
import { createStore } from '../../store.ts'

/** The person of the open trial, as far as it has been read. */
export interface ShownSkeleton {
  /** Null of markers. */
  analysis: Analysis | null
  /** As it is looked at. */
  skeleton: Skeleton
  /** As the analysis left it. */
  kept: Skeleton
  /** Null until it has been read. */
  evidence: SkeletonEvidence | null
  /** By media id: the keypoints in that film from which the skeleton was made. */
  persons: ReadonlyMap<string, People>
}

/** Of films. */
export type AnalysedSkeleton = ShownSkeleton & { analysis: Analysis }
export const isAnalysed = (shown: ShownSkeleton): shown is AnalysedSkeleton => shown.analysis !== null

export const shownSkeleton = createStore<ShownSkeleton | null>(null)
/** Why a part of it could not be read. */
export const unreadSkeleton = createStore<Problem | null>(null)

/** What is drawn over the pictures. */
export interface OverlayChoice {
  /** The skeleton in space, as each camera would see it. */
  skeleton: boolean
  /** The keypoints as they were found in each picture. */
  raw: boolean
  /** Everybody else who was found in each picture. */
  others: boolean
  /** The reference's pose at the same point of the stride, here and in 3D. */
  ghost: boolean
}

export const overlayShown = createStore<OverlayChoice>({ skeleton: true, raw: false, others: true, ghost: true })
