/** How much sessions of the same unchanged person differ, before any of this person's own are known. */
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { AngleSource } from '../../gait/angles/trial-angles.ts'

/** Whose points angles come from: keypoints that cameras see, or markers that somebody puts on again each time. */
export type PointsBy = 'keypoints' | 'markers'

/** A model of OpenSim's may have been moved to fit either: of its hips and pelvis those of markers are known, and most of these are the larger ones. */
export const methodOfAngles = (angles: AngleSource): PointsBy => (angles === 'fit' || angles === 'points' ? 'keypoints' : 'markers')

/**
 * Standard deviation of a phase mean between sessions, degrees. Published is the range, not this table: without markers, inter-session variation below 3°
 * and less at the pelvis than at hip, knee and ankle (Augustine et al. 2025, PeerJ 13:e18613), standard errors of measurement from 0.9° to 3.3° in the sagittal and frontal
 * planes of the leg (Riazati et al. 2022, Front Hum Neurosci 16:867474); with markers below 5° but for turns of hip and knee, least at the pelvis'
 * obliquity and rotation and the hip's abduction (McGinley et al. 2009, Gait Posture 29:360). Where in the range each angle lies is assumed.
 */
const SD_DEG: Readonly<Record<PointsBy, Readonly<Partial<Record<Angle, number>>>>> = {
  keypoints: {
    'pelvis-obliquity': 2,
    'pelvis-rotation': 2,
    'trunk-lean': 2,
    'trunk-side-lean': 2,
    'trunk-rotation': 2,
    'hip-adduction': 2.25,
    'thigh-flexion': 2.25,
    'knee-flexion': 2.25,
    'ankle-flexion': 2.5,
    'foot-progression': 2.5,
  },
  markers: {
    'pelvis-tilt': 3,
    'pelvis-obliquity': 1.5,
    'pelvis-rotation': 2,
    'trunk-lean': 2.5,
    'trunk-side-lean': 2,
    'trunk-rotation': 2.5,
    'hip-flexion': 3.5,
    'hip-adduction': 2,
    'hip-rotation': 5,
    'thigh-flexion': 2.5,
    'knee-flexion': 3,
    'ankle-flexion': 2.5,
    'foot-progression': 3.5,
  },
}

/** Standard deviation by which a healthy person's left and right differ in a phase, degrees. Assumed. */
export const USUAL_ASYMMETRY_DEG = 2

/** How much such a table is worth beside a person's own sessions, as degrees of freedom. Assumed: people and laboratories differ in it by a quarter or so (the spread of a standard deviation of 8 degrees). */
export const REPEATABILITY_DEGREES = 8

/** Undefined where nothing is known beforehand. */
export const repeatabilityDeg = (method: PointsBy, angle: Angle): number | undefined => SD_DEG[method][angle]

/**
 * By how much events may come otherwise today than in earlier sessions because the gait has changed, seconds (SD): as far as single ones are known (`gait/events/usual-offsets.ts`). Where nothing has changed they
 * are early or late as ever, which is no difference. Of computed people whose foot drops Zeni's offs come 27 ms later than usual and strikes 22 ms earlier, where a knee is stiff offs 17 ms earlier (measured once, when this was written).
 */
export const EVENTS_S: Readonly<Record<PointsBy, number>> = { keypoints: 0.02, markers: 0.01 }

/**
 * By how much a session's steps come otherwise, beside its curves, where nothing has changed, seconds (SD of the mean over its strides). Assumed; of computed people it is 7 ms. Were all phases taken to be alike, 10 of 200 computed people
 * would be called beyond, half of them for a knee in pre-swing, which is the steepest; so 7 are (`npm run bench -- deviations`).
 */
export const SESSION_EVENTS_S = 0.01
