import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutInWords, MOST_SMALLER, smallerPicture } from './smaller-picture.ts'

/** By format: of each plane, its channels and how many pixels share a sample across and down, as WebCodecs defines them. */
const FORMATS = {
  I420: [[1, 1, 1], [1, 2, 2], [1, 2, 2]],
  I422: [[1, 1, 1], [1, 2, 1], [1, 2, 1]],
  I444: [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
  NV12: [[1, 1, 1], [2, 2, 2]],
  RGBA: [[4, 1, 1]],
  BGRX: [[4, 1, 1]],
} as const

const format = fc.constantFrom(...(Object.keys(FORMATS) as (keyof typeof FORMATS)[]))
const size = fc.record({ width: fc.integer({ min: 1, max: 41 }), height: fc.integer({ min: 1, max: 23 }) })
const by = fc.integer({ min: 2, max: MOST_SMALLER })

function pictureOf(of: keyof typeof FORMATS, width: number, height: number, sample: (at: number) => number) {
  const { layout, bytes } = layoutInWords(of, width, height)!
  const data = new ArrayBuffer(bytes)
  const all = new Uint8Array(data)
  all.forEach((_, at) => (all[at] = sample(at)))
  return { format: of, width, height, data, layout }
}

/** One plane's samples, row by row, without what fills its rows up. */
function samplesOf({ format: of, width, height, data, layout }: ReturnType<typeof pictureOf>, plane: number): number[][][] {
  const [channels, across, down] = FORMATS[of][plane]!
  const { offset, stride } = layout[plane]!
  const all = new Uint8Array(data)
  return Array.from({ length: Math.ceil(height / down) }, (_row, y) =>
    Array.from({ length: Math.ceil(width / across) }, (_column, x) => Array.from({ length: channels }, (_one, channel) => all[offset + y * stride + x * channels + channel]!)),
  )
}

const smallerOf = (picture: ReturnType<typeof pictureOf>, times: number) => smallerPicture(picture, times) as ReturnType<typeof pictureOf>
const square = (rows: number[][][], x: number, y: number, times: number) => rows.slice(y * times, (y + 1) * times).flatMap((row) => row.slice(x * times, (x + 1) * times))

test('each sample of a smaller picture is the rounded mean of its square of the same plane and channel, also at odd edges', () => {
  fc.assert(
    fc.property(format, size, by, fc.integer({ min: 1, max: 2 ** 31 - 1 }), (of, { width, height }, times, seed) => {
      // Scattered over all bytes, those that fill rows up included: they must not be seen.
      const picture = pictureOf(of, width, height, (at) => Math.imul(at + 1, seed) >>> 24)
      const smaller = smallerOf(picture, times)
      expect([smaller.width, smaller.height]).toEqual([Math.ceil(width / times), Math.ceil(height / times)])
      FORMATS[of].forEach((_plane, plane) => {
        const from = samplesOf(picture, plane)
        samplesOf(smaller, plane).forEach((row, y) =>
          row.forEach((pixel, x) => {
            const pixels = square(from, x, y, times)
            expect(pixels.length).toBeGreaterThan(0)
            const means = pixel.map((_, channel) => pixels.reduce((sum, one) => sum + one[channel]!, 0) / pixels.length)
            expect(pixel).toEqual(means.map((mean) => Math.round(mean)))
          }),
        )
      })
    }),
  )
})

test('a picture of one colour keeps it', () => {
  fc.assert(
    fc.property(format, size, by, fc.nat(255), (of, { width, height }, times, level) => {
      const smaller = smallerOf(pictureOf(of, width, height, () => level), times)
      FORMATS[of].forEach((_plane, plane) => expect(new Set(samplesOf(smaller, plane).flat(2))).toEqual(new Set([level])))
    }),
  )
})

test('where squares fill the picture its mean stays, within the rounding of a sample', () => {
  fc.assert(
    fc.property(format, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 2, max: 6 }), fc.integer(), (of, columns, rows, times, seed) => {
      const picture = pictureOf(of, columns * times * 2, rows * times * 2, (at) => Math.imul(at + 1, seed) >>> 24)
      const smaller = smallerOf(picture, times)
      FORMATS[of].forEach((_plane, plane) => expect(Math.abs(mean(samplesOf(smaller, plane)) - mean(samplesOf(picture, plane)))).toBeLessThanOrEqual(0.5))
    }),
  )
})

test('a picture with more than a byte a sample is not laid out in words: it is kept as it is', () => {
  expect(layoutInWords('I420P10' as VideoPixelFormat, 2, 2)).toBeNull()
})

function mean(samples: number[][][]): number {
  const all = samples.flat(2)
  return all.reduce((sum, one) => sum + one, 0) / all.length
}
