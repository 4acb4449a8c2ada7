import { noted } from '../../notes/notes.ts'
import type { ByteSource } from '../byte-source.ts'
import type { Oddity } from '../inspection.ts'
import type { Findings } from '../reader.ts'
import { counted, notYetReadable, refused, summaryOf } from '../reader.ts'
import type { Json } from '../reading/json.ts'
import { firstElement, isObject, numbersOf, parseJson } from '../reading/json.ts'
import type { TextExcerpt } from '../reading/text.ts'
import { readInPart } from '../reading/read-in-part.ts'
import { readText } from '../reading/text.ts'
import { TOPOLOGY_NAMES, topologyOf } from './topology.ts'

export type KeypointJsonFormat = 'alphapose-json' | 'mmpose-json' | 'coco-json' | 'keypoint-array-json'

const TITLES: Record<KeypointJsonFormat, string> = {
  'alphapose-json': 'AlphaPose keypoints',
  'mmpose-json': 'MMPose keypoints',
  'coco-json': 'COCO keypoints',
  'keypoint-array-json': 'Keypoint array',
}

interface Poses {
  /** Absent where only a beginning could be read. */
  frames?: number
  people?: number
  pointCount?: number
  /** Numbers a point: 2, or 3 with a score or depth. */
  valuesPerPoint?: number
  mixed: boolean
}

export async function readKeypointJson(source: ByteSource, format: KeypointJsonFormat): Promise<Findings> {
  const excerpt = await readText(source)
  const title = TITLES[format]
  const root = excerpt.whole ? parseJson(excerpt.text) : undefined
  if (excerpt.whole && root === undefined) {
    return refused(title, { code: 'json-syntax', field: 'JSON', message: 'The file is not valid JSON; it may be cut short.' })
  }
  const poses = root === undefined ? posesOfBeginning(excerpt, format) : POSES[format](root)
  if (poses?.pointCount === undefined || poses.valuesPerPoint === undefined) {
    if (excerpt.missing) return notYetReadable(title)
    return refused(title, {
      code: 'keypoints-none',
      field: 'keypoints',
      message: 'No list of x, y (and score) per keypoint was found.',
    })
  }
  const topology = topologyOf(poses.pointCount)
  const oddities: Oddity[] = []
  if (topology === undefined) {
    oddities.push(noted('warning', 'keypoints-unknown-model', { points: poses.pointCount }, { field: 'keypoints' }))
  }
  if (poses.mixed) {
    oddities.push({
      level: 'error',
      code: 'keypoints-mixed-models',
      field: 'keypoints',
      message: `Not every person has ${poses.pointCount} keypoints of ${poses.valuesPerPoint} numbers.`,
    })
  }
  return {
    summary: summaryOf(
      title,
      topology === undefined ? counted(poses.pointCount, 'point') : TOPOLOGY_NAMES[topology],
      poses.frames === undefined ? undefined : counted(poses.frames, 'frame'),
    ),
    facts: {
      keypoints: poses.pointCount,
      valuesPerPoint: poses.valuesPerPoint,
      ...(topology === undefined ? {} : { topology }),
      ...(poses.frames === undefined ? {} : { frames: poses.frames }),
      ...(poses.people === undefined ? {} : { poses: poses.people }),
    },
    oddities: [...oddities, ...readInPart(excerpt, source.sizeBytes)],
    complete: !excerpt.missing,
  }
}

const POSES: Record<KeypointJsonFormat, (root: Json) => Poses | undefined> = {
  'alphapose-json': (root) => flatPoses(asList(root), 'image_id'),
  'coco-json': (root) => (isObject(root) ? flatPoses(asList(root['annotations']), 'image_id') : undefined),
  'mmpose-json': (root) => {
    const frames = isObject(root) ? asList(root['instance_info']) : asList(root)
    const instances = frames.flatMap((frame) => (isObject(frame) ? asList(frame['instances']) : []))
    const poses = instances.map((instance) => (isObject(instance) ? shapeOfRows(instance['keypoints']) : undefined))
    return summarised(poses, frames.length)
  },
  'keypoint-array-json': (root) => {
    const frames = asList(root)
    return summarised(frames.map(shapeOfRows), frames.length)
  },
}

type Shape = [pointCount: number, valuesPerPoint: number] | undefined

/** One object a person, `keypoints` as x, y, score (or visibility) after one another. */
function flatPoses(list: Json[], frameKey: string): Poses | undefined {
  const frames = new Set<unknown>()
  const shapes: Shape[] = []
  for (const item of list) {
    if (!isObject(item)) continue
    const numbers = numbersOf(item['keypoints'])
    frames.add(item[frameKey])
    shapes.push(numbers !== undefined && numbers.length >= 3 && numbers.length % 3 === 0 ? [numbers.length / 3, 3] : undefined)
  }
  return summarised(shapes, frames.size)
}

/** `[[x, y], …]` or `[[x, y, z], …]`. */
function shapeOfRows(rows: Json | undefined): Shape {
  if (!Array.isArray(rows)) return undefined
  const width = numbersOf(rows[0])?.length
  if (width === undefined || width < 2 || width > 5) return undefined
  return rows.every((row) => numbersOf(row)?.length === width) ? [rows.length, width] : undefined
}

function summarised(shapes: Shape[], frames: number): Poses | undefined {
  const first = shapes.find((shape) => shape !== undefined)
  if (first === undefined) return undefined
  const [pointCount, valuesPerPoint] = first
  const mixed = shapes.some((shape) => shape?.[0] !== pointCount || shape[1] !== valuesPerPoint)
  return { frames, people: shapes.length, pointCount, valuesPerPoint, mixed }
}

/** The first pose of a file of which only the beginning is here. */
function posesOfBeginning(excerpt: TextExcerpt, format: KeypointJsonFormat): Poses | undefined {
  const { text } = excerpt
  const from = format === 'keypoint-array-json' ? text.indexOf('[') + 1 : text.indexOf('[', text.indexOf('"keypoints"'))
  if (from < 0) return undefined
  const element = firstElement(text, from)
  const flat = numbersOf(element)
  const shape: Shape = flat === undefined ? shapeOfRows(element) : flat.length % 3 === 0 ? [flat.length / 3, 3] : undefined
  return shape === undefined ? undefined : { pointCount: shape[0], valuesPerPoint: shape[1], mixed: false }
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}
