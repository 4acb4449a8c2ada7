/** Who of the people in a picture is at one of its pixels. */
import { linesOf } from '../bones.ts'
import { LEAST_SCORE, type People } from './people.ts'
import { rowsOfFrame } from '../skeleton/rows-of-frame.ts'
import { KEYPOINTS } from '../topologies.ts'

/** Of a person's larger side in the picture: who points further beside their limbs points at nobody. */
const REACH = 0.15
/** But a finger always reaches as far as this. */
const LEAST_REACH_PX = 8

export interface PersonNear {
  row: number
  /** To the nearest limb. */
  distancePx: number
}

/** Whose limbs are nearest; undefined where nobody's are near. */
export function personNear({ topology, frames, keypoints }: People, frame: number, [x, y]: readonly [x: number, y: number]): PersonNear | undefined {
  const names = KEYPOINTS[topology]
  const lines = linesOf(names)
  const perRow = 3 * names.length
  let best: PersonNear | undefined
  const [from, to] = rowsOfFrame(frames, frame)
  for (let row = from; row < to; row++) {
    const person = keypoints.subarray(row * perRow, (row + 1) * perRow)
    const distancePx = toLimbsPx(person, lines, x, y)
    if (distancePx < (best?.distancePx ?? Infinity) && distancePx <= Math.max(LEAST_REACH_PX, REACH * sizePx(person))) best = { row, distancePx }
  }
  return best
}

const isSeen = (person: Float32Array, keypoint: number) => person[3 * keypoint + 2]! >= LEAST_SCORE && !Number.isNaN(person[3 * keypoint]!)

function toLimbsPx(person: Float32Array, lines: readonly (readonly [from: number, to: number])[], x: number, y: number): number {
  let least = Infinity
  for (let keypoint = 0; keypoint < person.length / 3; keypoint++) if (isSeen(person, keypoint)) least = Math.min(least, Math.hypot(x - person[3 * keypoint]!, y - person[3 * keypoint + 1]!))
  for (const [from, to] of lines) if (isSeen(person, from) && isSeen(person, to)) least = Math.min(least, toLinePx(person, from, to, x, y))
  return least
}

function toLinePx(person: Float32Array, from: number, to: number, x: number, y: number): number {
  const [startX, startY] = [person[3 * from]!, person[3 * from + 1]!]
  const [alongX, alongY] = [person[3 * to]! - startX, person[3 * to + 1]! - startY]
  const share = ((x - startX) * alongX + (y - startY) * alongY) / (alongX ** 2 + alongY ** 2 || 1)
  const held = Math.max(0, Math.min(1, share))
  return Math.hypot(x - startX - held * alongX, y - startY - held * alongY)
}

function sizePx(person: Float32Array): number {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let keypoint = 0; keypoint < person.length / 3; keypoint++) {
    if (!isSeen(person, keypoint)) continue
    left = Math.min(left, person[3 * keypoint]!)
    right = Math.max(right, person[3 * keypoint]!)
    top = Math.min(top, person[3 * keypoint + 1]!)
    bottom = Math.max(bottom, person[3 * keypoint + 1]!)
  }
  return Math.max(0, right - left, bottom - top)
}
