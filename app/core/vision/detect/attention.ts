/** Where in the next picture to look for people: the detector is slow, and people stay near where they were. */
import { movedShare } from '../moved-share.ts'
import { distinctBoxes, overlapOf, type Box, type ScoredBox } from './box.ts'

/** How many people the two frames before it showed; a frame that could not be decoded showed none. */
export interface JustSeen {
  last: number
  beforeLast: number
}

/** Every so many frames, whenever nobody is in sight, and when somebody has just been lost. */
export function detectsNow(frame: number, every: number, { last, beforeLast }: JustSeen): boolean {
  return frame % every === 0 || last === 0 || last < beforeLast
}

/** A box that overlaps a followed person's by so much is theirs. */
const SAME_PERSON = 0.3
/** RTMDet has left out what overlaps more; of what is left, boxes of two people who stand close. */
const MOST_OVERLAP = 0.45

/**
 * As large as the detector says that the same person is, where that is larger: whoever's feet were out of sight for a moment would else be
 * followed without them from then on.
 */
export function grownByDetected(followed: readonly Box[], detected: readonly Box[]): Box[] {
  return followed.map((known) => detected.filter((box) => overlapOf(known, box) >= SAME_PERSON).reduce(around, known))
}

function around(one: Box, other: Box): Box {
  return { left: Math.min(one.left, other.left), top: Math.min(one.top, other.top), right: Math.max(one.right, other.right), bottom: Math.max(one.bottom, other.bottom) }
}

/** Those who are followed first, then the largest who are not. */
export function boxesToLookAt(followed: readonly Box[], detected: readonly ScoredBox[], people: number): Box[] {
  const fresh = distinctBoxes(detected, MOST_OVERLAP).filter((box) => followed.every((known) => overlapOf(known, box) < SAME_PERSON))
  return [...followed, ...fresh.toSorted((a, b) => heightOf(b) - heightOf(a))].slice(0, people)
}

/** Of a person's size: closer than that keypoints of two people do not lie, in the median. */
const SAME_BODY = 0.08
const LEAST_SCORE = 0.3
/** Of somebody's keypoints so many must be seen for them to be there. */
const LEAST_SEEN = 1 / 3

/** Those of what was found that are people, each once: two boxes may show the same one. The earlier ones stay. */
export function realPeople<K extends ArrayLike<number>>(found: readonly K[]): K[] {
  const people: K[] = []
  for (const one of found) if (isSeen(one) && people.every((other) => (movedShare(other, one) ?? Infinity) > SAME_BODY)) people.push(one)
  return people
}

function isSeen(keypoints: ArrayLike<number>): boolean {
  let seen = 0
  for (let at = 2; at < keypoints.length; at += 3) if (keypoints[at]! >= LEAST_SCORE) seen++
  return 3 * seen >= LEAST_SEEN * keypoints.length
}

const heightOf = ({ top, bottom }: Box) => bottom - top
