/** What a model has found in a film, as proposals in the points that are labelled. */
import { HALPE_26 } from '../body/halpe26.ts'
import { LEAST_SCORE, type People } from '../body/people/people.ts'
import { rowsOfFrame } from '../body/skeleton/rows-of-frame.ts'
import { sourcesOf } from '../body/to-halpe26.ts'
import { KEYPOINTS, type Keypoint } from '../body/topologies.ts'
import { median } from '../math/median.ts'
import { isPlaced, type PersonLabel } from './label.ts'

interface ModelPoint {
  x: number
  y: number
  score: number
}

/** One person whom the model sees in a frame. */
export interface ModelPose {
  /** The same number is the same person, as far as one camera can tell. */
  person: number
  /** In the order of what is labelled; null where the model does not tell it. */
  points: readonly (ModelPoint | null)[]
}

/** By what is labelled: what of the model's points tells each, as their mean. */
function placesOf(people: People, keypoints: readonly string[]): readonly (readonly number[])[] {
  const [own, derived] = [KEYPOINTS[people.topology] as readonly Keypoint[], sourcesOf(people.topology)]
  return keypoints.map((name) => {
    const place = own.indexOf(name as Keypoint)
    return place >= 0 ? [place] : (derived[(HALPE_26 as readonly string[]).indexOf(name)] ?? [])
  })
}

export function modelPoses(people: People, keypoints: readonly string[]): (frame: number) => ModelPose[] {
  const places = placesOf(people, keypoints)
  const perRow = 3 * KEYPOINTS[people.topology].length
  return (frame) => {
    const [from, to] = rowsOfFrame(people.frames, frame)
    return Array.from({ length: to - from }, (_, n) => {
      const row = people.keypoints.subarray((from + n) * perRow, (from + n + 1) * perRow)
      return { person: people.people[from + n]!, points: places.map((sources) => meanOf(row, sources)) }
    })
  }
}

function meanOf(row: Float32Array, sources: readonly number[]): ModelPoint | null {
  const points = sources.map((place) => ({ x: row[3 * place]!, y: row[3 * place + 1]!, score: row[3 * place + 2]! }))
  const score = Math.min(...points.map((point) => point.score))
  if (points.length === 0 || !(score >= LEAST_SCORE) || points.some(({ x }) => Number.isNaN(x))) return null
  const mean = (axis: 'x' | 'y') => points.reduce((sum, point) => sum + point[axis], 0) / points.length
  return { x: mean('x'), y: mean('y'), score }
}

/**
 * Whom of those that the model sees a label is of: nearest to the points that are placed already. Of nobody's who has been labelled already; and
 * without a point yet, of whoever is left and seen best.
 */
export function poseOf(person: PersonLabel, others: readonly PersonLabel[], poses: readonly ModelPose[]): ModelPose | undefined {
  const taken = new Set(others.flatMap((other) => nearestTo(other, poses) ?? []))
  const free = poses.filter((pose) => !taken.has(pose))
  return nearestTo(person, free) ?? (person.points.some(isPlaced) ? undefined : free.toSorted((a, b) => seenWell(b) - seenWell(a))[0])
}

function nearestTo(person: PersonLabel, poses: readonly ModelPose[]): ModelPose | undefined {
  const near = poses.map((pose) => ({ pose, px: apart(person, pose) })).filter(({ pose, px }) => px <= sizePx(pose) * REACH)
  return near.toSorted((a, b) => a.px - b.px)[0]?.pose
}

/** Of a person's larger side in the picture: a label further away is of somebody else. */
const REACH = 0.5

function apart({ points }: PersonLabel, pose: ModelPose): number {
  const distances = points.flatMap((point, keypoint) => {
    const found = pose.points[keypoint]
    return isPlaced(point) && found ? [Math.hypot(point.x - found.x, point.y - found.y)] : []
  })
  return distances.length === 0 ? Infinity : median(distances)
}

function sizePx({ points }: ModelPose): number {
  const seen = points.filter((point) => point !== null)
  const side = (axis: 'x' | 'y') => Math.max(...seen.map((point) => point[axis])) - Math.min(...seen.map((point) => point[axis]))
  return seen.length === 0 ? 0 : Math.max(side('x'), side('y'))
}

const seenWell = ({ points }: ModelPose): number => points.reduce((sum, point) => sum + (point?.score ?? 0), 0)
