import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KEYPOINTS } from '../../body/topologies.ts'
import { applied } from './affine.ts'
import { blazePoseKeypoints, BLAZEPOSE_NUMBERS, squareAround, squareCrop, squareOf } from './blazepose.ts'

const NAMES = KEYPOINTS['mediapipe-33']
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('what BlazePose looks at', () => {
  it('is a square about the hips in which the shoulders are above them, however the person lies', () => {
    fc.assert(
      fc.property(number(-400, 400), number(-400, 400), number(20, 300), number(-3.1, 3.1), (x, y, trunk, angle) => {
        const shoulders = [x + trunk * Math.sin(angle), y - trunk * Math.cos(angle)]
        const keypoints = NAMES.flatMap((name) => (name.endsWith('shoulder') ? [...shoulders, 1] : [x, y, 1]))
        const square = squareAround(keypoints)
        expect(square.side).toBeCloseTo(2 * 1.06 * 1.25 * trunk, 6)
        const crop = squareCrop(square)
        const [middle, above] = [applied(crop, 127.5, 127.5), applied(crop, 127.5, 27.5)]
        expect(Math.hypot(middle[0] - x, middle[1] - y)).toBeLessThan(1e-6)
        const up = [above[0] - x, above[1] - y]
        expect(Math.atan2(up[0]!, -up[1]!)).toBeCloseTo(angle, 6)
      }),
    )
  })

  it('is at first the box in which the person was found, and some more', () => {
    expect(squareOf({ left: 100, top: 50, right: 200, bottom: 450 })).toEqual({ x: 150, y: 250, side: 500, angle: 0 })
  })
})

describe('what BlazePose says', () => {
  it('is where in the picture its points lie, and how visible they are', () => {
    const crop = squareCrop({ x: 300, y: 200, side: 512, angle: Math.PI / 2 })
    const said = new Float32Array(BLAZEPOSE_NUMBERS)
    said.set([128, 64, 9, 0, 9], 5 * NAMES.indexOf('left-knee'))
    const found = blazePoseKeypoints(said, crop).subarray(3 * NAMES.indexOf('left-knee'), 3 * NAMES.indexOf('left-knee') + 3)
    // A quarter of the input above its middle is, lying to the right, a quarter of the square to the right of it.
    expect([...found]).toEqual([428, 200, 0.5])
  })
})
