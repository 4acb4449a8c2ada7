/** One object a person, `keypoints` as x, y and score after one another: AlphaPose's results, COCO's annotations and results. */
import { cameraOf } from '../camera-name.ts'
import { frameNumber } from '../group.ts'
import { isObject, type Json, type JsonObject } from '../reading/json.ts'
import { unreadableKeypoints, type WrittenFrame, type WrittenPerson } from './seen-frames.ts'

/** A list of results, or an object with `images` and `annotations`. */
export function flatFrames(root: Json, file: string): WrittenFrame[] {
  const images = isObject(root) ? listIn(root, 'images').filter(isObject) : []
  const people = Array.isArray(root) ? root : isObject(root) ? listIn(root, 'annotations') : []
  const frames = new Map<number, WrittenPerson[]>()
  const frameOf = frameFinder(images, people, file)
  for (const { id } of images) frames.set(frameOf(id), [])
  const areFlags = people.every((person) => !isObject(person) || isFlagged(person['keypoints']))
  for (const [place, person] of people.entries()) {
    if (!isObject(person)) throw unreadableKeypoints(file, `entry ${place + 1} is no person`)
    const keypoints = person['keypoints']
    if (keypoints === undefined) continue
    const frame = frameOf(person['image_id'])
    const shown = frames.get(frame) ?? []
    shown.push(personIn(keypoints, areFlags) ?? faulty(file, place))
    frames.set(frame, shown)
  }
  return [...frames]
}

function listIn(root: JsonObject, key: string): Json[] {
  const list = root[key]
  return Array.isArray(list) ? list : []
}

function faulty(file: string, place: number): never {
  throw unreadableKeypoints(file, `person ${place + 1} has no list of x, y, score`)
}

/** COCO's flags: 0 not labelled, 1 labelled though hidden, 2 labelled. They say that somebody labelled a point, not how sure it is. */
function isFlagged(keypoints: Json | undefined): boolean {
  return !Array.isArray(keypoints) || keypoints.every((value, at) => at % 3 !== 2 || value === 0 || value === 1 || value === 2)
}

function personIn(keypoints: Json, areFlags: boolean): WrittenPerson | undefined {
  if (!Array.isArray(keypoints) || keypoints.length === 0 || keypoints.length % 3 !== 0 || !keypoints.every((value) => typeof value === 'number')) return undefined
  return areFlags ? keypoints.map((value, at) => (at % 3 === 2 ? Math.min(value, 1) : value)) : keypoints
}

type Finder = (image: Json | undefined) => number

/** The number in a picture's name; its id where that is a number and no name is known; else the order of the pictures. */
function frameFinder(images: readonly JsonObject[], people: readonly Json[], file: string): Finder {
  const names = new Map(images.map(({ id, file_name }) => [id, typeof file_name === 'string' ? file_name : String(id)]))
  const ids = images.length > 0 ? [...names.keys()] : [...new Set(people.map((person) => (isObject(person) ? person['image_id'] : undefined)))]
  const nameOf = (id: Json | undefined) => names.get(id) ?? String(id)
  oneCameraOnly(ids.map(nameOf), file)
  const numbers = new Map(ids.map((id) => [id, typeof id === 'number' && !names.has(id) ? id : frameNumber(nameOf(id))?.value]))
  const distinct = new Set(numbers.values())
  const areNumbered = distinct.size === ids.length && [...distinct].every((number) => Number.isSafeInteger(number) && number! >= 0)
  const order = new Map(ids.map((id, place) => [id, place]))
  return (id) => (areNumbered ? numbers : order).get(id) ?? unknownImage(file, id)
}

function unknownImage(file: string, id: Json | undefined): never {
  throw unreadableKeypoints(file, `a person belongs to picture ${JSON.stringify(id) ?? 'none'}, which is not in its list`)
}

function oneCameraOnly(names: readonly string[], file: string): void {
  const cameras = [...new Set(names.map(cameraOf))].filter((camera) => camera !== undefined)
  if (cameras.length > 1) throw unreadableKeypoints(file, `it holds pictures of several cameras (${cameras.slice(0, 8).join(', ')})`, 'Export one file a camera.')
}
