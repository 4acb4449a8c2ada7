/**
 * The pipeline's stages and their versions. A version goes up when the same inputs would give another result:
 * old results then stay readable but are not reused.
 */
export const STAGE_VERSIONS = {
  probe: 4,
  proxy: 1,
  poster: 2,
  pose: 1,
  calibrate: 2,
  synchronise: 1,
  associate: 2,
  triangulate: 2,
  clean: 2,
} as const

export type StageName = keyof typeof STAGE_VERSIONS
