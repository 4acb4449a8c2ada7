import type { Halpe26 } from '../halpe26.ts'
import type { Covariance } from '../uncertainty.ts'

/**
 * Metres by which a keypoint is off along each axis, place and noise together, and how many times as large its squares are as the variance that the
 * reconstruction tells. RMS over three people of the sample lab (seeds 4101, 4102 and 4103 of `npm run synth -- make --treadmill`, 5 s each, 1.0 to 1.4 m/s),
 * filmed by four cameras, seen by Stridescope Pose and smoothed at 6 Hz. Of other models and of real people nobody has measured it.
 */
const MEASURED: Readonly<Partial<Record<string, { spreadM: number; timesTold: number }>>> = {
  neck: { spreadM: 0.011, timesTold: 1.8 },
  shoulder: { spreadM: 0.01, timesTold: 0.7 },
  elbow: { spreadM: 0.013, timesTold: 0.9 },
  wrist: { spreadM: 0.014, timesTold: 0.8 },
  hip: { spreadM: 0.011, timesTold: 0.8 },
  knee: { spreadM: 0.015, timesTold: 1 },
  ankle: { spreadM: 0.01, timesTold: 0.6 },
  heel: { spreadM: 0.013, timesTold: 0.7 },
  'big-toe': { spreadM: 0.011, timesTold: 0.5 },
  'small-toe': { spreadM: 0.01, timesTold: 0.4 },
}
const OTHER = { spreadM: 0.01, timesTold: 1 }

/** `told`: by the reconstruction; undefined where nobody tells it. */
export function keypointCovariance(keypoint: Halpe26, told: Covariance | undefined): Covariance {
  const { spreadM, timesTold } = MEASURED[keypoint.replace(/^(left|right)-/, '')] ?? OTHER
  if (told) return told.map((term) => timesTold * term) as unknown as Covariance
  return [spreadM ** 2, 0, 0, spreadM ** 2, 0, spreadM ** 2]
}
