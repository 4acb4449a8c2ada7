/** What a clip shows when: each finding's clearest stride, slowed down, some times over. */
export const CLIP_RATE_HZ = 30
/** A person looks no longer. */
const LONGEST_S = 30
/** Of what was filmed: at full speed a swing is over in a third of a second. */
export const CLIP_SPEED = 0.4
const TIMES = 2
const MOST_PARTS = 4

export interface ClipPart {
  /** Place among what was given. */
  of: number
  /** Session seconds of each of its frames. */
  timesS: number[]
}

export function clipPlan(strides: readonly { fromS: number; toS: number }[]): ClipPart[] {
  const parts: ClipPart[] = []
  let left = LONGEST_S * CLIP_RATE_HZ
  for (const [of, { fromS, toS }] of strides.slice(0, MOST_PARTS).entries()) {
    const frames = Math.round(((toS - fromS) / CLIP_SPEED) * CLIP_RATE_HZ)
    // A stride that is cut short shows less than none.
    const times = Math.min(TIMES, Math.floor(left / frames))
    if (frames < 1 || times < 1) continue
    parts.push({ of, timesS: Array.from({ length: times * frames }, (_, frame) => fromS + ((toS - fromS) * (frame % frames)) / frames) })
    left -= times * frames
  }
  return parts
}
