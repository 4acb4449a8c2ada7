import { Button, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Series } from '../../../../contract/review/review.ts'
import { toProblem } from '../../../engine/problem.ts'
import { athletesQuery } from '../../../engine/queries.ts'
import { athleteHistoryQuery, findingsOfAthleteQuery } from '../../../engine/review.ts'
import { count } from '../../../format/amounts.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { runCommand } from '../../../commands/commands.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { CurvesOverSessions } from './curves-over-sessions.tsx'
import { FoundOverSessions } from './found-over-sessions.tsx'
import { NotWorkedOut } from './not-worked-out.tsx'
import { OutOfDate } from './out-of-date.tsx'
import { Trends } from './trends.tsx'
import css from './person.module.css'

/** What was found of one person, and what their numbers do, over sessions. */
export function PersonHistory({ athleteId }: { athleteId: string }) {
  const { data: people } = useQuery(athletesQuery())
  const { data: series, error } = useQuery(athleteHistoryQuery(athleteId))
  const { data: found, error: notFound } = useQuery(findingsOfAthleteQuery(athleteId))
  const [chosen, setChosen] = useState(0)
  const failed = error ?? notFound
  const problem = failed && toProblem(failed)
  const shown = series?.[chosen] ?? series?.[0]
  return (
    <main className={css.page} aria-label="History of a person">
      <header className={css.head}>
        <Button variant="default" size="compact-sm" leftSection={<Icon name="left" size={13} />} aria-keyshortcuts="Escape" onClick={() => runCommand('back-to-queue')}>
          Queue
        </Button>
        <h2>{people?.find(({ id }) => id === athleteId)?.name}</h2>
        {found && <span className={css.dim}>{count(found.total, 'finding')}</span>}
        <RouteLink to={{ workspace: 'library', athleteId }}>in the Library</RouteLink>
        {series && series.length > 1 && (
          <NativeSelect aria-label="Which trials" value={String(chosen)} data={series.map((one, at) => ({ value: String(at), label: seriesWords(one) }))} onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))} />
        )}
      </header>
      <div className={css.body}>
        {problem && <ProblemNote problem={problem} />}
        {found && <FoundOverSessions findings={found.findings} total={found.total} stale={staleTrials(series ?? [])} />}
        {series && !shown && (
          <EmptyState icon="curve" title="No gait yet">
            <p>Scores, parameters and curves over sessions come from trials whose kind is stated and whose gait is worked out.</p>
          </EmptyState>
        )}
        {shown && (
          <>
            <NotWorkedOut series={shown} />
            <OutOfDate series={shown} />
            <Trends series={shown} />
            <CurvesOverSessions series={shown} />
          </>
        )}
        <p className={css.dim}>Measured differences, not a diagnosis.</p>
      </div>
    </main>
  )
}

const seriesWords = ({ kind, surface, sessions }: Series): string => `${[kind.charAt(0).toUpperCase() + kind.slice(1), surface].filter(Boolean).join(', ')} (${count(sessions.length, 'session')})`

/** By trial, why its gait is out of date. */
const staleTrials = (series: readonly Series[]): ReadonlyMap<string, string> => new Map(series.flatMap(({ sessions }) => sessions.flatMap(({ trialId, stale }) => (stale === null ? [] : [[trialId, stale] as const]))))
