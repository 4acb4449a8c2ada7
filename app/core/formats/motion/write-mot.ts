import { fixed } from '../writing/fixed.ts'
import { inOneCell } from '../writing/in-one-cell.ts'
import type { MotTable } from './read-mot.ts'

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
export function motText(content: MotContent): string {
  const { columns, firstTimeS, rateHz, rows } = content
  return [
    ...headLines({ ...content, columns: columns.map(({ name }) => name) }, rows.length),
    ...rows.map((row, index) =>
      [
        fixed(firstTimeS + index / rateHz, 6),
        ...row.map((value, column) => (Number.isNaN(value) ? 'nan' : fixed(value, columns[column]?.decimals ?? 6))),
      ].join('\t'),
    ),
    '',
  ].join('\n')
}

/** Of MOT and STO, lines with their ends. Every number in the fewest digits that are read as the same number. */
export function* motLines(table: MotTable, remarks: readonly string[] = []): Generator<string> {
  const { columns, timesS, values } = table
  for (const line of headLines({ ...table, remarks }, timesS.length)) yield `${line}\n`
  for (const [row, timeS] of timesS.entries()) {
    let line = `${timeS}`
    for (let at = row * columns.length; at < (row + 1) * columns.length; at++) line += Number.isFinite(values[at]) ? `\t${values[at]}` : '\tnan'
    yield `${line}\n`
  }
}

function headLines({ title, remarks, inDegrees, columns }: Pick<MotTable, 'title' | 'inDegrees' | 'columns'> & { remarks: readonly string[] }, rows: number): string[] {
  return [
    inOneCell(title),
    'version=1',
    `nRows=${rows}`,
    `nColumns=${columns.length + 1}`,
    ...(inDegrees === undefined ? [] : [`inDegrees=${inDegrees ? 'yes' : 'no'}`]),
    ...(remarks.length === 0 ? [] : ['', ...remarks, '']),
    'endheader',
    ['time', ...columns.map(inOneCell)].join('\t'),
  ]
}
