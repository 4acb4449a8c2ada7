import type { GreyPicture } from './grey-picture.ts'

/** The mean of every two by two pixels; an odd last row or column is left out. Pixel x here lies at 2x + ½ there. */
export function halved({ width: fullWidth, height: fullHeight, data: full }: GreyPicture): GreyPicture {
  const [width, height] = [fullWidth >> 1, fullHeight >> 1]
  const data = new Uint8Array(width * height)
  for (let row = 0; row < height; row++) {
    for (let column = 0, at = 2 * row * fullWidth; column < width; column++, at += 2) {
      data[row * width + column] = (full[at]! + full[at + 1]! + full[at + fullWidth]! + full[at + fullWidth + 1]! + 2) >> 2
    }
  }
  return { width, height, data }
}
