/** A person as points one by one: lists of numbers, or objects with x and y. */
import { isObject, numbersOf, type Json, type JsonObject } from '../reading/json.ts'
import type { WrittenPerson } from './seen-frames.ts'

const PERSON_KEYS = ['landmarks', 'pose_landmarks', 'poseLandmarks', 'landmark', 'keypoints', 'points']
/** MediaPipe's visibility says whether a point is hidden, its presence whether it is in the picture. */
const LIKELIHOOD_KEYS = ['visibility', 'score', 'likelihood', 'confidence', 'presence']
const FEWEST_POINTS = 5
/** Points may lie under a key under a key, as protocol buffers have it: `pose_landmarks: {landmark: […]}`. */
const DEEPEST = 2
const DEEPEST_LIST = 6

export interface PointReading {
  /** What the last of three numbers is: x, y, score or x, y, depth. */
  third: 'score' | 'depth'
}

/** Depths are negative, or in pixels; where every third number is from 0 to 1 it is a score. */
export function pointReadingOf(root: Json): PointReading {
  return { third: hasDepth(root, 0) ? 'depth' : 'score' }
}

function hasDepth(value: Json, depth: number): boolean {
  if (depth > DEEPEST_LIST) return false
  if (Array.isArray(value)) {
    if (value.length === 3 && value.every((one) => typeof one === 'number')) return !(value[2]! >= 0 && value[2]! <= 1)
    return value.some((one) => hasDepth(one, depth + 1))
  }
  return isObject(value) && Object.values(value).some((one) => hasDepth(one, depth + 1))
}

/** Bare, or under one of the keys that programs use; undefined where there is no such list. */
export function personIn(value: Json | undefined, reading: PointReading, depth = 0): WrittenPerson | undefined {
  if (Array.isArray(value)) {
    const points = value.length < FEWEST_POINTS ? [] : value.map((point) => pointIn(point, reading))
    return points.length > 0 && points.every((point) => point !== undefined) ? points.flat() : undefined
  }
  if (!isObject(value) || depth > DEEPEST) return undefined
  for (const key of PERSON_KEYS) {
    const person = personIn(value[key], reading, depth + 1)
    if (person) return withScores(person, value['keypoint_scores'])
  }
  return undefined
}

/** MMPose keeps them beside the points. */
function withScores(person: WrittenPerson, scores: Json | undefined): WrittenPerson {
  const own = numbersOf(scores)
  return own && 3 * own.length === person.length ? person.map((value, at) => (at % 3 === 2 ? own[(at - 2) / 3]! : value)) : person
}

type Point = [x: number, y: number, likelihood: number]

function pointIn(point: Json, { third }: PointReading): Point | undefined {
  if (isObject(point)) return named(point)
  if (!Array.isArray(point) || point.length < 2 || point.length > 5) return undefined
  const [x, y, ...more] = point.map(numberIn)
  // The fourth is a visibility, whatever follows.
  const likelihood = point.length === 3 ? (third === 'score' ? more[0] : Number.NaN) : more[1]
  return x === undefined || y === undefined ? undefined : [x, y, likelihood ?? Number.NaN]
}

function named(point: JsonObject): Point | undefined {
  const [x, y] = [numberIn(point['x']), numberIn(point['y'])]
  const likelihood = LIKELIHOOD_KEYS.map((key) => point[key]).find((value) => typeof value === 'number')
  return x === undefined || y === undefined ? undefined : [x, y, likelihood ?? Number.NaN]
}

/** null is what JSON makes of NaN. */
const numberIn = (value: Json | undefined) => (typeof value === 'number' ? value : value === null ? Number.NaN : undefined)
