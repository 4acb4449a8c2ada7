/**
 * The pipeline's stages and their versions. A version goes up when the same inputs would give another result:
 * old results then stay readable but are not reused.
 */
export const STAGE_VERSIONS = {
  probe: 4,
  proxy: 1,
  poster: 2,
  sound: 1,
  brightness: 1,
  'find-clocks': 2,
  pose: 2,
  'compare-poses': 2,
  'find-boards': 1,
  'calibrate-lens': 1,
  'place-camera': 1,
  'cameras-of-films': 3,
  synchronise: 3,
  'refine-cameras': 2,
  'cameras-from-footage': 2,
  associate: 3,
  triangulate: 3,
  clean: 2,
  kinematics: 27,
  'plate-steps': 5,
  'plates-clock': 4,
  cycles: 23,
  deviations: 32,
  cohort: 9,
  'without-own': 2,
  'control-set': 1,
} as const

export type StageName = keyof typeof STAGE_VERSIONS
