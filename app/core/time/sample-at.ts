import { median } from '../math/median.ts'
import { sampleBefore } from './sample-before.ts'

/** Of the usual time between two samples: what was sampled further apart has a gap between. */
const LONGEST_STEPS = 1.5

/** The usual time between two of ascending times; 0 where there are not two. */
export function usualStepUs(timesUs: BigInt64Array): number {
  if (timesUs.length < 2) return 0
  return median(Array.from(timesUs.subarray(1), (time, before) => Number(time - timesUs[before]!)))
}

/** The place of the sample that is nearest to a moment, halfway the later one; null where it is further than half of a long step. */
export function sampleAt(timesUs: BigInt64Array, stepUs: number, timeUs: number): number | null {
  const before = sampleBefore(timesUs, timeUs)
  const fromUs = (row: number) => (row in timesUs ? Math.abs(Number(timesUs[row]!) - timeUs) : Infinity)
  const row = fromUs(before + 1) <= fromUs(before) ? before + 1 : before
  const awayUs = fromUs(row)
  return awayUs === 0 || awayUs <= (LONGEST_STEPS * stepUs) / 2 ? row : null
}
