/**
 * Films of MediaPipe, TensorFlow.js and MMPose. There is no standard: a film is a list of frames, bare or under a key; a frame is a
 * person, a list of people, or an object that holds either under one of several keys.
 */
import { isObject, type Json } from '../reading/json.ts'
import { personIn, pointReadingOf, type PointReading } from './landmark-points.ts'
import { unreadableKeypoints, type WrittenFrame, type WrittenPerson } from './seen-frames.ts'

const PEOPLE_KEYS = ['people', 'persons', 'poses', 'instances', 'landmarks', 'pose_landmarks', 'poseLandmarks', 'pose', 'keypoints']
const FILM_KEYS = ['frames', 'instance_info', 'results', 'data', 'poses', 'landmarks', 'pose_landmarks', 'poseLandmarks', 'keypoints']
const NUMBER_KEYS = ['frame', 'frame_id', 'frame_index', 'frameIndex', 'frame_number', 'frameNumber', 'frameId']
/** A picture's result as MediaPipe gives it holds the same people in metres beside. */
const ONE_PICTURE = ['worldLandmarks', 'world_landmarks', 'pose_world_landmarks']

export function landmarkFrames(root: Json, file: string): WrittenFrame[] {
  const reading = pointReadingOf(root)
  const film = filmIn(root, reading)
  if (!film) throw unreadableKeypoints(file, 'no list of frames with points was found in it')
  const numbers = film.map(([, frame]) => numberOf(frame))
  const areNumbered = numbers.every((number) => number !== undefined) && new Set(numbers).size === numbers.length
  return film.map(([key, frame], place) => [areNumbered ? numbers[place]! : (key ?? place), peopleIn(frame, reading) ?? faulty(file, place)])
}

type Film = readonly (readonly [key: number | undefined, frame: Json])[]

function filmIn(root: Json, reading: PointReading, depth = 0): Film | undefined {
  if (Array.isArray(root)) return personIn(root, reading) ? [[undefined, root]] : root.map((frame) => [undefined, frame] as const)
  if (!isObject(root) || depth > 2) return undefined
  const entries = Object.entries(root)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,9}$/.test(key))) return entries.map(([key, frame]) => [Number(key), frame])
  if (ONE_PICTURE.some((key) => key in root)) return [[undefined, root]]
  for (const key of FILM_KEYS) if (key in root && typeof root[key] === 'object') return filmIn(root[key]!, reading, depth + 1)
  return undefined
}

function numberOf(frame: Json): number | undefined {
  const number = isObject(frame) ? NUMBER_KEYS.map((key) => frame[key]).find((value) => value !== undefined) : undefined
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined
}

/** Undefined where a frame holds something else than people. */
function peopleIn(frame: Json, reading: PointReading): WrittenPerson[] | undefined {
  if (frame === null) return []
  const direct = personIn(frame, reading)
  if (direct) return [direct]
  if (Array.isArray(frame)) return allIn(frame, reading)
  if (!isObject(frame)) return undefined
  const held = PEOPLE_KEYS.map((key) => frame[key]).find((value) => value !== undefined)
  if (held === null) return []
  return Array.isArray(held) ? allIn(held, reading) : undefined
}

function allIn(list: readonly Json[], reading: PointReading): WrittenPerson[] | undefined {
  const people = list.map((person) => personIn(person, reading))
  return people.every((person) => person !== undefined) ? people : undefined
}

function faulty(file: string, place: number): never {
  throw unreadableKeypoints(file, `frame ${place + 1} of it has no list of points`)
}
