import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Finding } from '../../../contract/review/review.ts'
import { useChoice } from '../../engine/choices.ts'
import { toProblem } from '../../engine/problem.ts'
import { findingQuery, findingsQuery } from '../../engine/review.ts'
import { useRoute } from '../../navigation/navigate.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { DecidePane } from './decide/decide-pane.tsx'
import { followUndo } from './decide/decide.ts'
import { drafts } from './decide/in-view.ts'
import { Look } from './look/look.tsx'
import { prefetch } from './look/prefetch.ts'
import { EmptyQueue } from './queue/empty-queue.tsx'
import { filterChoice } from './queue/filter.ts'
import { PersonHistory } from './person/person-history.tsx'
import { QueuePane } from './queue/queue-pane.tsx'
import { neighbour, showFinding } from './queue/queue.ts'
import css from './review.module.css'

export function ReviewWorkspace() {
  const { findingId, athleteId } = useRoute()
  return athleteId === undefined ? <Queue findingId={findingId} /> : <PersonHistory key={athleteId} athleteId={athleteId} />
}

function Queue({ findingId }: { findingId: string | undefined }) {
  useEffect(followUndo, [])
  useEffect(() => () => drafts.set({}), []) // The next one here may be somebody else, with drafts of their own.
  useFirst(findingId)
  return (
    <main className={css.review} aria-label="Review">
      <QueuePane chosen={findingId} />
      {findingId === undefined ? <NothingInView /> : <InView id={findingId} />}
    </main>
  )
}

/** Whoever comes here sees the first one at once. */
function useFirst(findingId: string | undefined): void {
  const [filter] = useChoice(filterChoice)
  const { data } = useQuery(findingsQuery(filter, 0))
  const first = data?.findings[0]?.id
  useEffect(() => {
    if (findingId === undefined && first !== undefined) showFinding(first)
  }, [findingId, first])
}

/** Until the first one is there; where there is none, why. */
function NothingInView() {
  const [filter] = useChoice(filterChoice)
  const { data } = useQuery(findingsQuery(filter, 0))
  return <div className={css.nothing}>{data?.total === 0 && <EmptyQueue filter={filter} />}</div>
}

function InView({ id }: { id: string }) {
  const { data: finding, error } = useQuery(findingQuery(id))
  useEffect(() => {
    if (finding) void prefetchNext(finding.id)
  }, [finding])
  const problem = error && toProblem(error)
  if (problem)
    return (
      <div className={css.problem}>
        <ProblemNote problem={problem} />
      </div>
    )
  if (!finding) return <div className={css.nothing} />
  return (
    <>
      <section className={css.finding} aria-label="Finding">
        <Head finding={finding} />
        <Look key={`${finding.sessionId} ${finding.trialId}`} finding={finding} />
      </section>
      <DecidePane finding={finding} />
    </>
  )
}

/** What cannot be read ahead is read, and told of, when somebody gets there. */
async function prefetchNext(id: string): Promise<void> {
  try {
    const next = await neighbour(id, 1)
    if (next) await prefetch(next)
  } catch {
    return
  }
}

/** Said to those who hear it, as soon as another one is in view. */
const Head = ({ finding: { title, verdict } }: { finding: Finding }) => (
  <h2 className={css.title} data-tone={verdict === 'beyond' ? 'strong' : 'watch'} aria-live="polite">
    {title}
  </h2>
)
