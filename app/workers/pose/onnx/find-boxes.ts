/** RTMDet with MMDetection's end: boxes of people in a picture. */
import { composed } from '../../../core/vision/detect/affine.ts'
import type { ScoredBox } from '../../../core/vision/detect/box.ts'
import { letterbox } from '../../../core/vision/detect/crops.ts'
import { fillInput, type InputShape } from '../../../core/vision/detect/fill-input.ts'
import type { NetworkKind } from '../../../core/vision/detect/network-kind.ts'
import type { Look } from '../looker.ts'
import type { OpenNetwork, Outputs } from './open-network.ts'

type DetectorKind = Extract<NetworkKind, { task: 'person-detector' }>
export type FindBoxes = (look: Look) => Promise<ScoredBox[]>

/** MMDetection's configuration of RTMDet: colours as blue, green, red, and grey where there is no picture. */
const LEARNT: Pick<InputShape, 'layout' | 'order' | 'mean' | 'deviation' | 'outside'> = { layout: 'planes', order: 'bgr', mean: [123.675, 116.28, 103.53], deviation: [58.395, 57.12, 57.375], outside: 114 }
const PERSON = 0
const LEAST_SCORE = 0.3

export function boxFinder(network: OpenNetwork<DetectorKind>): FindBoxes {
  const { input, boxes, classes } = network.kind
  const shape: InputShape = { ...LEARNT, ...input }
  const pixels = new Float32Array(3 * input.width * input.height)
  return async ({ picture, toRgb, shown, stored }) => {
    const map = letterbox(shown, input)
    fillInput(pixels, shape, picture, toRgb, composed(map, stored))
    return peopleIn(await network.run(pixels), boxes, classes, map[0])
  }
}

function peopleIn(outputs: Outputs, boxes: string, classes: string, scale: number): ScoredBox[] {
  const [rows, kinds] = [outputs[boxes]!, outputs[classes]!.values]
  const found: ScoredBox[] = []
  for (let row = 0; row < rows.shape[1]!; row++) {
    const [left, top, right, bottom, score] = rows.values.subarray(5 * row, 5 * row + 5) as unknown as [number, number, number, number, number]
    if (kinds[row] !== PERSON || !(score >= LEAST_SCORE)) continue
    found.push({ left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale, score })
  }
  return found
}
