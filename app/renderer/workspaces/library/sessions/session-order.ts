import type { SessionRow } from '../../../../contract/library/sessions.ts'
import type { SessionSort, SortColumn } from '../library-view.ts'

const READINESS_ORDER = ['attention', 'working', 'empty', 'ready']
const names = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
const fileCount = ({ fileCounts }: SessionRow) => Object.values(fileCounts).reduce((sum, n) => sum + n, 0)

const COMPARE: Readonly<Record<SortColumn, (a: SessionRow, b: SessionRow) => number>> = {
  name: (a, b) => names.compare(a.name, b.name),
  date: (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.createdUs - b.createdUs),
  files: (a, b) => fileCount(a) - fileCount(b),
  footage: (a, b) => a.footageUs - b.footageUs,
  state: (a, b) => READINESS_ORDER.indexOf(a.readiness) - READINESS_ORDER.indexOf(b.readiness),
  size: (a, b) => a.bytes - b.bytes,
}

/** Equal rows stand by date, newest first. */
export function inOrder(rows: readonly SessionRow[], { column, descending }: SessionSort): SessionRow[] {
  const sign = descending ? -1 : 1
  return [...rows].sort((a, b) => sign * COMPARE[column](a, b) || COMPARE.date(b, a) || names.compare(a.name, b.name))
}
