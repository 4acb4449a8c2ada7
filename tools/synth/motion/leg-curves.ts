import type { Periodic } from './periodic.ts'

/** All as functions of the gait cycle's phase, in degrees. */
export interface LegCurves {
  hipFlexion: Periodic
  hipAdduction: Periodic
  kneeFlexion: Periodic
  kneeAdduction: Periodic
  kneeRotation: Periodic
  ankleFlexion: Periodic
  toes: Periodic
}
