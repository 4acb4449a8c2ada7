import type { MadeCalibration } from '../../../../contract/analysis/calibration.ts'
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
  return [placesWords(cameras.length, lenses.length), `from ${showInstant(importedUs)}`, how ? HOW[how.result.kind] : summary].filter(Boolean)
}

function placesWords(placed: number, all: number): string {
  if (placed === 0) return `${count(all, 'lens', 'lenses')}, none has a place yet`
  if (placed < all) return `${placed} of ${all} cameras ${placed === 1 ? 'has' : 'have'} a place`
  return placed === 1 ? 'its camera has a place' : `all ${placed} cameras have a place`
}
