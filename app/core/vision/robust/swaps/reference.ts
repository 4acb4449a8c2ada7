import { fundamental } from '../../epipolar.ts'
import type { Mat3 } from '../../../math/mat3.ts'
import { addRay, clear, meet, newMeeting } from '../meeting.ts'
import type { Scene } from '../scene.ts'

/** By camera, then other camera: the line on which the one sees what lies on the other's ray, both on the plane one unit before them. */
export type Lines = readonly (readonly Mat3[])[]

export function linesOf({ lenses }: Scene): Lines {
  const bare = lenses.map(({ camera }) => ({ ...camera, focalXPx: 1, focalYPx: 1, centreXPx: 0, centreYPx: 0 }))
  return bare.map((one) => bare.map((other) => fundamental(other, one)))
}

/** Where the other cameras say that one of them should see a keypoint: a place, or with one other camera only a line. One is used for many. */
export interface Reference {
  kind: 'place' | 'line' | 'nothing'
  /** The place, or a·x + b·y + c = 0 with a² + b² = 1; on the plane one unit before the camera. */
  values: Float64Array
}

export const newReference = (): Reference => ({ kind: 'nothing', values: new Float64Array(3) })

const meeting = newMeeting()

/** Nothing where the others do not agree among each other. */
export function referTo(reference: Reference, scene: Scene, lines: Lines, camera: number, frame: number, keypoint: number, mostErrorPx: number): void {
  const { seen: { cameras, keypoints }, lenses, rays } = scene
  clear(meeting)
  let other = -1
  for (let one = 0; one < cameras; one++) {
    const at = 2 * ((frame * cameras + one) * keypoints + keypoint)
    if (one === camera || Number.isNaN(rays[at]!)) continue
    addRay(meeting, lenses[one]!, rays[at]!, rays[at + 1]!, 1)
    other = one
  }
  reference.kind = 'nothing'
  if (meeting.rays === 1) {
    const at = 2 * ((frame * cameras + other) * keypoints + keypoint)
    putLine(reference, lines[camera]![other]!, rays[at]!, rays[at + 1]!)
  } else if (meet(meeting)) putPlace(reference, scene, camera, frame, keypoint, mostErrorPx)
}

function putLine(reference: Reference, m: Mat3, x: number, y: number): void {
  const a = m[0] * x + m[1] * y + m[2]
  const b = m[3] * x + m[4] * y + m[5]
  const length = Math.sqrt(a * a + b * b)
  reference.kind = 'line'
  reference.values[0] = a / length
  reference.values[1] = b / length
  reference.values[2] = (m[6] * x + m[7] * y + m[8]) / length
}

function putPlace(reference: Reference, { seen: { cameras, keypoints }, lenses, rays }: Scene, camera: number, frame: number, keypoint: number, mostErrorPx: number): void {
  const [px, py, pz] = [meeting.point[0]!, meeting.point[1]!, meeting.point[2]!]
  let [errors, count] = [0, 0]
  for (let one = 0; one < cameras; one++) {
    const { camera: { focalXPx }, pose: r } = lenses[one]!
    const depth = r[6]! * px + r[7]! * py + r[8]! * pz + r[11]!
    const x = (r[0]! * px + r[1]! * py + r[2]! * pz + r[9]!) / depth
    const y = (r[3]! * px + r[4]! * py + r[5]! * pz + r[10]!) / depth
    const at = 2 * ((frame * cameras + one) * keypoints + keypoint)
    if (one === camera) {
      if (!(depth > 0)) return
      reference.values[0] = x
      reference.values[1] = y
    } else if (!Number.isNaN(rays[at]!)) {
      errors += focalXPx * Math.sqrt((x - rays[at]!) ** 2 + (y - rays[at + 1]!) ** 2)
      count++
    }
  }
  if (errors / count <= mostErrorPx) reference.kind = 'place'
}

/** On the plane one unit before the camera. */
export function distanceFrom({ kind, values }: Reference, x: number, y: number): number {
  return kind === 'place' ? Math.sqrt((x - values[0]!) ** 2 + (y - values[1]!) ** 2) : Math.abs(values[0]! * x + values[1]! * y + values[2]!)
}
