/** Points between two labelled frames: along the straight way, or along the way that a model saw, bent so that it meets both labels. */
import type { Pixel } from '../vision/camera.ts'
import { isPlaced, type PersonLabel, type PlacedPoint, type PointLabel, rounded } from './label.ts'

export interface LabelledAt {
  /** Of the film: frames are not equally far apart in every film. */
  timeUs: number
  person: PersonLabel
}

/** Of a keypoint that is told in only one of both, or out of the picture in one: null. */
export function interpolated(before: LabelledAt, after: LabelledAt, timeUs: number): (PointLabel | null)[] {
  return between(before, after, timeUs, (from, to, share) => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])], 'linear')
}

/** Where a model sees a keypoint at a time; undefined where it does not. */
export type Track = (keypoint: number, timeUs: number) => Pixel | undefined

/**
 * What the model is off by in the labelled frames is taken from its track, more of the one's the nearer it is: near in time a model errs alike.
 * Null too where it sees the point in one of the three frames not.
 */
export function tracked(before: LabelledAt, after: LabelledAt, timeUs: number, track: Track): (PointLabel | null)[] {
  return between(before, after, timeUs, (from, to, share, keypoint) => {
    const [then, now, later] = [before.timeUs, timeUs, after.timeUs].map((time) => track(keypoint, time))
    if (!then || !now || !later) return undefined
    return [0, 1].map((axis) => now[axis]! + (1 - share) * (from[axis]! - then[axis]!) + share * (to[axis]! - later[axis]!)) as [number, number]
  }, 'track')
}

type Way = (from: Pixel, to: Pixel, share: number, keypoint: number) => Pixel | undefined

function between(before: LabelledAt, after: LabelledAt, timeUs: number, way: Way, by: 'linear' | 'track'): (PointLabel | null)[] {
  const share = (timeUs - before.timeUs) / (after.timeUs - before.timeUs)
  return before.person.points.map((from, keypoint): PointLabel | null => {
    const to = after.person.points[keypoint]
    if (from?.visibility === 'outside' && to?.visibility === 'outside') return { visibility: 'outside' }
    if (!isPlaced(from) || !isPlaced(to)) return null
    const at = way([from.x, from.y], [to.x, to.y], share, keypoint)
    return at ? { visibility: darker(from, to), x: rounded(at[0]), y: rounded(at[1]), by } : null
  })
}

/** Hidden in one of both, it is hidden until somebody says that it is seen. */
const darker = (one: PlacedPoint, other: PlacedPoint) => (one.visibility === 'occluded' ? one : other).visibility
