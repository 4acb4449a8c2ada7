import { ProblemError } from '../../problem.ts'
import { isObject, numbersOf, parseJson, type Json } from '../reading/json.ts'

/** The people of one frame of OpenPose, each as x, y and score after one another. */
export function readOpenPosePeople(text: string, file: string): number[][] {
  const root = parseJson(text)
  const people = isObject(root) ? root['people'] : undefined
  if (!Array.isArray(people)) throw faulty(file, root === undefined ? 'it is not valid JSON; it may be cut short' : 'the list "people" is missing')
  return posesIn(people).map((pose, place) => {
    if (!pose) throw faulty(file, `person ${place + 1} has no list of x, y, score`)
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

const faulty = (file: string, what: string) => new ProblemError({ code: 'keypoints-unreadable', message: `${file}: ${what}.`, subject: file })
