/** Small letters for pictures that are made where no fonts are. */
import { blend, type Colour, type ColourPicture } from './colour-picture.ts'

const [COLUMNS, ROWS] = [5, 7]

/** Five bits a row from the top, as dot-matrix displays have had them since the HD44780 (Hitachi 1987). */
const GLYPHS: Readonly<Record<string, readonly number[]>> = {
  a: [0, 0, 14, 1, 15, 17, 15], b: [16, 16, 22, 25, 17, 17, 30], c: [0, 0, 14, 16, 16, 17, 14], d: [1, 1, 13, 19, 17, 17, 15], e: [0, 0, 14, 17, 31, 16, 14],
  f: [6, 9, 8, 28, 8, 8, 8], g: [0, 0, 15, 17, 15, 1, 14], h: [16, 16, 22, 25, 17, 17, 17], i: [4, 0, 12, 4, 4, 4, 14], j: [2, 0, 6, 2, 2, 18, 12],
  k: [16, 16, 18, 20, 24, 20, 18], l: [12, 4, 4, 4, 4, 4, 14], m: [0, 0, 26, 21, 21, 17, 17], n: [0, 0, 22, 25, 17, 17, 17], o: [0, 0, 14, 17, 17, 17, 14],
  p: [0, 0, 30, 17, 30, 16, 16], q: [0, 0, 13, 19, 15, 1, 1], r: [0, 0, 22, 25, 16, 16, 16], s: [0, 0, 14, 16, 14, 1, 30], t: [8, 8, 28, 8, 8, 9, 6],
  u: [0, 0, 17, 17, 17, 19, 13], v: [0, 0, 17, 17, 17, 10, 4], w: [0, 0, 17, 17, 21, 21, 10], x: [0, 0, 17, 10, 4, 10, 17], y: [0, 0, 17, 17, 15, 1, 14],
  z: [0, 0, 31, 2, 4, 8, 31], 0: [14, 17, 19, 21, 25, 17, 14], 1: [4, 12, 4, 4, 4, 4, 14], 2: [14, 17, 1, 2, 4, 8, 31], 3: [31, 2, 4, 2, 1, 17, 14],
  4: [2, 6, 10, 18, 31, 2, 2], 5: [31, 16, 30, 1, 1, 17, 14], 6: [6, 8, 16, 30, 17, 17, 14], 7: [31, 1, 2, 4, 8, 8, 8], 8: [14, 17, 17, 14, 17, 17, 14],
  9: [14, 17, 17, 15, 1, 2, 12], '.': [0, 0, 0, 0, 0, 12, 12], ',': [0, 0, 0, 0, 12, 4, 8], '-': [0, 0, 0, 31, 0, 0, 0], _: [0, 0, 0, 0, 0, 0, 31],
  '%': [24, 25, 2, 4, 8, 19, 3], ':': [0, 12, 12, 0, 12, 12, 0], '/': [0, 1, 2, 4, 8, 16, 0], '(': [2, 4, 8, 8, 8, 4, 2], ')': [8, 4, 2, 2, 2, 4, 8], ' ': [0, 0, 0, 0, 0, 0, 0],
}
const UNKNOWN = [31, 17, 17, 17, 17, 17, 31]

/** Of a line of so many letters. */
export const lettersWidthPx = (count: number, scale = 1) => count * (COLUMNS + 1) * scale

/** Its left and top there; each dot `scale` pixels wide. Capitals are written small. */
export function drawLetters(onto: ColourPicture, text: string, left: number, top: number, colour: Colour, scale = 1): void {
  for (const [n, letter] of [...text.toLowerCase()].entries()) {
    const glyph = GLYPHS[letter] ?? UNKNOWN
    for (let row = 0; row < ROWS * scale; row++)
      for (let column = 0; column < COLUMNS * scale; column++) {
        const [x, y] = [left + lettersWidthPx(n, scale) + column, top + row]
        const isDot = (glyph[Math.floor(row / scale)]! >> (COLUMNS - 1 - Math.floor(column / scale))) & 1
        if (isDot && x < onto.width && y < onto.height) blend(onto.data, 3 * (y * onto.width + x), colour, 1)
      }
  }
}
