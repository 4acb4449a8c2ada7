/** A network's input straight from a decoded picture: only the pixels that it sees become colours. */
import type { Size } from '../../math/size.ts'
import type { Affine } from './affine.ts'
import type { YuvPicture, YuvToRgb } from './yuv-picture.ts'

export interface InputShape extends Size {
  /** Colours as planes after one another, or pixel by pixel. */
  layout: 'planes' | 'pixels'
  order: 'rgb' | 'bgr'
  /** Of 0 to 255, in red, green, blue. */
  mean: readonly [number, number, number]
  deviation: readonly [number, number, number]
  /** 0 to 255, in all three colours, where there is no picture. */
  outside: number
}

/**
 * `map` leads from the input's pixels to the picture's. Interpolated between four pixels, as OpenCV's `INTER_LINEAR` does; not
 * smoothed where it gets smaller, since the inputs that these networks learnt from were not.
 */
export function fillInput(target: Float32Array, shape: InputShape, picture: YuvPicture, toRgb: YuvToRgb, map: Affine): void {
  const { width, height, layout, order, mean, deviation, outside } = shape
  const [a, b, c, d, e, f] = map
  const [apart, step] = layout === 'planes' ? [width * height, 1] : [1, 3]
  const [redAt, blueAt] = order === 'rgb' ? [0, 2 * apart] : [2 * apart, 0]
  const [rightmost, lowest] = [picture.width - 0.5, picture.height - 0.5]
  const [chromaWidth, chromaHeight] = [(picture.width + 1) >> 1, (picture.height + 1) >> 1]
  let at = 0
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++, at += step) {
      const x = a * column + b * row + c
      const y = d * column + e * row + f
      let red = outside
      let green = outside
      let blue = outside
      if (x >= -0.5 && y >= -0.5 && x <= rightmost && y <= lowest) {
        const luma = (between(picture.luma, picture.width, picture.height, x, y) - toRgb.black) * toRgb.lumaGain
        // Colour lies on every second column and between two rows (the place that H.264 and MPEG-2 give it).
        const cb = between(picture.blue, chromaWidth, chromaHeight, x / 2, y / 2 - 0.25) - 128
        const cr = between(picture.red, chromaWidth, chromaHeight, x / 2, y / 2 - 0.25) - 128
        red = within(luma + toRgb.redFromRed * cr)
        green = within(luma + toRgb.greenFromBlue * cb + toRgb.greenFromRed * cr)
        blue = within(luma + toRgb.blueFromBlue * cb)
      }
      target[at + redAt] = (red - mean[0]) / deviation[0]
      target[at + apart] = (green - mean[1]) / deviation[1]
      target[at + blueAt] = (blue - mean[2]) / deviation[2]
    }
  }
}

/** The plane's edge goes on beyond it. */
function between(plane: Uint8Array, width: number, height: number, x: number, y: number): number {
  const inX = x < 0 ? 0 : x > width - 1 ? width - 1 : x
  const inY = y < 0 ? 0 : y > height - 1 ? height - 1 : y
  const left = inX | 0
  const top = inY | 0
  const at = top * width + left
  const right = left + 1 < width ? 1 : 0
  const below = top + 1 < height ? width : 0
  const upper = plane[at]! + (plane[at + right]! - plane[at]!) * (inX - left)
  const lower = plane[at + below]! + (plane[at + below + right]! - plane[at + below]!) * (inX - left)
  return upper + (lower - upper) * (inY - top)
}

function within(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value
}
