import { degreesOf } from '../../math/degrees.ts'
import type { Stride } from './strides.ts'

/** Who walks straight turns by 3° within a stride at most (the sample lab's people, 10 mm of noise); who turns by 90° in five strides by more than this. */
const TURN_DEG = 15
/** Moments of a stride at which it is looked where the person faces. */
const LOOKS = 8

/** How far a person has turned within a stride at most, degrees; NaN where nobody knows where they faced. `heading`: (x, y) of each frame. */
export function turnWithin({ fromS, toS }: Pick<Stride, 'fromS' | 'toS'>, timesS: Float64Array, heading: Float64Array): number {
  const intervalS = (timesS.at(-1)! - timesS[0]!) / (timesS.length - 1)
  const at = (timeS: number) => {
    const frame = Math.max(0, Math.min(timesS.length - 1, Math.round((timeS - timesS[0]!) / intervalS)))
    return Math.atan2(heading[2 * frame + 1]!, heading[2 * frame]!)
  }
  let [turned, most, before] = [0, 0, at(fromS)]
  for (let look = 1; look <= LOOKS; look++) {
    const now = at(fromS + (look / LOOKS) * (toS - fromS))
    // The short way round.
    turned += Math.atan2(Math.sin(now - before), Math.cos(now - before))
    most = Math.max(most, Math.abs(turned))
    if (Number.isNaN(turned)) return Number.NaN
    before = now
  }
  return degreesOf(most)
}

export const isTurn = (turnDeg: number): boolean => turnDeg > TURN_DEG
