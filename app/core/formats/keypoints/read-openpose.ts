import { isObject, numbersOf, type Json } from '../reading/json.ts'
import { unreadableKeypoints, type WrittenPerson } from './seen-frames.ts'

/** The people of one frame of OpenPose. */
export function openPosePeopleIn(root: Json | undefined, file: string): WrittenPerson[] {
  const people = isObject(root) ? root['people'] : undefined
  if (!Array.isArray(people)) throw unreadableKeypoints(file, root === undefined ? 'it is not valid JSON; it may be cut short' : 'the list "people" is missing')
  return posesIn(people).map((pose, place) => {
    if (!pose) throw unreadableKeypoints(file, `person ${place + 1} has no list of x, y, score`)
    return pose
  })
}

/** Of those that are seen; undefined where one has no list of x, y, score. */
export function posesIn(people: readonly Json[]): (number[] | undefined)[] {
  // Pose2Sim writes `{}` where the person it follows was not seen by this camera.
  const seen = people.filter((person) => !isObject(person) || 'pose_keypoints_2d' in person)
  return seen.map((person) => {
    const pose = numbersOf(isObject(person) ? person['pose_keypoints_2d'] : undefined)
    return pose && pose.length > 0 && pose.length % 3 === 0 ? pose : undefined
  })
}
