/** Whose angles a trial can give: those of its file, of a body fitted to its keypoints, or straight from them. */
import { SIDES } from '../../body/joints.ts'
import type { SeenFeet } from '../../body/fit/seen-feet.ts'
import { withoutPassing } from '../../body/passing-sides.ts'
import { pointsOfMarkers } from '../../body/markers/points-of-markers.ts'
import type { C3d } from '../../formats/c3d/c3d.ts'
import type { MarkerMotion } from '../../formats/motion/read-trc.ts'
import type { AngleCurves } from './angle-curves.ts'
import { anglesOfMarkers } from './angles-of-markers.ts'
import { anglesOfFit, type LimitsActing, type StandingTrial } from './angles-of-fit.ts'
import { anglesOfPoints } from './angles-of-points.ts'
import type { FitFrames } from './fit-frames.ts'
import { headingRadOf } from '../events/heading.ts'
import type { GaitPoints } from '../gait-points.ts'
import { vendorAngles } from './vendor-angles.ts'

/** Of the model that the file's maker used, of one of OpenSim's that was moved to fit a recording, of its markers on the skin, of a body that was fitted to its keypoints, or straight from them. */
export type AngleSource = 'vendor' | 'opensim' | 'markers' | 'fit' | 'points'

export interface TrialAngles {
  angleSource: AngleSource
  angles: AngleCurves
  /** One standard deviation of each angle in each frame, degrees; null where nobody tells it. */
  spreads: AngleCurves | null
  /** Of a fitted body. */
  limits: LimitsActing | null
  misfit: number | null
}

interface Sources {
  smooth: MarkerMotion
  c3d: C3d | undefined
  /** Of a file that holds a model's joint angles, and no points. */
  ofModel: AngleCurves | undefined
  /** Where feet and pelvis are there; null where they never are. */
  steps: GaitPoints | null
  wanted: AngleSource | undefined
  /** A network saw the points in films. */
  seenInFilms: boolean
  seenFeet?: SeenFeet | undefined
  standing?: StandingTrial | undefined
  /** Who fits a body to keypoints. */
  fitFrames?: FitFrames | undefined
}

/** Those that are wanted; where they cannot be had, the best that the file gives. */
export function trialAngles(sources: Sources): TrialAngles {
  const { wanted } = sources
  const asked = wanted && GIVEN[wanted](sources)
  return asked ?? GIVEN.vendor(sources) ?? GIVEN.opensim(sources) ?? GIVEN.markers(sources) ?? GIVEN.fit(sources) ?? GIVEN.points(sources)
}

const ALONE = { spreads: null, limits: null, misfit: null }

const GIVEN = {
  vendor({ c3d }) {
    const angles = c3d && vendorAngles(c3d)
    return angles && SIDES.some((side) => Object.keys(angles[side]).length > 0) ? { angles, angleSource: 'vendor', ...ALONE } : null
  },
  opensim: ({ ofModel }) => (ofModel ? { angles: ofModel, angleSource: 'opensim', ...ALONE } : null),
  markers({ smooth, steps }) {
    const angles = steps && anglesOfMarkers(smooth, headingRadOf(steps))
    return angles && { angles, angleSource: 'markers', ...ALONE }
  },
  fit(sources) {
    const { steps, seenInFilms, seenFeet, standing, fitFrames } = sources
    const fitted = steps && anglesOfFit(keypointsOf(sources, headingRadOf(steps)), headingRadOf(steps), { seenInFilms, seenFeet, standing, fitFrames })
    return fitted && { ...fitted, angleSource: 'fit' }
  },
  points(sources): TrialAngles {
    const { steps } = sources
    const angles = steps ? anglesOfPoints(keypointsOf(sources, headingRadOf(steps)), headingRadOf(steps)) : { left: {}, right: {} }
    return { angles, angleSource: 'points', ...ALONE }
  },
} satisfies Record<AngleSource, (sources: Sources) => TrialAngles | null>

const keypointsOf = ({ smooth, seenInFilms }: Sources, headingRad: Float64Array) => pointsOfMarkers(seenInFilms ? withoutPassing(smooth, headingRad) : smooth)
