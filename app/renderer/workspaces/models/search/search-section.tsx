import { Checkbox } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ModelSearch } from '../../../../contract/models/model-search.ts'
import { engine } from '../../../engine/client.ts'
import { toProblem } from '../../../engine/problem.ts'
import { count } from '../../../format/amounts.ts'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { SearchPlot } from './search-plot.tsx'
import { SearchTable } from './search-table.tsx'
import css from './search-section.module.css'

const searchQuery = (id: string) =>
  queryOptions({
    queryKey: ['model-search', id],
    queryFn: ({ signal }) => engine.models.search({ id }, { signal }),
    meta: { topics: ['models'] },
  })

/** Among which networks a model was chosen. */
export function SearchSection({ id }: { id: string }) {
  const { data, error } = useQuery(searchQuery(id))
  const problem = error && toProblem(error)
  if (problem) return <ProblemNote problem={problem} />
  return data?.search ? <Found search={data.search} /> : null
}

function Found({ search: { budget, axes, points } }: { search: ModelSearch }) {
  const [pointed, point] = useState<string | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const best = points.filter(({ front, chosen }) => front || chosen)
  return (
    <section aria-label="How it was chosen" className={css.section}>
      <h4 className={css.title}>How it was chosen</h4>
      <p>{budget}</p>
      <SearchPlot points={points} axes={axes} pointed={pointed} onPoint={point} />
      <p className={css.quiet}>
        {count(points.length, 'network was tried', 'networks were tried')}. The line joins those of which no other is better in everything; the ring marks the one that was chosen. The larger the dot, the larger the file{axes.bytes !== undefined && ` (${axes.bytes})`}.
      </p>
      {points.length > best.length && <Checkbox size="xs" label={`All ${points.length} in the table, not only the best ${best.length}`} checked={showsAll} onChange={({ currentTarget: { checked } }) => setShowsAll(checked)} />}
      <SearchTable points={showsAll ? points : best} pointed={pointed} onPoint={point} />
    </section>
  )
}
