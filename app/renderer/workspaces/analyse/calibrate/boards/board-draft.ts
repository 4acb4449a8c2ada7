import { z } from 'zod'
import type { Board } from '../../../../../contract/analysis/calibration-tasks.ts'
import { boardSchema } from '../../../../../contract/analysis/calibration-tasks.ts'
import type { Choice } from '../../../../engine/choices.ts'
import { readQuantity, type Quantity } from '../../../../format/quantity.ts'

/** A board as it is typed: a ChArUco board by its squares, a checkerboard by its inner corners, as people name them. */
const draftSchema = z.object({
  kind: z.enum(['checkerboard', 'charuco']),
  columns: z.string().max(20),
  rows: z.string().max(20),
  square: z.string().max(20),
  marker: z.string().max(20),
  dictionary: z.string().max(30),
})
export type BoardDraft = z.infer<typeof draftSchema>

export const DICTIONARIES = [4, 5, 6, 7].flatMap((side) => [50, 100, 250, 1000].map((size) => `${side}X${side}_${size}`)).concat('ARUCO_ORIGINAL', 'APRILTAG_16h5', 'APRILTAG_25h9', 'APRILTAG_36h10', 'APRILTAG_36h11')

/** Nothing is taken for granted: a square of the wrong size makes a room of the wrong size. */
export const boardChoice: Choice<BoardDraft> = {
  key: 'analyse.calibrate.board',
  schema: draftSchema,
  fallback: { kind: 'checkerboard', columns: '', rows: '', square: '', marker: '', dictionary: '4X4_50' },
}

type Field = 'columns' | 'rows' | 'square' | 'marker'

export interface DraftRead {
  /** Null while something is missing or cannot be. */
  board: Board | null
  /** Of fields that hold something: why it cannot be. */
  refusals: Partial<Record<Field, string>>
}

const side: Quantity = { unit: 'mm', min: 2, max: 2_000, example: 60, decimals: 3, units: { mm: 1, cm: 10, m: 1000 } }
const FEWEST = 2
const MOST = 60

export function readDraft(draft: BoardDraft): DraftRead {
  const squares = draft.kind === 'charuco' ? 1 : 0
  const columns = countOf(draft.columns, squares)
  const rows = countOf(draft.rows, squares)
  const square = readQuantity(draft.square, side)
  const marker = draft.kind === 'charuco' ? markerOf(draft.marker, square.ok ? square.value : null) : null
  const refusals = Object.fromEntries(Object.entries({ columns, rows, square, marker }).flatMap(([field, read]) => (read && !read.ok ? [[field, read.message]] : [])))
  const size = columns.ok && rows.ok && square.ok && columns.value !== null && rows.value !== null && square.value !== null && { columns: columns.value, rows: rows.value, squareM: square.value / 1000 }
  const markerM = marker?.ok && marker.value !== null ? marker.value / 1000 : undefined
  const read = size && boardSchema.safeParse(draft.kind === 'charuco' ? { kind: 'charuco', ...size, markerM, dictionary: draft.dictionary } : { kind: 'checkerboard', ...size })
  return { board: read && read.success ? read.data : null, refusals }
}

type Read = ReturnType<typeof readQuantity>

/** As inner corners. */
function countOf(text: string, less: number): Read {
  if (text.trim() === '') return { ok: true, value: null }
  const count = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) - less : Number.NaN
  return count >= FEWEST && count <= MOST ? { ok: true, value: count } : { ok: false, message: `${FEWEST + less} to ${MOST + less}` }
}

function markerOf(text: string, squareMm: number | null): Read {
  const read = readQuantity(text, side)
  const isTooLarge = read.ok && read.value !== null && squareMm !== null && read.value >= squareMm
  return isTooLarge ? { ok: false, message: 'Smaller than a square' } : read
}

/** The same board named the other way: its inner corners are one fewer than its squares. */
export function ofKind(draft: BoardDraft, kind: BoardDraft['kind']): BoardDraft {
  if (kind === draft.kind) return draft
  const step = kind === 'charuco' ? 1 : -1
  const other = (text: string) => (/^\s*\d{1,3}\s*$/.test(text) ? String(Math.max(0, Number(text) + step)) : text)
  return { ...draft, kind, columns: other(draft.columns), rows: other(draft.rows) }
}

/** Whether a half turn makes the same board of it: then cameras cannot agree on its first corner. */
export const looksAlikeTurned = ({ kind, columns, rows }: Board) => kind === 'checkerboard' && (columns + rows) % 2 === 0

/** What is said beside the fields, so that nobody counts the wrong thing. */
export function boardWords(board: Board | null): string {
  if (!board) return 'A board of 5 × 8 squares has 4 × 7 inner corners: those where four squares meet.'
  const { columns, rows, squareM } = board
  const size = [columns + 1, rows + 1].map((squares) => `${Number((squares * squareM * 100).toFixed(1))}`)
  return board.kind === 'checkerboard' ? `That is a board of ${columns + 1} × ${rows + 1} squares, ${size.join(' × ')} cm without its margin.` : `That is a board with ${columns} × ${rows} inner corners, ${size.join(' × ')} cm without its margin.`
}
