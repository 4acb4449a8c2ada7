import type { Skeleton } from '../../../../core/body/skeleton/skeleton.ts'
import { seconds } from '../../../format/session-time.ts'

/** Less is not worth a word. */
const TOLD_FROM_US = 1_000

/** Which of the skeleton's moments is drawn: a picture of another moment must not pass for this one. */
export function momentWords({ timesUs, keypoints, points }: Skeleton, row: number | null, playheadUs: number, told: (timeUs: number) => string = seconds): string {
  if (row === null) return 'no skeleton at this moment'
  if (points.subarray(3 * row * keypoints.length, 3 * (row + 1) * keypoints.length).every(Number.isNaN)) return 'nobody seen at this moment'
  const timeUs = Number(timesUs[row]!)
  const beforeUs = playheadUs - timeUs
  const awayUs = Math.abs(beforeUs)
  return awayUs < TOLD_FROM_US ? told(timeUs) : `${told(timeUs)}, ${Math.round(awayUs / 1000)} ms ${beforeUs > 0 ? 'before' : 'after'} the playhead`
}
