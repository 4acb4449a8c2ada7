import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { FindingRow } from '../../../../contract/review/review.ts'
import { FINDINGS_PAGE, findingsQuery } from '../../../engine/review.ts'
import { useRowWindow } from '../../../ui/use-row-window.ts'
import type { QueueFilter } from './filter.ts'
import { indexOf } from './queue.ts'
import { ROW_PX, QueueRow } from './queue-row.tsx'
import css from './queue.module.css'

/** As many rows as are in sight, of as many pages as those are on. */
export function QueueList({ filter, total, chosen }: { filter: QueueFilter; total: number; chosen: string | undefined }) {
  const { viewport, reveal, first, end } = useRowWindow(total, ROW_PX)
  const pages = useMemo(() => pagesOf(first, end), [first, end])
  const found = useQueries({ queries: pages.map((page) => findingsQuery(filter, page)), combine: (results) => results.map(({ data }) => data?.findings) })
  const rowAt = (index: number): FindingRow | undefined => found[Math.floor(index / FINDINGS_PAGE) - (pages[0] ?? 0)]?.[index % FINDINGS_PAGE]
  const at = chosen === undefined ? null : indexOf(chosen)
  useEffect(() => {
    if (at !== null) reveal(at)
  }, [at, reveal])
  return (
    <div ref={viewport} className={css.list}>
      <ol className={css.rows} style={{ height: total * ROW_PX }} aria-label="Findings">
        {Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset).map((index) => (
          <QueueRow key={index} row={rowAt(index)} index={index} total={total} isChosen={index === at} />
        ))}
      </ol>
    </div>
  )
}

function pagesOf(first: number, end: number): number[] {
  const [from, to] = [Math.floor(first / FINDINGS_PAGE), Math.floor(Math.max(first, end - 1) / FINDINGS_PAGE)]
  return Array.from({ length: to - from + 1 }, (_, n) => from + n)
}
