import type { Board } from '../../../contract/analysis/calibration-tasks.ts'
import { type OptionLine, WrongUse } from '../command.ts'

export const BOARD_OPTIONS = {
  board: { type: 'string' },
  charuco: { type: 'string' },
  square: { type: 'string' },
  marker: { type: 'string' },
  dictionary: { type: 'string' },
  corners: { type: 'string', default: 'edges' },
} as const

export const BOARD_USE = '(--board 4x7 | --charuco 5x8 --marker MM --dictionary 4X4_50) --square MM [--corners edges|gradients]'

export const BOARD_LINES: readonly OptionLine[] = [
  ['--board 4x7', 'a checkerboard, by its inner corners'],
  ['--charuco 5x8', 'a ChArUco board, by its squares'],
  ['--square MM', 'how wide a square is, in millimetres'],
  ['--marker MM', 'how wide a marker of a ChArUco board is, in millimetres'],
  ['--dictionary NAME', 'what markers a ChArUco board has, as in 4X4_50'],
  ['--corners edges|gradients', 'how corners are measured; without it by edges'],
]

const CORNERS = ['edges', 'gradients']

interface Given {
  board?: string | undefined
  charuco?: string | undefined
  square?: string | undefined
  marker?: string | undefined
  dictionary?: string | undefined
}

const FEWEST = 2
const MOST = 60

/** A checkerboard is named by its inner corners, a ChArUco board by its squares: as people and OpenCV name them. */
export function boardOf({ board, charuco, square, marker, dictionary }: Given): Board {
  if ((board === undefined) === (charuco === undefined)) throw new WrongUse('Name the board: --board 4x7 for a checkerboard of 4 × 7 inner corners, or --charuco 5x8 for a ChArUco board of 5 × 8 squares.')
  const squareM = metres('square', square)
  if (board !== undefined) return { kind: 'checkerboard', ...counts(board, 0), squareM }
  if (dictionary === undefined) throw new WrongUse('Name the dictionary of the ChArUco board’s markers, as in --dictionary 4X4_50.')
  const markerM = metres('marker', marker)
  if (markerM >= squareM) throw new WrongUse('The markers of a ChArUco board are smaller than its squares.')
  return { kind: 'charuco', ...counts(charuco!, 1), squareM, markerM, dictionary: dictionary.replace(/^DICT_/i, '') }
}

/** How corners are measured. */
export function cornersOf({ corners }: { corners: string }): string {
  if (!CORNERS.includes(corners)) throw new WrongUse(`Corners are measured by ${CORNERS.join(' or ')}, not by "${corners}".`)
  return corners
}

function counts(text: string, less: number): { columns: number; rows: number } {
  const [columns, rows] = (/^(\d{1,2})\s*[x×]\s*(\d{1,2})$/i.exec(text)?.slice(1).map(Number) ?? []) as [number?, number?]
  if (columns === undefined || rows === undefined || Math.min(columns, rows) - less < FEWEST || Math.max(columns, rows) - less > MOST) throw new WrongUse(`"${text}" is no board: expected are two numbers, as in 4x7.`)
  return { columns: columns - less, rows: rows - less }
}

function metres(option: 'square' | 'marker', text: string | undefined): number {
  if (text === undefined) throw new WrongUse(`Say how wide a ${option} of the board is in millimetres: --${option} 60.`)
  const millimetres = Number(text)
  if (!(millimetres > 0 && millimetres < 5_000)) throw new WrongUse(`"${text}" is no width in millimetres.`)
  return millimetres / 1000
}
