import { fileName } from '../path-parts.ts'
import { parseJson, type Json } from '../reading/json.ts'
import type { Ceiling } from '../reading/read-whole.ts'
import { toldMegabytes } from '../../told-megabytes.ts'
import { recogniseText } from '../recognise-text.ts'
import { flatFrames } from './flat-people.ts'
import type { Keypoints } from './keypoints.ts'
import { landmarkFrames } from './landmark-frames.ts'
import { openPosePeopleIn } from './read-openpose.ts'
import { seenFrames, unreadableKeypoints, type WrittenFrame } from './seen-frames.ts'

/** An hour of one person at 60 frames a second; a text may not be longer than half a thousand million characters. */
export const KEYPOINT_CEILING: Ceiling = { mostBytes: 256 << 20, kind: 'keypoints' }
/** A hundred people with face and hands take a megabyte. */
export const KEYPOINT_FRAME_CEILING: Ceiling = { mostBytes: 16 << 20, kind: 'the keypoints of one frame' }
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
  if (text.length > KEYPOINT_CEILING.mostBytes) throw unreadableKeypoints(name, `it has ${toldMegabytes(text.length)} MB; at most ${toldMegabytes(KEYPOINT_CEILING.mostBytes)} MB are read`)
  const frames = FRAMES[recogniseText(text.slice(0, HEAD), 'json').format]
  if (!frames) throw unreadableKeypoints(name, 'it holds no keypoints that are known here', 'Known are OpenPose, AlphaPose, COCO, MMPose and MediaPipe in JSON.')
  const root = parseJson(text)
  if (root === undefined) throw unreadableKeypoints(name, 'it is not valid JSON; it may be cut short')
  return seenFrames(frames(root, name), name)
}

/** Files that hold one frame each, as OpenPose writes them, with the number of each. */
export function readKeypointFrames(files: readonly { frame: number; text: string; file: string }[], folder: string): Keypoints {
  return seenFrames(files.map(readKeypointFrame), folder)
}

export function readKeypointFrame({ frame, text, file }: { frame: number; text: string; file: string }): WrittenFrame {
  return [frame, openPosePeopleIn(parseJson(text), file)]
}
