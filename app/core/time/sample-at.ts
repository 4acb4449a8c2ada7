import { median } from '../math/median.ts'
import { sampleBefore } from './sample-before.ts'

/** Of the usual time between two samples: what was sampled longer ago says nothing of now. */
const LONGEST_STEPS = 1.5

/** The usual time between two of ascending times; 0 where there are not two. */
export function usualStepUs(timesUs: BigInt64Array): number {
  if (timesUs.length < 2) return 0
  return median(Array.from(timesUs.subarray(1), (time, before) => Number(time - timesUs[before]!)))
}

/** The place of the sample that holds at a moment: the last one before it, unless that was too long ago. */
export function sampleAt(timesUs: BigInt64Array, stepUs: number, timeUs: number): number | null {
  const row = sampleBefore(timesUs, timeUs)
  if (row < 0) return null
  const agoUs = timeUs - Number(timesUs[row]!)
  return agoUs === 0 || agoUs < LONGEST_STEPS * stepUs ? row : null
}
