import { REASONS } from '../../body/skeleton/skeleton.ts'
import { addRay, clear, meet, newMeeting } from './meeting.ts'
import { MOST_CAMERAS, type Scene } from './scene.ts'

/** Where each point about is, by the cameras that agree. */
export interface Starts {
  /** NaN where no two cameras agree. */
  points: Float64Array
  /** Bit n: the n-th camera is among those who agree. */
  agreed: Uint32Array
  reasons: Uint8Array
}

export function startsOf(scene: Scene): Starts {
  const { frames, keypoints } = scene.seen
  const starts: Starts = { points: new Float64Array(3 * frames * keypoints).fill(NaN), agreed: new Uint32Array(frames * keypoints), reasons: new Uint8Array(frames * keypoints) }
  for (let frame = 0; frame < frames; frame++) for (let keypoint = 0; keypoint < keypoints; keypoint++) startInto(starts, scene, frame, keypoint)
  return starts
}

const meeting = newMeeting()
/** Places in `rays` of those who see the keypoint, and their cameras. */
const places = new Int32Array(MOST_CAMERAS)
const owners = new Int32Array(MOST_CAMERAS)

/** As `triangulate`: by all cameras that see it well enough, and while they do not agree without the subset whose absence helps most. On pixels free of distortion. */
export function startInto({ points, agreed, reasons }: Starts, scene: Scene, frame: number, keypoint: number): void {
  const { seen: { cameras, keypoints }, limits, rays } = scene
  let count = 0
  for (let camera = 0; camera < cameras; camera++) {
    const place = (frame * cameras + camera) * keypoints + keypoint
    if (Number.isNaN(rays[2 * place]!)) continue
    places[count] = place
    owners[count++] = camera
  }
  const at = frame * keypoints + keypoint
  let subset = count >= limits.leastCameras ? 2 ** count - 1 : 0
  if (subset !== 0 && meanError(scene, subset) > limits.mostErrorPx) subset = subsetAgreed(scene, count)
  agreed[at] = camerasOf(subset)
  reasons[at] = subset !== 0 ? REASONS.found : count === 0 ? REASONS.unseen : count === 1 ? REASONS.oneCamera : REASONS.disagreement
  for (let axis = 0; axis < 3; axis++) points[3 * at + axis] = subset !== 0 ? meeting.point[axis]! : NaN
}

function camerasOf(subset: number): number {
  let cameras = 0
  for (let one = 0, left = subset; left !== 0; one++, left >>>= 1) if (left & 1) cameras |= 1 << owners[one]!
  return cameras
}

/** So many cameras have 247 subsets to look at; of more the worst is left out, one after the other. */
const MOST_TO_CHOOSE_FROM = 8

/** Bit n: the n-th of those who see it is among those who agree; 0 where no two do. `meeting` is theirs. */
function subsetAgreed(scene: Scene, count: number): number {
  const { leastCameras, mostErrorPx } = scene.limits
  let left = 2 ** count - 1
  for (let size = count - 1; size >= Math.max(2, leastCameras); size--) {
    const best = count <= MOST_TO_CHOOSE_FROM ? bestOf(scene, count, size) : bestWithoutOne(scene, count, left)
    if (meanError(scene, best) <= mostErrorPx) return best
    left = best
  }
  return 0
}

function bestOf(scene: Scene, count: number, size: number): number {
  let [best, least] = [0, Infinity]
  for (let subset = 1; subset < 2 ** count; subset++) {
    if (bitsIn(subset) !== size) continue
    const error = meanError(scene, subset)
    if (error < least) [best, least] = [subset, error]
  }
  return best
}

function bestWithoutOne(scene: Scene, count: number, left: number): number {
  let [best, least] = [0, Infinity]
  for (let one = 0; one < count; one++) {
    const subset = (left & ~(1 << one)) >>> 0
    const error = subset === left ? Infinity : meanError(scene, subset)
    if (error < least) [best, least] = [subset, error]
  }
  return best
}

function bitsIn(subset: number): number {
  let bits = 0
  for (let left = subset; left !== 0; left &= left - 1) bits++
  return bits
}

/** In pixels, where the rays of these meet; Infinity where they do not. */
function meanError({ seen: { likelihood }, lenses, rays }: Scene, subset: number): number {
  clear(meeting)
  for (let one = 0, left = subset; left !== 0; one++, left >>>= 1)
    if (left & 1) addRay(meeting, lenses[owners[one]!]!, rays[2 * places[one]!]!, rays[2 * places[one]! + 1]!, Math.min(1, likelihood[places[one]!]!) ** 2)
  if (!meet(meeting)) return Infinity
  const [px, py, pz] = [meeting.point[0]!, meeting.point[1]!, meeting.point[2]!]
  let sum = 0
  for (let one = 0, left = subset; left !== 0; one++, left >>>= 1) {
    if (!(left & 1)) continue
    const { camera: { focalXPx, focalYPx }, pose: r } = lenses[owners[one]!]!
    const depth = r[6]! * px + r[7]! * py + r[8]! * pz + r[11]!
    if (!(depth > 0)) return Infinity
    const du = focalXPx * ((r[0]! * px + r[1]! * py + r[2]! * pz + r[9]!) / depth - rays[2 * places[one]!]!)
    const dv = focalYPx * ((r[3]! * px + r[4]! * py + r[5]! * pz + r[10]!) / depth - rays[2 * places[one]! + 1]!)
    sum += Math.sqrt(du * du + dv * dv)
  }
  return sum / meeting.rays
}
