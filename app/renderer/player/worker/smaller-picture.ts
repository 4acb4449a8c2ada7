import { KERNELS, PAIR, type Rows, WORD } from './smaller-rows.ts'

/** A picture made smaller by a whole number: each new sample is the mean of a square of old ones. In the picture's own colours, plane by plane. */

interface Plane {
  /** Interleaved samples. */
  channels: number
  /** How many pixels share a sample, across and down. */
  across: number
  down: number
}

const FULL: Plane = { channels: 1, across: 1, down: 1 }
const PIXELS: Plane = { channels: 4, across: 1, down: 1 }
const chroma = (across: number, down: number, channels = 1): Plane => ({ channels, across, down })

/** Pixel formats with a byte a sample. */
const PLANES: Readonly<Partial<Record<VideoPixelFormat, readonly Plane[]>>> = {
  I420: [FULL, chroma(2, 2), chroma(2, 2)],
  I422: [FULL, chroma(2, 1), chroma(2, 1)],
  I444: [FULL, FULL, FULL],
  NV12: [FULL, chroma(2, 2, 2)],
  RGBA: [PIXELS],
  RGBX: [PIXELS],
  BGRA: [PIXELS],
  BGRX: [PIXELS],
}

interface Samples {
  format: VideoPixelFormat
  width: number
  height: number
  data: ArrayBuffer
  layout: PlaneLayout[]
}

/** A square's area is at most this squared. */
export const MOST_SMALLER = 12

const inWords = (bytes: number) => Math.ceil(bytes / WORD)

/** Rows begin at whole words, so that four samples can be added at a time. */
export function layoutInWords(format: VideoPixelFormat, width: number, height: number): { layout: PlaneLayout[]; bytes: number } | null {
  let bytes = 0
  const layout = PLANES[format]?.map(({ channels, across, down }) => {
    const offset = bytes
    const stride = inWords(Math.ceil(width / across) * channels) * WORD
    bytes += stride * Math.ceil(height / down)
    return { offset, stride }
  })
  return layout ? { layout, bytes } : null
}

/** Of a format with a layout in words, and laid out so. Its last column and row stand for what is left of the picture there. */
export function smallerPicture({ format, width, height, data, layout }: Samples, by: number): Samples {
  const size = { width: Math.ceil(width / by), height: Math.ceil(height / by) }
  const room = layoutInWords(format, size.width, size.height)!
  const smaller = new ArrayBuffer(room.bytes)
  for (const [place, { channels, across, down }] of PLANES[format]!.entries()) {
    const from = { data, ...layout[place]!, width: Math.ceil(width / across), height: Math.ceil(height / down), channels }
    shrink(from, { data: smaller, ...room.layout[place]! }, by)
  }
  return { format, ...size, data: smaller, layout: room.layout }
}

type Place = PlaneLayout & { data: ArrayBuffer }

function shrink(from: Place & { width: number; height: number; channels: number }, to: Place, by: number): void {
  const { width, height, channels } = from
  const stride = from.stride / WORD
  const words = new Int32Array(from.data, from.offset, stride * (height - 1) + inWords(width * channels))
  const out = new Uint8Array(to.data, to.offset)
  const kernel = channels === 1 ? KERNELS[by] : undefined
  const sums = new Int32Array(inWords(width * channels) * 2)
  for (let row = 0, top = 0; top < height; row++, top += by) {
    const rows = { words, first: top * stride, stride, width, channels, count: Math.min(by, height - top) }
    const done = kernel && rows.count === by ? kernel(rows, out, row * to.stride) : 0
    shrinkRows(rows, sums, out, row * to.stride, by, done)
  }
}

interface RowsOfPixels extends Rows {
  channels: number
  count: number
}

/** Squares of any size, from the one after those that are done. */
function shrinkRows({ words, first, stride, width, channels, count }: RowsOfPixels, sums: Int32Array, out: Uint8Array, to: number, by: number, done: number): void {
  const from = Math.floor((done * by * channels) / WORD)
  addRows(words, first + from, stride, count, sums, inWords(width * channels) - from)
  const sumOf = new Uint16Array(sums.buffer)
  const whole = Math.floor(width / by)
  const rest = width - whole * by
  for (let channel = 0; channel < channels; channel++) {
    const at = (square: number) => square * by * channels - from * WORD + channel
    means({ sums: sumOf, at: at(done), step: channels, by, rows: count }, out, to + done * channels + channel, whole - done)
    if (rest > 0) means({ sums: sumOf, at: at(whole), step: channels, by: rest, rows: count }, out, to + whole * channels + channel, 1)
  }
}

/** Adds rows up sample by sample, four samples at a time, and leaves the sums in the samples' order. */
function addRows(words: Int32Array, first: number, stride: number, rows: number, sums: Int32Array, count: number): void {
  const end = first + count
  for (let column = first, to = 0; column < end; column++, to += 2) {
    let even = 0
    let odd = 0
    for (let row = 0, at = column; row < rows; row++, at += stride) {
      const word = words[at]!
      even = (even + (word & PAIR)) | 0
      odd = (odd + ((word >>> 8) & PAIR)) | 0
    }
    sums[to] = (even & 0xffff) | (odd << 16)
    sums[to + 1] = (even >>> 16) | (odd & 0xffff0000)
  }
}

/** Sums of a few rows, of which `by` lie in one square. */
interface Squares {
  sums: Uint16Array
  at: number
  step: number
  by: number
  rows: number
}

const SHIFT = 23

/** Rounded. A division is a multiplication here, exact while 255 × area² < 2 ^ SHIFT: up to `MOST_SMALLER` squared. */
function means({ sums, at, step, by, rows }: Squares, out: Uint8Array, to: number, count: number): void {
  const area = rows * by
  const share = Math.ceil(2 ** SHIFT / area)
  const half = area >> 1
  const end = to + count * step
  for (let place = to; place < end; place += step) {
    let sum = half
    for (let one = 0; one < by; one++) sum += sums[at + one * step]!
    at += by * step
    out[place] = Math.imul(sum, share) >>> SHIFT
  }
}
