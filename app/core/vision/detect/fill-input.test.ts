import { describe, expect, it } from 'vitest'
import { scaled } from './affine.ts'
import { fillInput, type InputShape } from './fill-input.ts'
import { yuvBytes, yuvPictureOf, yuvToRgb } from './yuv-picture.ts'

const SIZE = { width: 8, height: 6 }
const plain: InputShape = { ...SIZE, layout: 'planes', order: 'rgb', mean: [0, 0, 0], deviation: [1, 1, 1], outside: 114 }

function picture(luma: (x: number, y: number) => number, blue = 128, red = 128, size = SIZE) {
  const made = yuvPictureOf(new Uint8Array(yuvBytes(size)), size)
  made.luma.forEach((_, index) => (made.luma[index] = luma(index % size.width, Math.floor(index / size.width))))
  made.blue.fill(blue)
  made.red.fill(red)
  return made
}

function filled(shape: InputShape, from: ReturnType<typeof picture>, map = scaled(1, 1, 0, 0), matrix = 'bt709') {
  const target = new Float32Array(3 * shape.width * shape.height)
  fillInput(target, shape, from, yuvToRgb(matrix, from), map)
  return target
}

/** Bars of the test picture of ITU-R BT.709 and BT.601 at 100 %, with the digital values that the recommendations give for them. */
const BARS = [
  ['bt709', [235, 128, 128], [255, 255, 255]],
  ['bt709', [16, 128, 128], [0, 0, 0]],
  ['bt709', [63, 102, 240], [255, 0, 0]],
  ['bt709', [173, 42, 26], [0, 255, 0]],
  ['bt709', [32, 240, 118], [0, 0, 255]],
  ['smpte170m', [81, 90, 240], [255, 0, 0]],
  ['smpte170m', [145, 54, 34], [0, 255, 0]],
  ['smpte170m', [41, 240, 110], [0, 0, 255]],
] as const

describe('a network’s input from a decoded picture', () => {
  it.each(BARS)('has the colours of %s: %j is %j', (matrix, [luma, blue, red], rgb) => {
    const target = filled(plain, picture(() => luma, blue, red), scaled(1, 1, 0, 0), matrix)
    for (const [plane, value] of rgb.entries()) expect(Math.abs(target[plane * 48]! - value)).toBeLessThan(2.5)
  })

  it('has between two pixels what lies between them, and the outside colour beyond the picture', () => {
    const row = (x: number) => 16 + 10 * x
    const target = filled(plain, picture(row), scaled(1, 1, 0.25, 0))
    expect(target[0]).toBeCloseTo((2.5 * 255) / 219, 4)
    expect(target[3]).toBeCloseTo((32.5 * 255) / 219, 4)
    // Up to half a pixel beyond its centre the last pixel goes on; then there is no picture.
    expect(target[7]).toBeCloseTo((70 * 255) / 219, 4)
    expect(filled(plain, picture(row), scaled(1, 1, 0.75, 0))[7]).toBe(114)
    expect(filled(plain, picture(row), scaled(1, 1, 0, -1))[0]).toBe(114)
  })

  it('is the same numbers in whatever order a network wants them', () => {
    const from = picture((x, y) => 40 + 9 * x + 5 * y, 100, 150)
    const planes = filled({ ...plain, mean: [10, 20, 30], deviation: [2, 4, 8] }, from)
    const pixels = filled({ ...plain, layout: 'pixels', order: 'bgr', mean: [10, 20, 30], deviation: [2, 4, 8] }, from)
    for (let at = 0; at < 48; at++) expect([...pixels.subarray(3 * at, 3 * at + 3)]).toEqual([planes[96 + at], planes[48 + at], planes[at]])
  })

  it('reads pictures of odd sizes, whose last colour stands for one pixel', () => {
    const size = { width: 5, height: 3 }
    expect(yuvBytes(size)).toBe(15 + 2 * 6)
    const target = filled({ ...plain, ...size }, picture(() => 126, 128, 128, size))
    expect(new Set(target.map((value) => Math.round(value)))).toEqual(new Set([128]))
  })

  it('takes films that do not name their colours for BT.709 from 720 lines on', () => {
    expect(yuvToRgb(undefined, { width: 1080, height: 1920 })).toEqual(yuvToRgb('bt709', SIZE))
    expect(yuvToRgb('unspecified', { width: 720, height: 576 })).toEqual(yuvToRgb('smpte170m', SIZE))
  })
})
