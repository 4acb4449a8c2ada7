import { stridescopeCalibrationText } from '../../core/formats/calibration/stridescope-json.ts'
import type { CountingCalibration } from './counting.ts'
import { putTogether, type Fresh } from './put-together.ts'

interface Making {
  /** Names of the files that it was made from. */
  sources: readonly string[]
  madeAt: Date
  /** What counts so far: its other cameras stay. */
  counting?: CountingCalibration | undefined
}

/** Our own calibration file of what was made here, and what is to be said of it. */
export function calibrationText(fresh: Fresh, { sources, madeAt, counting }: Making): { text: string; warnings: string[] } {
  const { warnings, ...together } = putTogether(fresh, counting)
  return { text: stridescopeCalibrationText({ ...together, origin: { method: fresh.method, sources, madeAt: madeAt.toISOString() } }), warnings }
}
