import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applied, composed } from './affine.ts'
import { letterbox, personCrop, storedFrom } from './crops.ts'

const INPUT = { width: 192, height: 256 }

describe('a network’s input', () => {
  it('shows a box and a quarter more of it, unbent, with its middle in the middle', () => {
    const side = fc.double({ min: 1, max: 2000, noNaN: true })
    fc.assert(
      fc.property(side, side, side, side, (left, top, width, height) => {
        const map = personCrop({ left, top, right: left + width, bottom: top + height }, INPUT, 1.25)
        const [x, y] = applied(map, 96, 128)
        expect(x).toBeCloseTo(left + width / 2, 6)
        expect(y).toBeCloseTo(top + height / 2, 6)
        expect(map[0]).toBe(map[4])
        const shown = [INPUT.width * map[0], INPUT.height * map[4]]
        expect(Math.min(shown[0]! / width, shown[1]! / height)).toBeCloseTo(1.25, 6)
      }),
    )
  })

  it('shows a whole picture from its first to its last edge', () => {
    const map = letterbox({ width: 1080, height: 1920 }, { width: 320, height: 320 })
    expect(map[0]).toBe(6)
    // The edges of pixels, half a pixel out from their centres.
    expect(applied(map, -0.5, -0.5)).toEqual([-0.5, -0.5])
    expect(applied(map, 179.5, 319.5)).toEqual([1079.5, 1919.5])
  })
})

describe('a picture that is stored otherwise than it is shown', () => {
  const stored = { width: 640, height: 480 }
  /** The centre of the stored picture's first pixel, of the last of its first row, and of the first of its last row. */
  const corners = [[0, 0], [639, 0], [0, 479]] as const
  const shownAt = {
    0: [[0, 0], [639, 0], [0, 479]],
    90: [[479, 0], [479, 639], [0, 0]],
    180: [[639, 479], [0, 479], [639, 0]],
    270: [[0, 639], [0, 0], [479, 639]],
  } as const

  it.each([0, 90, 180, 270] as const)('turned by %i° is found again corner by corner', (rotationDeg) => {
    const shown = rotationDeg % 180 === 0 ? stored : { width: 480, height: 640 }
    const map = storedFrom(shown, stored, rotationDeg)
    for (const [index, corner] of corners.entries()) {
      const [x, y] = shownAt[rotationDeg][index as 0 | 1 | 2]
      expect(applied(map, x, y)).toEqual(corner)
    }
  })

  it('with wide pixels is as wide as it is shown, turned or not', () => {
    expect(applied(storedFrom({ width: 1280, height: 480 }, stored, 0), 1279.5, 479.5)).toEqual([639.5, 479.5])
    expect(applied(storedFrom({ width: 480, height: 1280 }, stored, 90), -0.5, 1279.5)).toEqual([639.5, 479.5])
  })

  it('is reached from a crop by one map', () => {
    const crop = personCrop({ left: 100, top: 50, right: 300, bottom: 450 }, INPUT, 1.25)
    const stands = storedFrom({ width: 480, height: 640 }, stored, 270)
    const [x, y] = applied(crop, 17, 99)
    const [direct, step] = [applied(composed(crop, stands), 17, 99), applied(stands, x, y)]
    expect(direct[0]).toBeCloseTo(step[0], 9)
    expect(direct[1]).toBeCloseTo(step[1], 9)
  })
})
