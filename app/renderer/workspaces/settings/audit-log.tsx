import { Button, Select } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ToldAuditEntry } from '../../../contract/lab/audit.ts'
import { athletesQuery, binQuery } from '../../engine/queries.ts'
import { toProblem } from '../../engine/problem.ts'
import { auditQuery, useMay } from '../../engine/users.ts'
import { count } from '../../format/amounts.ts'
import { showInstant } from '../../format/days.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { actionInWords, detailInWords } from './audit-words.ts'
import css from './settings.module.css'

/** What was done, by whom and about whom, the newest first. */
export function AuditLog() {
  const may = useMay('manage')
  return may ? <Log /> : null
}

const SHOWN = 12

function Log() {
  const [athleteId, setAthleteId] = useState<string | null>(null)
  const [isWhole, setWhole] = useState(false)
  const people = usePeople()
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({ ...auditQuery({ ...(athleteId !== null && { athleteId }) }), placeholderData: keepPreviousData })
  const problem = error && toProblem(error)
  const entries = data?.pages.flatMap((page) => page.entries) ?? []
  const total = data?.pages[0]?.total ?? 0
  const shown = isWhole ? entries : entries.slice(0, SHOWN)
  const showMore = () => (isWhole ? void fetchNextPage() : setWhole(true))
  return (
    <section className={css.check} aria-label="Audit log">
      <h3>Audit log</h3>
      <p className={css.quiet}>Who looked at, changed, decided or took out what. It only grows; a check of the library proves that no entry was changed or taken out.</p>
      <Select label="About" placeholder="everybody" searchable clearable data={people} value={athleteId} onChange={setAthleteId} />
      {problem && <ProblemNote problem={problem} />}
      {data && shown.length === 0 && <p className={css.quiet}>Nothing yet.</p>}
      <table className={css.table}>
        <tbody>
          {shown.map((entry) => (
            <Entry key={entry.n} entry={entry} />
          ))}
        </tbody>
      </table>
      <div className={css.actions}>
        {(isWhole ? hasNextPage : total > SHOWN) && (
          <Button variant="default" size="compact-xs" loading={isFetchingNextPage} onClick={showMore}>
            Earlier ones
          </Button>
        )}
        {isWhole && (
          <Button variant="default" size="compact-xs" onClick={() => setWhole(false)}>
            Fewer
          </Button>
        )}
        <span className={css.quiet}>{total > shown.length && `${shown.length} of ${count(total, 'entry', 'entries')}`}</span>
      </div>
    </section>
  )
}

/** Who lies in the bin was looked at and changed like all others. */
function usePeople(): { value: string; label: string }[] {
  const { data: people = [] } = useQuery(athletesQuery())
  const { data: bin = [] } = useQuery(binQuery())
  const binned = bin.filter(({ kind }) => kind === 'athlete')
  return [...people.map(({ id, name }) => ({ value: id, label: name })), ...binned.map(({ id, title }) => ({ value: id, label: `${title} (in the bin)` }))]
}

function Entry({ entry: { n, atUs, actorName, action, athleteName, athleteId, detail } }: { entry: ToldAuditEntry }) {
  return (
    <tr>
      <td className={css.quiet}>{n}</td>
      <td>{showInstant(atUs)}</td>
      <td>
        <span className={css.name} title={actorName}>
          {actorName}
        </span>
      </td>
      <td>
        {actionInWords({ action, detail })} {athleteName ?? (athleteId === null ? '' : 'somebody who was erased')}
      </td>
      <td className={css.quiet} title={typeof detail['call'] === 'string' ? detail['call'] : undefined}>{detailInWords(detail)}</td>
    </tr>
  )
}
