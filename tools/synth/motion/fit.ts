import type { Side } from '../model.ts'

/** Newton's step down a miss, given what is missed a little further on; none where that changes nothing. */
export const newtonStep = (miss: number, further: number, little: number): number => (further === miss ? 0 : (little * miss) / (further - miss))

/** What must fit this person for their legs to carry the body as their knees want. */
export interface Fit {
  /** How far before the mid-hip a foot is put down. */
  reachM: number
  /** How steep each foot stands when it leaves, in radians. */
  offPitch: Readonly<Record<Side, number>>
}
