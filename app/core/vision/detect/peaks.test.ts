import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageMirrored, averageMirroredPoints, averagePairs, mirrored, mirrorRows } from './flipped.ts'
import { heatMapKeypoints, pointKeypoints, simccKeypoints } from './peaks.ts'

/** What a network that has learnt from Gaussians says of a keypoint at `place`, in cells. */
const bell = (length: number, place: number, width: number, height = 1) => Float32Array.from({ length }, (_, cell) => height * Math.exp(-((cell - place) ** 2) / (2 * width ** 2)))
const map = (columns: number, rows: number, x: number, y: number, width: number) => {
  const [alongX, alongY] = [bell(columns, x, width), bell(rows, y, width)]
  return Float32Array.from({ length: columns * rows }, (_, cell) => alongX[cell % columns]! * alongY[Math.floor(cell / columns)]!)
}

describe('keypoints from SimCC', () => {
  const grid = { keypoints: 1, columns: 384, rows: 512 }
  const find = (x: Float32Array, y: Float32Array) => [...simccKeypoints(x, y, grid, 2)]

  it('lie where the bells of RTMPose’s widths stand, to a fiftieth of a pixel', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 188, noNaN: true }), fc.double({ min: 2, max: 252, noNaN: true }), (x, y) => {
        const [foundX, foundY] = find(bell(384, 2 * x, 4.9), bell(512, 2 * y, 5.66))
        expect(Math.abs(foundX! - x)).toBeLessThan(0.02)
        expect(Math.abs(foundY! - y)).toBeLessThan(0.02)
      }),
    )
  })

  it('are as sure as the less sure direction, from 0 to 1', () => {
    expect(find(bell(384, 20, 5, 0.8), bell(512, 30, 5, 0.4))[2]).toBeCloseTo(0.4, 6)
    expect(find(bell(384, 20, 5, 3), bell(512, 30, 5, 2))[2]).toBe(1)
  })

  it('are missing where nothing stands out', () => {
    expect(find(new Float32Array(384), bell(512, 30, 5))).toEqual([Number.NaN, Number.NaN, 0])
    expect(find(new Float32Array(384).fill(-1), bell(512, 30, 5))).toEqual([Number.NaN, Number.NaN, 0])
  })
})

describe('keypoints from points', () => {
  it('are what the network says, its scores from 0 to 1', () => {
    expect([...pointKeypoints(Float32Array.of(-3, 250.5, 0.25, 17, 4, 1.5), 2)]).toEqual([-3, 250.5, 0.25, 17, 4, 1])
  })

  it('are missing where it is not sure at all, or says what is no number', () => {
    const none = [Number.NaN, Number.NaN, 0]
    for (const [x, y, score] of [[1, 2, 0], [1, 2, -0.1], [1, 2, Number.NaN], [Number.NaN, 2, 0.9], [1, Infinity, 0.9]] as const) expect([...pointKeypoints(Float32Array.of(x, y, score), 1)]).toEqual(none)
  })
})

describe('keypoints from heat maps', () => {
  it('lie where their hills stand, in pixels of the input', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 46, noNaN: true }), fc.double({ min: 1, max: 62, noNaN: true }), (x, y) => {
        const found = heatMapKeypoints(map(48, 64, x, y, 2), { keypoints: 1, columns: 48, rows: 64 }, 4)
        expect(Math.abs(found[0]! - 4 * x)).toBeLessThan(0.25)
        expect(Math.abs(found[1]! - 4 * y)).toBeLessThan(0.25)
      }),
    )
  })

  it('are taken from their own map', () => {
    const maps = new Float32Array(2 * 48 * 64)
    maps.set(map(48, 64, 10, 20, 2))
    maps.set(map(48, 64, 30, 40, 2), 48 * 64)
    expect([...heatMapKeypoints(maps, { keypoints: 2, columns: 48, rows: 64 }, 4)].map(Math.round)).toEqual([40, 80, 1, 120, 160, 1])
  })
})

describe('a network that is asked a second time in the mirror', () => {
  const pairs = mirrored(['nose', 'left-eye', 'right-eye'])

  it('calls left what is right', () => {
    expect(pairs).toEqual([0, 2, 1])
    const input = Float32Array.of(1, 2, 3, 4, 5, 6)
    mirrorRows(input, 3)
    expect([...input]).toEqual([3, 2, 1, 6, 5, 4])
  })

  it('says the same of SimCC’s columns where it sees the same', () => {
    const places = [60, 40.5, 120]
    const straight = Float32Array.from(places.flatMap((x) => [...bell(384, 2 * x, 5)]))
    const inMirror = Float32Array.from([0, 2, 1].flatMap((other) => [...bell(384, 2 * (191 - places[other]!), 5)]))
    const before = straight.slice()
    averageMirrored(straight, inMirror, { keypoints: 3, columns: 384, rows: 1 }, pairs, 0.5)
    expect(Math.max(...straight.map((value, index) => Math.abs(value - before[index]!)))).toBeLessThan(1e-6)
  })

  it('says the same of heat maps to a tenth of a pixel, whose first and last cells do not stand for the first and last pixel', () => {
    const grid = { keypoints: 1, columns: 48, rows: 64 }
    const straight = map(48, 64, 17.3, 30, 2)
    averageMirrored(straight, map(48, 64, (191 - 4 * 17.3) / 4, 30, 2), grid, [0], 4)
    expect(Math.abs(heatMapKeypoints(straight, grid, 4)[0]! - 4 * 17.3)).toBeLessThan(0.1)
  })

  it('says of what does not turn the same but for left and right', () => {
    const straight = Float32Array.of(1, 1, 2, 2, 3, 3)
    averagePairs(straight, Float32Array.of(1, 1, 3, 3, 2, 2), 2, pairs)
    expect([...straight]).toEqual([1, 1, 2, 2, 3, 3])
  })

  it('takes the middle of a point and of its pair in the mirror, and of both scores', () => {
    const straight = Float32Array.of(60, 10, 0.5, 40, 20, 1, 121, 30, 0.25)
    averageMirroredPoints(straight, Float32Array.of(131, 12, 1, 70, 32, 0.75, 151, 18, 0.5), 192, pairs)
    expect([...straight]).toEqual([60, 11, 0.75, 40, 19, 0.75, 121, 31, 0.5])
  })
})
