/** Where each keypoint is: what one looks for in a picture, whoever labels. */
import type { Keypoint } from '../body/topologies.ts'

/** `landmark`: bone that can be felt under the skin. `joint`: the centre about which it turns, inside. `surface`: skin that is seen. `derived`: between others. */
export type KeypointKind = 'landmark' | 'joint' | 'surface' | 'derived'

export interface KeypointDefinition {
  kind: KeypointKind
  /** Where it is. */
  where: string
  /** How it is found where it cannot be seen. */
  hidden: string
}

const BOTH = {
  eye: { kind: 'surface', where: 'Middle of the pupil; of a closed eye, of the lids.', hidden: 'Where it lies behind the bridge of the nose or the head, symmetric to the other.' },
  ear: { kind: 'landmark', where: 'The notch before the ear canal (tragus).', hidden: 'Level with the eye, at the widest of the head from the front.' },
  shoulder: { kind: 'joint', where: 'Centre of the head of the upper arm: two fingers below the tip of the shoulder (acromion), in the middle of the arm’s depth.', hidden: 'Where the lines of upper arm and collarbone meet.' },
  elbow: { kind: 'joint', where: 'Middle between the two bony knobs of the elbow (epicondyles).', hidden: 'Where the middle lines of upper arm and forearm meet.' },
  wrist: { kind: 'joint', where: 'Middle between the bony knobs of forearm bones at the wrist (styloid processes).', hidden: 'Where the hand’s width becomes the forearm’s.' },
  hip: { kind: 'joint', where: 'Centre of the ball of the hip, in the groin’s crease: not at the outer hip, and below the belt.', hidden: 'Where the thigh’s middle line goes on into the pelvis, at the height of the thigh bone’s outer knob (greater trochanter).' },
  knee: { kind: 'joint', where: 'Middle between the knobs at both sides of the knee (femoral epicondyles), just above the joint line, at half its depth.', hidden: 'Where the middle lines of thigh and shank meet: behind the kneecap, not on it.' },
  ankle: { kind: 'joint', where: 'Middle between the inner and the outer ankle bone (malleoli).', hidden: 'From the side the visible ankle bone itself; else where the shank’s middle line meets the foot.' },
  heel: { kind: 'landmark', where: 'Hindmost point of the heel bone, at the height of the sole; in a shoe, of the shoe’s heel.', hidden: 'The end of the sole away from the toes.' },
  'big-toe': { kind: 'landmark', where: 'Tip of the big toe; in a shoe, the inner front of the shoe.', hidden: 'At the end of the foot’s inner edge.' },
  'small-toe': { kind: 'landmark', where: 'Base of the little toe, where the foot is widest on its outer edge; in a shoe, the outer edge there.', hidden: 'Opposite the ball of the big toe, on the outer edge.' },
  'eye-inner': { kind: 'surface', where: 'Inner corner of the eye.', hidden: 'Beside the bridge of the nose.' },
  'eye-outer': { kind: 'surface', where: 'Outer corner of the eye.', hidden: 'Where the lids meet towards the ear.' },
  mouth: { kind: 'surface', where: 'Corner of the mouth.', hidden: 'Symmetric to the other.' },
  pinky: { kind: 'landmark', where: 'Knuckle of the little finger.', hidden: 'At the hand’s outer edge.' },
  index: { kind: 'landmark', where: 'Knuckle of the index finger.', hidden: 'Beside the thumb, where the fingers begin.' },
  thumb: { kind: 'landmark', where: 'Tip of the thumb’s first knuckle, where it leaves the hand.', hidden: 'At the hand’s inner edge.' },
} as const satisfies Record<string, KeypointDefinition>

const MIDDLE: Readonly<Record<string, KeypointDefinition>> = {
  nose: { kind: 'surface', where: 'Tip of the nose.', hidden: 'From behind: straight through the middle of the head, at the height of the ears.' },
  head: { kind: 'landmark', where: 'Top of the skull (vertex), through the hair.', hidden: 'The highest point of the head’s outline, without hair that stands up, cap or helmet.' },
  neck: { kind: 'landmark', where: 'Root of the neck: from the front the notch between the collarbones, from behind the prominent vertebra; at half the neck’s depth.', hidden: 'Where the line between the shoulders meets the neck, a hand’s breadth above its middle where shoulders are lifted.' },
  'mid-hip': { kind: 'derived', where: 'Middle between both hip joint centres.', hidden: 'Set it last, half way between the two hips.' },
}

/** Undefined of a lab's own point: it has the words that the lab gave it. */
export function definitionOf(keypoint: Keypoint | string): KeypointDefinition | undefined {
  const middle = MIDDLE[keypoint]
  if (middle) return middle
  const part = /^(?:left|right)-(.+)$/.exec(keypoint)?.[1]
  return part !== undefined && Object.hasOwn(BOTH, part) ? BOTH[part as keyof typeof BOTH] : undefined
}
