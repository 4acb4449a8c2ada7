/** A table for other programs, RFC 4180: plain numbers, nothing where there is none, and text in quotes where it needs them. */
export type Cell = string | number | boolean | null | undefined

export const csvOf = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => [head, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')

export function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined || (typeof cell === 'number' && Number.isNaN(cell))) return ''
  const text = String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
