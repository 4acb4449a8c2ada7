import { fileName } from '../path-parts.ts'
import { parseJson, type Json } from '../reading/json.ts'
import { megabytes } from '../reading/text.ts'
import { recogniseText } from '../recognise-text.ts'
import { flatFrames } from './flat-people.ts'
import type { Keypoints } from './keypoints.ts'
import { landmarkFrames } from './landmark-frames.ts'
import { openPosePeopleIn } from './read-openpose.ts'
import { seenFrames, unreadableKeypoints, type WrittenFrame } from './seen-frames.ts'

/** An hour of one person at 60 frames a second; a text may not be longer than half a thousand million characters. */
export const MOST_KEYPOINT_BYTES = 256 << 20
const HEAD = 64 << 10

const FRAMES: Record<string, (root: Json, file: string) => WrittenFrame[]> = {
  'alphapose-json': flatFrames,
  'coco-json': flatFrames,
  'mmpose-json': landmarkFrames,
  'landmark-json': landmarkFrames,
  'keypoint-array-json': landmarkFrames,
  'openpose-json': (root, file) => [[0, openPosePeopleIn(root, file)]],
}

/** One file that holds a camera's whole film: AlphaPose, COCO, MMPose, MediaPipe, TensorFlow.js, told by its content. */
export function readKeypoints(text: string, file: string): Keypoints {
  const name = fileName(file)
  if (text.length > MOST_KEYPOINT_BYTES) throw unreadableKeypoints(name, `it has ${megabytes(text.length)} MB; at most ${megabytes(MOST_KEYPOINT_BYTES)} MB are read`)
  const frames = FRAMES[recogniseText(text.slice(0, HEAD), 'json').format]
  if (!frames) throw unreadableKeypoints(name, 'it holds no keypoints that are known here', 'Known are OpenPose, AlphaPose, COCO, MMPose and MediaPipe in JSON.')
  const root = parseJson(text)
  if (root === undefined) throw unreadableKeypoints(name, 'it is not valid JSON; it may be cut short')
  return seenFrames(frames(root, name), name)
}

/** Files that hold one frame each, as OpenPose writes them, with the number of each. */
export function readKeypointFrames(files: readonly { frame: number; text: string; file: string }[], folder: string): Keypoints {
  return seenFrames(files.map(({ frame, text, file }) => [frame, openPosePeopleIn(parseJson(text), file)]), folder)
}
