/** Models see feet turned less than they are: towards how feet usually stand. What is known of a model's is taken back. */
import { column, type Mat3, multiply, rotationAbout } from '../../math/mat3.ts'

/** Radians to add to the pitch of a foot, toes up, that is seen so. */
export interface SeenFeet {
  perRadian: number
  more: number
  /** The pitches that it was measured between: beyond them it stays as it is there. */
  between: readonly [least: number, most: number]
}

/**
 * The line through the errors of the fitted feet's pitch over five people of the sample lab, none of them the sample's (seeds 4101 to 4106 without 4105 of
 * `npm run synth -- make --treadmill`, 5 s each, 1.0 to 1.4 m/s, one stiff knee, one drop foot). By the line through the other four each one's feet are nearer to
 * the truth, all ten: 4.3° RMSE instead of 5.0; ankles are at 4.2° instead of 4.5, six of ten nearer. Nobody has measured it of real people.
 */
const MEASURED: Readonly<Partial<Record<string, SeenFeet>>> = {
  'stridescope-pose': { perRadian: 0.114, more: 0.026, between: [-1.4, 0.45] },
}

export const seenFeetOf = (model: string | null): SeenFeet | undefined => (model === null ? undefined : MEASURED[model])

/** The foot as it is, X anterior and Z proximal, seen so. */
export function footTurnedBack(foot: Mat3, { perRadian, more, between: [least, most] }: SeenFeet): Mat3 {
  const pitch = Math.asin(Math.min(1, Math.max(-1, column(foot, 0)[2])))
  const toesUp = perRadian * Math.min(most, Math.max(least, pitch)) + more
  return multiply(foot, rotationAbout('y', -toesUp))
}
