/** Boards drawn with every corner known. */
import type { GreyPicture } from '../../../app/core/image/grey-picture.ts'
import { findCheckerboard } from '../../../app/core/vision/board/find-checkerboard.ts'
import { anyView, cameraSeeing, PHONE } from '../../../app/core/vision/board/testing/board-views.ts'
import { drawnBoard, trueCorners } from '../../../app/core/vision/board/testing/drawn-board.ts'
import { seededRandom } from '../../../app/core/vision/board/testing/random.ts'
import { figure, type Figure } from '../figure.ts'

const PICTURES = 20
const SIZE = { columns: 6, rows: 9 }
const SQUARE_M = 0.04
const ROUNDS = 5
/** From 480 × 640 to 1440 × 1920 and 2880 × 3840. */
const LARGER = [3, 6]

export function cornerFigures(): Figure[] {
  const found = Array.from({ length: PICTURES }, (_, seed) => measured(seed + 1))
  const thousandths = (square: number) => 1000 * Math.sqrt(square)
  return [
    figure('drawn boards found whole', '%', [(100 * found.filter(({ isWhole }) => isWhole).length) / PICTURES]),
    figure('corners of drawn boards by their edges: rms', 'px / 1000', found.map(({ byEdges }) => thousandths(byEdges)), '≤ 50'),
    figure('corners of drawn boards by gradients: rms', 'px / 1000', found.map(({ byGradients }) => thousandths(byGradients))),
    ...LARGER.map((times) => {
      const picture = enlarged(drawn(1).picture, times)
      return figure(`a board in a picture of ${((picture.width * picture.height) / 1e6).toFixed(0)} megapixels`, 'ms', Array.from({ length: ROUNDS }, () => timed(() => findCheckerboard(picture, SIZE))))
    }),
    figure('no board in 3 megapixels', 'ms', Array.from({ length: ROUNDS }, () => timed(() => findCheckerboard(enlarged(drawn(2, true).picture, 3), SIZE)))),
  ]
}

function drawn(seed: number, isEmpty = false) {
  const random = seededRandom(seed)
  const camera = cameraSeeing(PHONE, SIZE, SQUARE_M, anyView(random))
  const picture = drawnBoard({ camera, size: SIZE, squareM: SQUARE_M, blurPx: random.uniform(0.5, 2), noise: random.uniform(0, 3), random, ...(isEmpty && { board: () => undefined }) })
  return { camera, picture }
}

/** Mean squares. */
function measured(seed: number): { isWhole: boolean; byEdges: number; byGradients: number } {
  const { camera, picture } = drawn(seed)
  const truth = trueCorners(camera, SIZE, SQUARE_M)
  const missed = (by: 'edges' | 'gradients') => {
    const squares = findCheckerboard(picture, SIZE, { by })?.corners.flatMap((corner, at) => (corner ? [(corner[0] - truth[at]![0]) ** 2 + (corner[1] - truth[at]![1]) ** 2] : [])) ?? []
    return { isWhole: squares.length === truth.length, mean: squares.reduce((sum, square) => sum + square, 0) / squares.length }
  }
  const [byEdges, byGradients] = [missed('edges'), missed('gradients')]
  return { isWhole: byEdges.isWhole, byEdges: byEdges.mean, byGradients: byGradients.mean }
}

function enlarged({ width, height, data }: GreyPicture, times: number): GreyPicture {
  const larger = new Uint8Array(width * height * times * times)
  return { width: width * times, height: height * times, data: larger.map((_, at) => data[Math.floor(at / (width * times * times)) * width + Math.floor((at % (width * times)) / times)]!) }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
