import type { Halpe26 } from './halpe26.ts'

/** What is drawn between keypoints: the skeleton's lines from the head down. */
export const BONES: readonly (readonly [from: Halpe26, to: Halpe26])[] = [
  ['head', 'neck'],
  ['nose', 'head'],
  ['neck', 'mid-hip'],
  ['neck', 'left-shoulder'],
  ['left-shoulder', 'left-elbow'],
  ['left-elbow', 'left-wrist'],
  ['neck', 'right-shoulder'],
  ['right-shoulder', 'right-elbow'],
  ['right-elbow', 'right-wrist'],
  ['mid-hip', 'left-hip'],
  ['left-hip', 'left-knee'],
  ['left-knee', 'left-ankle'],
  ['left-ankle', 'left-heel'],
  ['left-heel', 'left-big-toe'],
  ['left-big-toe', 'left-small-toe'],
  ['left-ankle', 'left-big-toe'],
  ['mid-hip', 'right-hip'],
  ['right-hip', 'right-knee'],
  ['right-knee', 'right-ankle'],
  ['right-ankle', 'right-heel'],
  ['right-heel', 'right-big-toe'],
  ['right-big-toe', 'right-small-toe'],
  ['right-ankle', 'right-big-toe'],
]

export type BodySide = 'left' | 'right' | 'middle'

/** Of a keypoint by its name. */
export const sideOf = (keypoint: string): BodySide => (keypoint.startsWith('left-') ? 'left' : keypoint.startsWith('right-') ? 'right' : 'middle')

/** The trunk by its corners, for models that know neither neck nor mid-hip. */
const TRUNK: readonly (readonly [from: Halpe26, to: Halpe26])[] = [
  ['left-shoulder', 'right-shoulder'],
  ['left-shoulder', 'left-hip'],
  ['right-shoulder', 'right-hip'],
  ['left-hip', 'right-hip'],
]

/** Places among a model's keypoints between which a line is drawn. */
export function linesOf(keypoints: readonly string[]): (readonly [from: number, to: number])[] {
  return [...BONES, ...(keypoints.includes('mid-hip') ? [] : TRUNK)]
    .map(([from, to]) => [keypoints.indexOf(from), keypoints.indexOf(to)] as const)
    .filter(([from, to]) => from >= 0 && to >= 0)
}
