import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { SessionDetail } from '../../../contract/library/sessions.ts'
import { toProblem } from '../../engine/problem.ts'
import { sessionQuery } from '../../engine/queries.ts'
import { navigate, useRoute } from '../../navigation/navigate.ts'
import { pathOf } from '../../navigation/route.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NoFootage } from './no-footage.tsx'
import { ReportOfTrial } from './report-of-trial.tsx'
import { OpenTrial } from './open-trial.tsx'
import { openableTrials } from '../../trial/trials-with-footage.ts'
import css from './analyse.module.css'

interface OpenSessionProps {
  sessionId: string
  trialId: string | null
}

export function OpenSession({ sessionId, trialId }: OpenSessionProps) {
  const { data: session, error } = useQuery(sessionQuery(sessionId))
  const problem = error && toProblem(error)
  if (problem)
    return (
      <div className={css.page}>
        <EmptyState
          icon="error"
          level={2}
          title="This session cannot be opened"
          actions={
            <Button variant="default" onClick={() => navigate({ workspace: 'analyse' })}>
              Choose another one
            </Button>
          }
        >
          <p>{problem.message}</p>
          {problem.hint && <p>{problem.hint}</p>}
        </EmptyState>
      </div>
    )
  if (!session) return null
  return <Trial session={session} trialId={trialId} />
}

/** An address without a trial means the files that are in none; where there are none, the first trial that was filmed, else measured. */
function Trial({ session, trialId }: { session: SessionDetail; trialId: string | null }) {
  const { calibrate, report } = useRoute()
  const trials = openableTrials(session)
  const elsewhere = trials.some(({ id }) => id === trialId) ? undefined : trials[0]
  const address = elsewhere && pathOf({ workspace: 'analyse', sessionId: session.id, ...(elsewhere.id && { trialId: elsewhere.id }), ...(calibrate && { calibrate }), ...(report && { report }) })
  useEffect(() => {
    if (address !== undefined) navigate(address, { replace: true })
  }, [address])
  if (trials.length === 0) return <NoFootage session={session} />
  if (elsewhere) return null
  if (report) return <ReportOfTrial key={`report ${trialId}`} place={{ sessionId: session.id, trialId }} name={session.trials.find(({ id }) => id === trialId)?.name ?? session.name} />
  return <OpenTrial key={trialId} session={session} trialId={trialId} trials={trials} />
}
