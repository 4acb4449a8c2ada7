import { composed } from '../../../core/vision/detect/affine.ts'
import { boxesToLookAt, realPeople } from '../../../core/vision/detect/attention.ts'
import { BLAZEPOSE_INPUT, blazePoseKeypoints, squareAround, squareCrop, squareOf, type Square } from '../../../core/vision/detect/blazepose.ts'
import { boxAround } from '../../../core/vision/detect/box.ts'
import { fillInput } from '../../../core/vision/detect/fill-input.ts'
import type { Look, Looker } from '../looker.ts'
import type { FindBoxes } from '../onnx/find-boxes.ts'
import type { OpenGraph } from './open-graph.ts'

interface Parts {
  /** With its device. */
  inWords: string
  graph: OpenGraph
  findBoxes: FindBoxes
  close(): Promise<void>
}

/** MediaPipe's own. */
const LEAST_LIKELIHOOD = 0.5

/** Each person by themselves; who is new is looked at twice, since a box does not tell how somebody stands. */
export function tensorflowLooker({ inWords, graph, findBoxes, close }: Parts): Looker {
  const pixels = new Float32Array(3 * BLAZEPOSE_INPUT.width * BLAZEPOSE_INPUT.height)
  const keypointsIn = async ({ picture, toRgb, stored }: Look, square: Square): Promise<Float32Array | undefined> => {
    const crop = squareCrop(square)
    fillInput(pixels, BLAZEPOSE_INPUT, picture, toRgb, composed(crop, stored))
    const { numbers, likelihood } = await graph.run(pixels)
    return likelihood >= LEAST_LIKELIHOOD ? blazePoseKeypoints(numbers, crop) : undefined
  }
  return {
    topology: 'mediapipe-33',
    device: inWords,
    look: async (look) => {
      const boxes = look.followed.map((keypoints) => boxAround(keypoints, 0, 1)!)
      const found: (Float32Array | undefined)[] = []
      for (const keypoints of look.followed) found.push(await keypointsIn(look, squareAround(keypoints)))
      const fresh = look.detects ? boxesToLookAt(boxes, await findBoxes(look), look.people).slice(boxes.length) : []
      for (const box of fresh) {
        const first = await keypointsIn(look, squareOf(box))
        found.push(first && (await keypointsIn(look, squareAround(first))))
      }
      return realPeople(found.filter((keypoints) => keypoints !== undefined))
    },
    close,
  }
}
