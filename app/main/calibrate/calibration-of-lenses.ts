import type { CalibratedLens } from '../../contract/calibration-tasks.ts'
import { stridescopeCalibrationText } from '../../core/formats/calibration/stridescope-json.ts'

/** A calibration file of lenses that have no place yet. */
export function calibrationOfLenses(lenses: readonly CalibratedLens[], sources: readonly string[], madeAt: Date): string {
  return stridescopeCalibrationText({
    lenses: lenses.map(({ lens }) => lens),
    cameras: [],
    lengths: 'metres',
    errorPx: Object.fromEntries(lenses.map(({ lens, errorPx }) => [lens.name, errorPx])),
    origin: { method: 'board', sources, madeAt: madeAt.toISOString() },
  })
}
