/** Pictures as decoders give them: brightness for every pixel, colour for every second one in each direction, 8 bit. */
import type { Size } from '../../math/size.ts'

export interface YuvPicture extends Size {
  luma: Uint8Array
  /** Half as many columns and rows, rounded up. */
  blue: Uint8Array
  red: Uint8Array
}

/** How much of the two colour planes belongs to red, green and blue, and how brightness is spread. */
export interface YuvToRgb {
  black: number
  lumaGain: number
  redFromRed: number
  greenFromBlue: number
  greenFromRed: number
  blueFromBlue: number
}

/** Kr and Kb of ITU-R BT.601, BT.709 and BT.2020. */
const WEIGHTS = { bt601: [0.299, 0.114], bt709: [0.2126, 0.0722], bt2020: [0.2627, 0.0593] } as const

const SMALLEST_HD_HEIGHT = 720

/** Of what a container says of its colours; where it says nothing, by size, as players do. Brightness from 16 to 235. */
export function yuvToRgb(matrix: string | undefined, { width, height }: Size): YuvToRgb {
  const [red, blue] = WEIGHTS[standardOf(matrix) ?? (Math.min(width, height) >= SMALLEST_HD_HEIGHT ? 'bt709' : 'bt601')]
  const green = 1 - red - blue
  const gain = 255 / 224
  return {
    black: 16,
    lumaGain: 255 / 219,
    redFromRed: 2 * (1 - red) * gain,
    greenFromBlue: ((-2 * blue * (1 - blue)) / green) * gain,
    greenFromRed: ((-2 * red * (1 - red)) / green) * gain,
    blueFromBlue: 2 * (1 - blue) * gain,
  }
}

function standardOf(matrix: string | undefined): keyof typeof WEIGHTS | undefined {
  if (matrix === undefined) return undefined
  if (matrix.startsWith('bt2020')) return 'bt2020'
  if (matrix === 'bt709') return 'bt709'
  return ['smpte170m', 'bt470bg', 'bt601', 'fcc'].includes(matrix) ? 'bt601' : undefined
}

export function yuvBytes({ width, height }: Size): number {
  return width * height + 2 * chromaBytes({ width, height })
}

/** The planes after one another, without gaps: `yuv420p`. */
export function yuvPictureOf(bytes: Uint8Array, size: Size): YuvPicture {
  const lumaBytes = size.width * size.height
  const redAt = lumaBytes + chromaBytes(size)
  return { ...size, luma: bytes.subarray(0, lumaBytes), blue: bytes.subarray(lumaBytes, redAt), red: bytes.subarray(redAt, yuvBytes(size)) }
}

function chromaBytes({ width, height }: Size): number {
  return ((width + 1) >> 1) * ((height + 1) >> 1)
}
