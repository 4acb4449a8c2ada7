import type { Side } from '../model.ts'

/** What must fit this person for their legs to carry the body as their knees want. */
export interface Fit {
  /** How far before the mid-hip a foot is put down. */
  reachM: number
  /** How steep each foot stands when it leaves, in radians. */
  offPitch: Readonly<Record<Side, number>>
}
