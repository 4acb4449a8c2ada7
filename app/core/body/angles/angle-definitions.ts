/** What each angle is, in words: for the help, whose pictures show the same. Its numbers come from `segment-angles.ts` and `point-angles.ts`. */
import type { Angle } from './segment-angles.ts'

type Part = 'pelvis' | 'trunk' | 'thigh' | 'shank' | 'foot' | 'upper arm' | 'forearm'

export interface AngleDefinition {
  /** How a person calls it. */
  name: string
  /** The part that turns. */
  of: Part
  /** What it is measured against; `room`: the vertical, and the way that the person walks. */
  against: Part | 'room'
  /** One sentence. */
  means: string
  /** What a larger number is. */
  positive: string
  /** Beside a curve: what is further up, and further down. */
  ways: readonly [up: string, down: string]
  /** Of a part in the middle both sides tell the same turn, each seen from itself; `same`: with the same sign, `opposite`: with the other. */
  sides: 'own' | 'same' | 'opposite'
  /** Why keypoints alone do not tell it; null where they do. */
  unseen: string | null
}

const NO_TILT = 'Two keypoints of the pelvis, the hips, lie on one line: how it tilts about that line nobody sees.'
const NO_TURN = 'Keypoints lie on the bone’s long axis: how it is turned about itself nobody sees.'
const NO_ASIDE = 'A knee hardly bends aside, by less than its keypoint is off.'
const ONE_LINE = 'Keypoints of a foot are too near to each other to tell how it rolls.'

export const ANGLE_DEFINITIONS: Readonly<Record<Angle, AngleDefinition>> = {
  'pelvis-tilt': { name: 'Pelvic tilt', of: 'pelvis', against: 'room', means: 'How far the pelvis leans forwards, seen from the side.', positive: 'its front down', ways: ['forward', 'backward'], sides: 'same', unseen: NO_TILT },
  'pelvis-obliquity': { name: 'Pelvic obliquity', of: 'pelvis', against: 'room', means: 'How far the line between the hips is from level, seen from the front.', positive: 'this side’s hip up', ways: ['this side up', 'this side down'], sides: 'opposite', unseen: null },
  'pelvis-rotation': { name: 'Pelvic rotation', of: 'pelvis', against: 'room', means: 'How far the line between the hips is turned from straight across the way, seen from above.', positive: 'this side’s hip forward', ways: ['this side forward', 'this side back'], sides: 'opposite', unseen: null },
  'trunk-lean': { name: 'Trunk lean', of: 'trunk', against: 'room', means: 'How far the line from the middle of the hips to the neck leans from the vertical, seen from the side.', positive: 'forwards', ways: ['forward', 'backward'], sides: 'same', unseen: null },
  'trunk-side-lean': { name: 'Trunk side lean', of: 'trunk', against: 'room', means: 'How far that line leans aside, seen from the front.', positive: 'towards this side', ways: ['towards this side', 'away from it'], sides: 'opposite', unseen: null },
  'trunk-rotation': { name: 'Trunk rotation', of: 'trunk', against: 'room', means: 'How far the line between the shoulders is turned from straight across the way, seen from above.', positive: 'this side’s shoulder forward', ways: ['this side forward', 'this side back'], sides: 'opposite', unseen: null },
  'hip-flexion': { name: 'Hip flexion', of: 'thigh', against: 'pelvis', means: 'How far the thigh is bent forwards from the pelvis’s own vertical.', positive: 'knee forwards', ways: ['flexed', 'extended'], sides: 'own', unseen: NO_TILT },
  'hip-adduction': { name: 'Hip adduction', of: 'thigh', against: 'pelvis', means: 'How far the thigh is bent aside from the pelvis’s own vertical, seen from the front.', positive: 'knee towards the other leg', ways: ['inward', 'outward'], sides: 'own', unseen: null },
  'hip-rotation': { name: 'Hip rotation', of: 'thigh', against: 'pelvis', means: 'How far the thigh is turned about its own length.', positive: 'kneecap inwards', ways: ['turned in', 'turned out'], sides: 'own', unseen: NO_TURN },
  'thigh-flexion': { name: 'Thigh flexion', of: 'thigh', against: 'room', means: 'How far the line from hip to knee is from the vertical, seen from the side; it stands where the hip’s flexion from the pelvis cannot be told.', positive: 'knee before the hip', ways: ['knee in front', 'knee behind'], sides: 'own', unseen: null },
  'knee-flexion': { name: 'Knee flexion', of: 'shank', against: 'thigh', means: 'How far the shank is bent backwards from the thigh’s line; 0° is straight, as in a standing trial of the same session where there is one.', positive: 'heel towards the buttock', ways: ['bent', 'straight'], sides: 'own', unseen: null },
  'knee-adduction': { name: 'Knee adduction', of: 'shank', against: 'thigh', means: 'How far the shank is bent aside from the thigh’s line, seen from the front.', positive: 'ankle towards the other leg (varus)', ways: ['inward', 'outward'], sides: 'own', unseen: NO_ASIDE },
  'knee-rotation': { name: 'Knee rotation', of: 'shank', against: 'thigh', means: 'How far the shank is turned about its own length against the thigh.', positive: 'shin inwards', ways: ['turned in', 'turned out'], sides: 'own', unseen: NO_TURN },
  'ankle-flexion': { name: 'Ankle dorsiflexion', of: 'foot', against: 'shank', means: 'How far the foot is bent up from a right angle to the shank. What a right angle is comes from a standing trial of the same session, where there is one; without it, from where heel and stretched toes are level.', positive: 'towards the shin', ways: ['towards the shin', 'away from it'], sides: 'own', unseen: null },
  'ankle-adduction': { name: 'Foot inversion', of: 'foot', against: 'shank', means: 'How far the sole is rolled from square to the shank, seen from the front.', positive: 'sole inwards', ways: ['sole inward', 'sole outward'], sides: 'own', unseen: ONE_LINE },
  'ankle-rotation': { name: 'Foot rotation', of: 'foot', against: 'shank', means: 'How far the foot is turned about the shank’s length.', positive: 'toes inwards', ways: ['turned in', 'turned out'], sides: 'own', unseen: NO_TURN },
  'foot-progression': { name: 'Foot progression', of: 'foot', against: 'room', means: 'How far the foot’s length points aside from the way, seen from above.', positive: 'toes inwards', ways: ['toes in', 'toes out'], sides: 'own', unseen: null },
  'foot-pitch': { name: 'Foot pitch', of: 'foot', against: 'room', means: 'How far the foot’s length is from level, seen from the side.', positive: 'toes above the heel', ways: ['toes up', 'toes down'], sides: 'own', unseen: null },
  'shoulder-flexion': { name: 'Shoulder flexion', of: 'upper arm', against: 'trunk', means: 'How far the upper arm swings forwards from the trunk’s line; its range over a stride is the arm’s swing.', positive: 'elbow forwards', ways: ['arm in front', 'arm behind'], sides: 'own', unseen: null },
  'shoulder-adduction': { name: 'Shoulder adduction', of: 'upper arm', against: 'trunk', means: 'How far the upper arm is lifted aside from the trunk’s line, seen from the front.', positive: 'elbow towards the trunk', ways: ['inward', 'outward'], sides: 'own', unseen: null },
  'elbow-flexion': { name: 'Elbow flexion', of: 'forearm', against: 'upper arm', means: 'How far the forearm is bent forwards from the upper arm’s line; 0° is straight.', positive: 'hand towards the shoulder', ways: ['bent', 'straight'], sides: 'own', unseen: null },
}
