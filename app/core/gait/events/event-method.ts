/** What finds a foot's strikes and offs in where it moves: what it takes, and how it looks for them. */
import type { Side } from '../../body/joints.ts'
import type { EventKind, KinematicSource } from '../gait-event.ts'
import type { GaitPoints, Way } from '../gait-points.ts'

export type Part = 'pelvis' | 'heading' | 'heel' | 'toe'

/** A stretch of frames in which all is there that the method needs of one foot. */
export interface Stretch {
  rateHz: number
  pelvis: Way
  /** (x, y) of length 1, frame by frame. */
  heading: Float64Array
  heel: Way
  toe: Way
  /** Of this foot, between its heel's marker and that of its toes: by what steps are told from trembling, of adults and children alike. */
  footLengthM: number
}

export interface EventMethod {
  source: KinematicSource
  needs: Readonly<Record<EventKind, readonly Part[]>>
  /** Standard deviation about the truth of what is not corrected. */
  uncertaintyS: Readonly<Record<EventKind, number>>
  /** Moments in frames of the stretch, with their fractions. */
  find(stretch: Stretch, kind: EventKind): number[]
}

/** No foot strikes twice within this. */
export const LEAST_STRIDE_S = 0.4
/** To both sides of a moment that stands out, a foot has moved away within this. */
export const WITHIN_S = 1

const FEWEST_FRAMES = 10
/** Shorter stretches hold no event with what comes before and after it. */
const SHORTEST_S = 0.5
/** Where heel and toes of neither foot are there together. Assumed: between a child's and an adult's. */
const USUAL_FOOT_M = 0.2

/** Frames [from, to) in which every one of these is there. */
export function stretchesOf(points: GaitPoints, heading: Float64Array, side: Side, parts: readonly Part[]): { from: number; to: number }[] {
  const missingAt = parts.map((part) => (part === 'heading' ? (frame: number) => Number.isNaN(heading[2 * frame]!) : (frame: number) => Number.isNaN(wayOf(points, part, side)[3 * frame]!)))
  const found: { from: number; to: number }[] = []
  for (let frame = 0; frame < points.timesS.length; frame++) {
    if (missingAt.some((isMissing) => isMissing(frame))) continue
    const from = frame
    while (frame < points.timesS.length && !missingAt.some((isMissing) => isMissing(frame))) frame++
    if (frame - from >= Math.max(FEWEST_FRAMES, SHORTEST_S * points.rateHz)) found.push({ from, to: frame })
  }
  return found
}

export function cutStretch(points: GaitPoints, heading: Float64Array, side: Side, { from, to }: { from: number; to: number }): Stretch {
  const cut = (way: Way) => way.subarray(3 * from, 3 * to)
  return { rateHz: points.rateHz, pelvis: cut(points.pelvis), heading: heading.subarray(2 * from, 2 * to), heel: cut(points.heel[side]), toe: cut(points.toe[side]), footLengthM: footLengthOf(points, side) }
}

function wayOf(points: GaitPoints, part: Exclude<Part, 'heading'>, side: Side): Way {
  return part === 'pelvis' ? points.pelvis : points[part][side]
}

function footLengthOf(points: GaitPoints, side: Side): number {
  const opposite: Side = side === 'left' ? 'right' : 'left'
  return [side, opposite].map((one) => meanDistance(points.heel[one], points.toe[one])).find((length) => !Number.isNaN(length)) ?? USUAL_FOOT_M
}

/** A foot is as long in one frame as in another, but for the bend of the toes. */
function meanDistance(one: Way, other: Way): number {
  let [sum, n] = [0, 0]
  for (let at = 0; at < one.length; at += 3) {
    const distance = Math.hypot(one[at]! - other[at]!, one[at + 1]! - other[at + 1]!, one[at + 2]! - other[at + 2]!)
    if (Number.isNaN(distance)) continue
    sum += distance
    n++
  }
  return sum / n
}
