import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionDetail } from '../../../../contract/library/sessions.ts'
import { toProblem } from '../../../engine/problem.ts'
import { athleteQuery, sessionQuery } from '../../../engine/queries.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { PersonFields } from '../athletes/person-fields.tsx'
import { focusSessions, ids } from '../focus.ts'
import { SessionActions } from './session-actions.tsx'
import { SessionContent } from './session-content.tsx'
import { SessionTabs, type SessionTab } from './session-tabs.tsx'
import details from '../details.module.css'

/** The chosen session: what it holds, and whose it is. */
export function SessionPanel({ id }: { id: string }) {
  const [tab, setTab] = useState<SessionTab>('session')
  const { data: session, error } = useQuery(sessionQuery(id))
  const problem = error && toProblem(error)
  return (
    <Pane label="Details" title={<SessionTabs tab={tab} onTab={setTab} />} aside={session && <SessionActions session={session} />}>
      <div
        id={ids.details}
        tabIndex={-1}
        role="tabpanel"
        aria-label={tab === 'session' ? 'Session' : 'Person'}
        className={details.body}
        onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && focusSessions()}
      >
        {problem?.code === 'not-found' ? <Gone /> : problem && <ProblemNote problem={problem} />}
        {session && (tab === 'session' ? <SessionContent session={session} /> : <Owner session={session} />)}
      </div>
    </Pane>
  )
}

function Owner({ session }: { session: SessionDetail }) {
  const { data: athlete, error } = useQuery(athleteQuery(session.athleteId))
  const problem = error && toProblem(error)
  if (problem) return <ProblemNote problem={problem} />
  return athlete ? <PersonFields athlete={athlete} day={session.date} /> : null
}

function Gone() {
  return (
    <EmptyState icon="empty" title="This session is not in the library">
      <p>It may be in the bin, where it can be restored from.</p>
    </EmptyState>
  )
}
