/** Whose angles a trial can give: those of its file, of a body fitted to its keypoints, or straight from them. */
import type { CovarianceAt } from '../body/evidence-covariance.ts'
import { SIDES } from '../body/joints.ts'
import type { SeenFeet } from '../body/fit/seen-feet.ts'
import { withoutPassing } from '../body/passing-sides.ts'
import { pointsOfMarkers } from '../body/points-of-markers.ts'
import type { C3d } from '../formats/c3d/c3d.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import type { AngleCurves } from './angle-curves.ts'
import { anglesOfMarkers } from './angles-of-markers.ts'
import { anglesOfFit, type LimitsActing, type StandingTrial } from './angles-of-fit.ts'
import { anglesOfPoints } from './angles-of-points.ts'
import { headingRadOf } from './events/heading.ts'
import type { GaitPoints } from './gait-points.ts'
import { vendorAngles } from './vendor-angles.ts'

/** Of the model that the file's maker used, of its markers on the skin, of a body that was fitted to its keypoints, or straight from them. */
export type AngleSource = 'vendor' | 'markers' | 'fit' | 'points'

export interface TrialAngles {
  angleSource: AngleSource
  angles: AngleCurves
  /** One standard deviation of each angle in each frame, degrees; null where nobody tells it. */
  spreads: AngleCurves | null
  /** Of a fitted body. */
  limits: LimitsActing | null
}

interface Sources {
  smooth: MarkerMotion
  c3d: C3d | undefined
  /** Where feet and pelvis are there; null where they never are. */
  steps: GaitPoints | null
  wanted: AngleSource | undefined
  covarianceAt?: CovarianceAt | undefined
  /** A network saw the points in films. */
  seenInFilms: boolean
  seenFeet?: SeenFeet | undefined
  standing?: StandingTrial | undefined
}

export function trialAngles({ smooth, c3d, steps, wanted, covarianceAt, seenInFilms, seenFeet, standing }: Sources): TrialAngles {
  const alone = { spreads: null, limits: null }
  const vendor = c3d && vendorAngles(c3d)
  const hasVendor = vendor !== undefined && SIDES.some((side) => Object.keys(vendor[side]).length > 0)
  if (hasVendor && (wanted ?? 'vendor') === 'vendor') return { angles: vendor, angleSource: 'vendor', ...alone }
  if (!steps) return { angles: { left: {}, right: {} }, angleSource: 'points', ...alone }
  const headingRad = headingRadOf(steps)
  const ofMarkers = (wanted ?? 'markers') === 'markers' ? anglesOfMarkers(smooth, headingRad) : null
  if (ofMarkers) return { angles: ofMarkers, angleSource: 'markers', ...alone }
  const pointAt = pointsOfMarkers(seenInFilms ? withoutPassing(smooth, headingRad, covarianceAt) : smooth)
  const fitted = wanted === 'points' ? null : anglesOfFit(pointAt, headingRad, { covarianceAt, seenInFilms, seenFeet, standing })
  return fitted ? { ...fitted, angleSource: 'fit' } : { angles: anglesOfPoints(pointAt, headingRad), angleSource: 'points', ...alone }
}
