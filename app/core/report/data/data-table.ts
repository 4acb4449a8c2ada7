/** A table with a word on each of its columns. */
import { type Cell, csvOf } from '../../formats/writing/csv-of.ts'

export type Column = readonly [name: string, about: string]

export interface DataTable {
  file: string
  about: string
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

export const SIDE: Column = ['side', 'left or right']
export const DEGREES = 'degrees'

export const tableText = ({ columns, rows }: DataTable): string => csvOf(columns.map(([name]) => name), rows)
