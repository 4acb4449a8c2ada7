import type { MadeCalibration } from '../../../../contract/calibration.ts'
import { count } from '../../../format/amounts.ts'
import { showInstant } from '../../../format/days.ts'
import type { CalibrationOfTrial } from './calibration-query.ts'

const HOW: Record<MadeCalibration['result']['kind'], string> = {
  lenses: 'lenses from a board',
  floor: 'places from a board on the floor',
  refine: 'refined from the footage',
  footage: 'places from the footage',
}

type Counts = NonNullable<CalibrationOfTrial['counts']>

/** Of the calibration that counts: how it came about, from when it is, and how much it knows. */
export function calibrationFacts({ mediaId, summary, importedUs, lenses, cameras }: Counts, made: readonly MadeCalibration[]): string[] {
  const how = made.find((one) => one.mediaId === mediaId)
  const isAll = cameras.length === lenses.length
  const places = cameras.length === 0 ? 'none has a place yet' : isAll ? (cameras.length === 1 ? 'it has a place' : 'all have a place') : `${cameras.length} of them ${cameras.length === 1 ? 'has' : 'have'} a place`
  return [how ? HOW[how.result.kind] : summary, `from ${showInstant(importedUs)}`, `${count(lenses.length, 'camera')}, ${places}`].filter(Boolean)
}
