/** Row by row, red, green and blue after one another. The centre of the first pixel is (0, 0). */
export interface ColourPicture {
  width: number
  height: number
  data: Uint8Array
}

export type Colour = readonly [red: number, green: number, blue: number]
type Point = readonly [x: number, y: number]

export function filled(width: number, height: number, colour: Colour): ColourPicture {
  const data = new Uint8Array(3 * width * height)
  for (let at = 0; at < data.length; at++) data[at] = colour[at % 3]!
  return { width, height, data }
}

/** `picture` with its left and top there; what does not fit is cut off. */
export function put(onto: ColourPicture, picture: ColourPicture, left: number, top: number): void {
  const columns = Math.min(picture.width, onto.width - left)
  for (let row = 0; row < picture.height && top + row < onto.height; row++) onto.data.set(picture.data.subarray(3 * row * picture.width, 3 * (row * picture.width + columns)), 3 * ((top + row) * onto.width + left))
}

/** With round ends, so that from a point to itself it is a dot; its edge is as wide as a pixel. */
export function drawLine(onto: ColourPicture, [fromX, fromY]: Point, [toX, toY]: Point, widthPx: number, colour: Colour, opacity = 1): void {
  if (![fromX, fromY, toX, toY].every(Number.isFinite)) return
  const reach = widthPx / 2 + 0.5
  const [alongX, alongY] = [toX - fromX, toY - fromY]
  const squared = alongX ** 2 + alongY ** 2
  for (let row = Math.max(0, Math.ceil(Math.min(fromY, toY) - reach)); row <= Math.min(onto.height - 1, Math.max(fromY, toY) + reach); row++)
    for (let column = Math.max(0, Math.ceil(Math.min(fromX, toX) - reach)); column <= Math.min(onto.width - 1, Math.max(fromX, toX) + reach); column++) {
      const share = squared === 0 ? 0 : Math.min(Math.max(((column - fromX) * alongX + (row - fromY) * alongY) / squared, 0), 1)
      const cover = Math.min(Math.max(reach - Math.hypot(column - fromX - share * alongX, row - fromY - share * alongY), 0), 1) * opacity
      if (cover > 0) blend(onto.data, 3 * (row * onto.width + column), colour, cover)
    }
}

export function blend(data: Uint8Array, at: number, colour: Colour, cover: number): void {
  for (const channel of [0, 1, 2] as const) data[at + channel] = Math.round(data[at + channel]! * (1 - cover) + colour[channel] * cover)
}
