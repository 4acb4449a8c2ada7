import { triangulate, type Sighting } from '../triangulate.ts'
import { addRay, clear, meet, newMeeting } from './meeting.ts'
import type { Scene } from './scene.ts'

/** Why a point is not there. */
export const REASONS = { found: 0, unseen: 1, oneCamera: 2, disagreement: 3 } as const

/** Where each point about is, by the cameras that agree. */
export interface Starts {
  /** NaN where no two cameras agree. */
  points: Float64Array
  reasons: Uint8Array
}

export function startsOf(scene: Scene): Starts {
  const { frames, keypoints } = scene.seen
  const starts: Starts = { points: new Float64Array(3 * frames * keypoints).fill(NaN), reasons: new Uint8Array(frames * keypoints) }
  for (let frame = 0; frame < frames; frame++) for (let keypoint = 0; keypoint < keypoints; keypoint++) startInto(starts, scene, frame, keypoint)
  return starts
}

const meeting = newMeeting()

/**
 * All cameras that see it well enough, where they agree, and that is nearly always; else the subset search of `triangulate`.
 * On pixels free of distortion: what agrees through a lens agrees without it.
 */
function startInto({ points, reasons }: Starts, scene: Scene, frame: number, keypoint: number): void {
  const { seen, lenses, limits, rays } = scene
  const { cameras, keypoints, likelihood } = seen
  const at = frame * keypoints + keypoint
  clear(meeting)
  for (let camera = 0; camera < cameras; camera++) {
    const place = (frame * cameras + camera) * keypoints + keypoint
    if (!Number.isNaN(rays[2 * place]!)) addRay(meeting, lenses[camera]!, rays[2 * place]!, rays[2 * place + 1]!, likelihood[place]! ** 2)
  }
  const isAgreed = meeting.rays >= limits.leastCameras && meet(meeting) && meanError(scene, frame, keypoint, meeting.point) <= limits.mostErrorPx
  const point = isAgreed ? meeting.point : meeting.rays > limits.leastCameras ? subsetAgreed(scene, frame, keypoint) : undefined
  reasons[at] = point ? REASONS.found : meeting.rays === 0 ? REASONS.unseen : meeting.rays === 1 ? REASONS.oneCamera : REASONS.disagreement
  points.set(point ?? MISSING, 3 * at)
}

const MISSING = [NaN, NaN, NaN]

function meanError({ seen: { cameras, keypoints }, lenses, rays }: Scene, frame: number, keypoint: number, point: Float64Array): number {
  let sum = 0
  let count = 0
  for (let camera = 0; camera < cameras; camera++) {
    const place = (frame * cameras + camera) * keypoints + keypoint
    const x = rays[2 * place]!
    if (Number.isNaN(x)) continue
    const { focalXPx, focalYPx, rotation: r, translationM: t } = lenses[camera]!.camera
    const depth = r[6] * point[0]! + r[7] * point[1]! + r[8] * point[2]! + t[2]
    const dx = (r[0] * point[0]! + r[1] * point[1]! + r[2] * point[2]! + t[0]) / depth - x
    const dy = (r[3] * point[0]! + r[4] * point[1]! + r[5] * point[2]! + t[1]) / depth - rays[2 * place + 1]!
    sum += depth > 0 ? Math.sqrt((focalXPx * dx) ** 2 + (focalYPx * dy) ** 2) : Infinity
    count++
  }
  return sum / count
}

function subsetAgreed({ seen: { cameras, keypoints, likelihood }, lenses, limits, rays }: Scene, frame: number, keypoint: number) {
  const sightings = lenses.map(({ camera, projection }, place): Sighting | undefined => {
    const at = (frame * cameras + place) * keypoints + keypoint
    const [x, y] = [rays[2 * at]!, rays[2 * at + 1]!]
    if (Number.isNaN(x)) return undefined
    return { projection, pixel: [camera.focalXPx * x + camera.centreXPx, camera.focalYPx * y + camera.centreYPx], likelihood: likelihood[at]! }
  })
  return triangulate(sightings, limits)?.point
}
