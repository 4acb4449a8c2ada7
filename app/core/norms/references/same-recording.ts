/** Whether two trials are of one recording: copies, or exports of it as other files, which would count for two people or for two walks. */
import { SIDES, type Side } from '../../body/joints.ts'
import { type Angle, ANGLES } from '../../body/angles/segment-angles.ts'

/**
 * Degrees, RMS along the stride. Points that are rounded to a millimetre, or are off by one, change no angle's curve by more than 0.15 (opencap-walk, 32 curves); from session to session the
 * same person's curves differ by more than a degree.
 */
export const SAME_WITHIN_DEG = 0.25
/** Of fewer curves two people may have all so near by chance: then only those that agree to the digit are the same. Assumed. */
const SEVERAL_CURVES = 4
const TO_THE_DIGIT_DEG = 1e-6

interface Curves {
  curves: Readonly<Record<Side, Readonly<Partial<Record<Angle, { mean: Float64Array }>>>>>
}

/** By either side: one export may hold a step less than the other. */
export const isSameRecording = ({ curves: one }: Curves, { curves: other }: Curves): boolean =>
  SIDES.some((side) => {
    const both = ANGLES.filter((angle) => one[side][angle] && other[side][angle])
    const most = both.length < SEVERAL_CURVES ? TO_THE_DIGIT_DEG : SAME_WITHIN_DEG
    return both.length > 0 && both.every((angle) => rms(one[side][angle]!.mean, other[side][angle]!.mean) <= most)
  })

function rms(one: Float64Array, other: Float64Array): number {
  let [squares, count] = [0, 0]
  for (const [at, value] of one.entries()) {
    const apart = value - other[at]!
    if (Number.isNaN(apart)) continue
    squares += apart * apart
    count++
  }
  return count === 0 ? Infinity : Math.sqrt(squares / count)
}
