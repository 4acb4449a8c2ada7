import { describe, expect, it } from 'vitest'
import { scaled } from '../../../core/vision/detect/affine.ts'
import { mirrored } from '../../../core/vision/detect/flipped.ts'
import type { PoseNetwork } from '../../../core/vision/detect/network-kind.ts'
import { yuvBytes, yuvPictureOf, yuvToRgb } from '../../../core/vision/detect/yuv-picture.ts'
import type { Look } from '../looker.ts'
import { keypointFinder } from './find-keypoints.ts'
import type { OpenNetwork } from './open-network.ts'

const SIZE = { width: 192, height: 256 }
const EYES = [[70, 60], [118, 66]] as const
const NAMES = ['left-eye', 'right-eye']

/** Two bright spots on black; a person who faces the camera has their right eye on the left. */
function face(): Look {
  const picture = yuvPictureOf(new Uint8Array(yuvBytes(SIZE)).fill(128), SIZE)
  picture.luma.fill(16)
  for (const [x, y] of EYES) for (let dy = -6; dy <= 6; dy++) for (let dx = -6; dx <= 6; dx++) picture.luma[(y + dy) * SIZE.width + x + dx] = 235 - 2 * (dx * dx + dy * dy)
  return { picture, toRgb: yuvToRgb('bt709', SIZE), shown: SIZE, stored: scaled(1, 1, 0, 0), detects: false, followed: [], people: 1 }
}

/** As a network that has learnt: the spot further left is the right eye, whatever picture it gets. It always says `lean` pixels too far right. */
function leaning(lean: number, kind: PoseNetwork): OpenNetwork<PoseNetwork> {
  const bell = (length: number, place: number) => Float32Array.from({ length }, (_, at) => Math.exp(-((at - place) ** 2) / 50))
  return {
    kind,
    run: async (input) => {
      const halves = [[96, 192], [0, 96]] as const
      const found = halves.map(([from, to]) => brightest(input.subarray(0, SIZE.width * SIZE.height), from, to))
      return {
        x: { shape: [1, 2, 384], values: Float32Array.from(found.flatMap(([x]) => [...bell(384, 2 * (x + lean))])) },
        y: { shape: [1, 2, 512], values: Float32Array.from(found.flatMap(([, y]) => [...bell(512, 2 * y)])) },
        points: { shape: [1, 2, 3], values: Float32Array.from(found.flatMap(([x, y]) => [x + lean, y, 1])) },
      }
    },
    close: async () => undefined,
  }
}

function brightest(plane: Float32Array, from: number, to: number): [number, number] {
  let top = from
  for (let at = 0; at < plane.length; at++) if (at % SIZE.width >= from && at % SIZE.width < to && plane[at]! > plane[top]!) top = at
  return [top % SIZE.width, Math.floor(top / SIZE.width)]
}

/** So that the crop is the picture: it shows a quarter more than the box. */
const BOX = { left: 19.2, top: 25.6, right: 172.8, bottom: 230.4 }

describe.each<PoseNetwork>([
  { task: 'pose', head: 'simcc', input: SIZE, keypoints: 2, alongX: 'x', alongY: 'y', perPixel: 2 },
  { task: 'pose', head: 'points', input: SIZE, keypoints: 2, points: 'points' },
])('a person who is looked at in the mirror, too, by $head,', (kind) => {
  const find = (lean: number, mirror: boolean) => keypointFinder(leaning(lean, kind), 2, mirror ? mirrored(NAMES) : undefined)(face(), BOX)
  const expected = [118, 66, 1, 70, 60, 1]

  it('has left and right where they were', async () => {
    for (const [at, value] of (await find(0, true)).entries()) expect(Math.abs(value - expected[at]!)).toBeLessThan(0.02)
  })

  it('is found between where both say, and so is rid of what leans to one side', async () => {
    expect((await find(1.5, false))[0]).toBeCloseTo(119.5, 1)
    expect((await find(1.5, true))[0]).toBeCloseTo(118, 1)
  })
})
