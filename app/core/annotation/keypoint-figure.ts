/** Where each keypoint lies on a drawn body, foot, face or hand: the person's right is at the left of the picture, as one sees somebody who looks at one. */

export type Drawing = 'body' | 'face' | 'foot' | 'hand'
type Point = readonly [x: number, y: number]
type Line = readonly Point[]

export interface KeypointPlace {
  drawing: Drawing
  at: Point
}

const mirrored = ([x, y]: Point): Point => [100 - x, y]

/** Of the person's left side, at the right of a drawing of 100 by 100; of the foot and the hand, of either side. */
const LEFT: Readonly<Record<string, KeypointPlace>> = {
  shoulder: { drawing: 'body', at: [61, 25] },
  elbow: { drawing: 'body', at: [65.5, 38.5] },
  wrist: { drawing: 'body', at: [69, 50] },
  hip: { drawing: 'body', at: [55.5, 50] },
  knee: { drawing: 'body', at: [56.5, 70] },
  ankle: { drawing: 'body', at: [56.5, 90] },
  eye: { drawing: 'face', at: [63, 44] },
  'eye-inner': { drawing: 'face', at: [56, 45] },
  'eye-outer': { drawing: 'face', at: [70, 45] },
  ear: { drawing: 'face', at: [79, 50] },
  mouth: { drawing: 'face', at: [60, 73] },
  heel: { drawing: 'foot', at: [12, 83] },
  'big-toe': { drawing: 'foot', at: [90, 79] },
  'small-toe': { drawing: 'foot', at: [70, 86] },
  pinky: { drawing: 'hand', at: [66, 44] },
  index: { drawing: 'hand', at: [40, 38] },
  thumb: { drawing: 'hand', at: [27, 56] },
}

const MIDDLE: Readonly<Record<string, KeypointPlace>> = {
  nose: { drawing: 'face', at: [50, 60] },
  head: { drawing: 'body', at: [50, 3] },
  neck: { drawing: 'body', at: [50, 21] },
  'mid-hip': { drawing: 'body', at: [50, 50] },
}

/** Undefined of a lab's own point: nobody has drawn it. */
export function placeOfKeypoint(keypoint: string): KeypointPlace | undefined {
  const middle = MIDDLE[keypoint]
  if (middle) return middle
  const [, side, part] = /^(left|right)-(.+)$/.exec(keypoint) ?? []
  const place = part === undefined ? undefined : LEFT[part]
  return place && side === 'right' && (place.drawing === 'body' || place.drawing === 'face') ? { ...place, at: mirrored(place.at) } : place
}

const both = (line: Line): Line[] => [line, line.map(mirrored)]

/** Outlines, in the same squares. */
export const OUTLINES: Readonly<Record<Drawing, readonly Line[]>> = {
  body: [
    ...both([[50, 2], [54.5, 3.5], [56.5, 8], [55.5, 13], [53, 16.5], [53, 20], [57, 22], [62, 23.5], [64.5, 27], [67, 35], [69, 42], [71, 50], [72, 56], [69.5, 57], [67.5, 51], [64, 42], [61.5, 33], [60, 40], [59.5, 46], [61.5, 52], [61.5, 62], [60, 70], [60.5, 78], [58.8, 88], [59, 92], [62, 96], [54, 96], [54.2, 90], [53, 80], [53.5, 71], [52, 62], [50, 54]]),
  ],
  face: [
    ...both([[50, 6], [64, 9], [74, 20], [77, 36], [77, 56], [73, 74], [64, 87], [50, 93]]),
    ...both([[56, 45], [60, 41], [66, 41], [70, 45], [66, 47.5], [60, 47.5], [56, 45]]),
    ...both([[77, 44], [82, 44], [84, 50], [82, 58], [77, 60]]),
    ...both([[50, 66], [54, 65], [56, 61], [53, 56], [52, 46]]),
    ...both([[50, 71], [55, 71], [60, 73], [55, 76.5], [50, 77]]),
  ],
  foot: [[[24, 4], [22, 24], [20, 44], [14, 62], [10, 76], [13, 86], [24, 88], [40, 86], [56, 88], [76, 88], [90, 85], [93, 79], [88, 74], [76, 70], [60, 58], [48, 44], [44, 24], [43, 4]], [[76, 70], [80, 77], [78, 85]], [[30, 50], [37, 47], [42, 53], [37, 60], [31, 58], [30, 50]]],
  hand: [[[44, 98], [42, 78], [32, 66], [24, 52], [22, 44], [27, 41], [33, 50], [39, 55], [38, 36], [36, 14], [41, 12], [45, 34], [46, 8], [51, 7], [53, 34], [56, 11], [61, 12], [60, 37], [66, 22], [70, 24], [67, 45], [65, 64], [62, 80], [62, 98]]],
}

export const SEEN_FROM: Readonly<Record<Drawing, string>> = { body: 'from the front', face: 'from the front', foot: 'from the outside', hand: 'the back of a hand' }
