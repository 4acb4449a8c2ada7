import { fixed } from '../writing/fixed.ts'

export interface MotContent {
  title: string
  /** Lines between the header's fields and its end. */
  remarks: readonly string[]
  inDegrees: boolean
  columns: readonly { name: string; decimals: number }[]
  firstTimeS: number
  rateHz: number
  /** A value a column, without the time. */
  rows: readonly (readonly number[])[]
}

/** OpenSim storage. Missing values are `nan`, as OpenSim writes and reads them. */
export function motText({ title, remarks, inDegrees, columns, firstTimeS, rateHz, rows }: MotContent): string {
  return [
    title,
    'version=1',
    `nRows=${rows.length}`,
    `nColumns=${columns.length + 1}`,
    `inDegrees=${inDegrees ? 'yes' : 'no'}`,
    ...(remarks.length === 0 ? [] : ['', ...remarks, '']),
    'endheader',
    ['time', ...columns.map((column) => column.name)].join('\t'),
    ...rows.map((row, index) =>
      [
        fixed(firstTimeS + index / rateHz, 6),
        ...row.map((value, column) => (Number.isNaN(value) ? 'nan' : fixed(value, columns[column]?.decimals ?? 6))),
      ].join('\t'),
    ),
    '',
  ].join('\n')
}
