/** Row by row, one byte a pixel. The centre of the first pixel is (0, 0). */
export interface GreyPicture {
  width: number
  height: number
  data: Uint8Array
}

/** Between four pixels; the caller stays within the picture. */
export function greyAt({ width, data }: GreyPicture, x: number, y: number): number {
  const column = Math.floor(x)
  const row = Math.floor(y)
  const right = x - column
  const down = y - row
  const at = row * width + column
  const above = data[at]! + right * (right > 0 ? data[at + 1]! - data[at]! : 0)
  if (down === 0) return above
  const below = data[at + width]! + right * (right > 0 ? data[at + width + 1]! - data[at + width]! : 0)
  return above + down * (below - above)
}

export function isWithin({ width, height }: GreyPicture, x: number, y: number, margin: number): boolean {
  return x >= margin && y >= margin && x <= width - 1 - margin && y <= height - 1 - margin
}
