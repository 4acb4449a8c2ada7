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

interface Picture {
  format: VideoPixelFormat
  width: number
  height: number
  data: ArrayBuffer
  layout: PlaneLayout[]
}

/** A square's area is at most this squared. */
export const MOST_SMALLER = 12

const WORD = 4
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

/** Its last column and row stand for what is left of the picture there. The layout is one in words. */
export function smallerPicture({ format, width, height, data, layout }: Picture, by: number): Picture | null {
  const size = { width: Math.ceil(width / by), height: Math.ceil(height / by) }
  const room = layoutInWords(format, size.width, size.height)
  if (!room) return null
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
  const words = inWords(width * channels)
  const source = new Int32Array(from.data, from.offset, stride * (height - 1) + words)
  const sums = new Int32Array(words * 2)
  const sumOf = new Uint16Array(sums.buffer)
  const out = new Uint8Array(to.data, to.offset)
  const whole = Math.floor(width / by)
  const rest = width - whole * by
  for (let row = 0, top = 0; top < height; row++, top += by) {
    const rows = Math.min(by, height - top)
    addRows(source, top * stride, stride, rows, sums)
    for (let channel = 0; channel < channels; channel++) {
      const first = row * to.stride + channel
      means({ sums: sumOf, at: channel, step: channels, by, rows }, out, first, whole)
      if (rest > 0) means({ sums: sumOf, at: channel + whole * by * channels, step: channels, by: rest, rows }, out, first + whole * channels, 1)
    }
  }
}

/** Every second sample of a word, each with room for the sum of 257 rows. */
const PAIR = 0x00ff00ff

/**
 * Adds rows up sample by sample, four samples at a time, and leaves the sums in the samples' order. (Processors that
 * browsers run on put a word's lowest byte first.) Three rows, the usual case, are written out: half the time.
 */
function addRows(words: Int32Array, first: number, stride: number, rows: number, sums: Int32Array): void {
  const end = first + sums.length / 2
  for (let column = first, to = 0; column < end; column++, to += 2) {
    const word = words[column]!
    let even = word & PAIR
    let odd = (word >>> 8) & PAIR
    if (rows === 3) {
      const [second, third] = [words[column + stride]!, words[column + 2 * stride]!]
      even = (even + (second & PAIR) + (third & PAIR)) | 0
      odd = (odd + ((second >>> 8) & PAIR) + ((third >>> 8) & PAIR)) | 0
    } else
      for (let row = 1, at = column + stride; row < rows; row++, at += stride) {
        const below = words[at]!
        even = (even + (below & PAIR)) | 0
        odd = (odd + ((below >>> 8) & PAIR)) | 0
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
    let sum = half + sums[at]!
    if (by === 3) sum += sums[at + step]! + sums[at + 2 * step]!
    else for (let one = 1; one < by; one++) sum += sums[at + one * step]!
    at += by * step
    out[place] = Math.imul(sum, share) >>> SHIFT
  }
}
