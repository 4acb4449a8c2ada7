import type { Bars } from './facts.ts'

/** Black is 16 of 255 in video; what a strong compression leaves in a bar is hardly more. */
const DARKEST = 24
/** Of a row of a scene, however dark, some pixels are brighter. */
const MOST_BRIGHT = 0.002
/** More than half a picture is no bar. */
const MOST_SHARE = 0.45

/** Black bars around a picture, from the grey values of one frame, row by row; take a frame that shows something. */
export function barsOf(grey: Uint8Array, widthPx: number, heightPx: number): Bars {
  const row = (y: number) => isBlack(widthPx, (x) => grey[y * widthPx + x]!)
  const column = (x: number) => isBlack(heightPx, (y) => grey[y * widthPx + x]!)
  return {
    leftPx: run(widthPx, column),
    topPx: run(heightPx, row),
    rightPx: run(widthPx, (x) => column(widthPx - 1 - x)),
    bottomPx: run(heightPx, (y) => row(heightPx - 1 - y)),
  }
}

function isBlack(count: number, at: (index: number) => number): boolean {
  let bright = 0
  for (let index = 0; index < count; index++) if (at(index) > DARKEST) bright++
  return bright <= MOST_BRIGHT * count
}

/** How many from the edge on are; 0 where hardly any is not, as in the dark. */
function run(count: number, is: (index: number) => boolean): number {
  const most = Math.floor(MOST_SHARE * count)
  let length = 0
  while (length < most && is(length)) length++
  return length < most ? length : 0
}
