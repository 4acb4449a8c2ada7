import type { Halpe26 } from '../halpe26.ts'
import type { Covariance } from '../skeleton/uncertainty.ts'

/**
 * Metres by which a keypoint is off along each axis, place and noise together. RMS over three people of the sample lab (seeds 4101, 4102 and 4103 of
 * `npm run synth -- make --treadmill`, 5 s each, 1.0 to 1.4 m/s), filmed by four cameras, seen by Stridescope Pose and smoothed at 6 Hz. Of other models and of
 * real people nobody has measured it.
 */
const MEASURED: Readonly<Partial<Record<string, number>>> = {
  neck: 0.011,
  shoulder: 0.01,
  elbow: 0.013,
  wrist: 0.014,
  hip: 0.011,
  knee: 0.015,
  ankle: 0.01,
  heel: 0.013,
  'big-toe': 0.011,
  'small-toe': 0.01,
}
const OTHER = 0.01

/** Of its kind, whatever a reconstruction tells of a single point: `docs/decisions/0022-points-count-as-their-kind-does.md`. */
export function usualCovariance(keypoint: Halpe26): Covariance {
  const spreadM = MEASURED[keypoint.replace(/^(left|right)-/, '')] ?? OTHER
  return [spreadM ** 2, 0, 0, spreadM ** 2, 0, spreadM ** 2]
}
