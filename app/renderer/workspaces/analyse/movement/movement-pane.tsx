import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { engine } from '../../../engine/client.ts'
import { gaitQuery, jobsQuery } from '../../../engine/queries.ts'
import { useStore } from '../../../store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { ProgressBar } from '../../../ui/progress-bar.tsx'
import { attempt } from '../../../ui/toasts.ts'
import { shownSkeleton, unreadSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import css from '../analyse.module.css'

/** Drawing in 3D is half a megabyte of program: a window without a skeleton does without. */
const ScenePanel = lazy(async () => ({ default: (await import('../scene/scene-panel.tsx')).ScenePanel }))

/** What one sees of a trial that nobody has filmed: its markers in the room, and until they are there, what becomes of them. */
export function MovementPane({ place, aside }: { place: TrialPlace; aside: ReactNode }) {
  const shown = useStore(shownSkeleton)
  if (shown)
    return (
      <Suspense fallback={<div />}>
        <ScenePanel shown={shown} aside={aside} />
      </Suspense>
    )
  return (
    <Pane title="Movement" label="Movement" aside={aside}>
      <div className={css.page}>
        <Coming place={place} />
      </div>
    </Pane>
  )
}

function Coming({ place }: { place: TrialPlace }) {
  const { data } = useQuery(gaitQuery(place.sessionId, place.trialId))
  const { data: jobs } = useQuery(jobsQuery())
  const unread = useStore(unreadSkeleton)
  const job = jobs?.find(({ id }) => id === data?.jobId)
  const again = () => void attempt(() => engine.gait.start(place))
  const isLacking = data !== undefined && data.gait === null && data.lacking === null
  // Once by itself; after a failure, or once it was stopped, when somebody asks.
  const isAsked = useRef(false)
  const begins = isLacking && jobs !== undefined && (job === undefined || job.state === 'done')
  useEffect(() => {
    if (!begins || isAsked.current) return
    isAsked.current = true
    void attempt(() => engine.gait.start(place))
  }, [begins, place])
  if (unread) return <ProblemNote problem={unread} />
  if (!data) return null
  if (data.lacking !== null)
    return (
      <EmptyState icon="curve" level={2} title="No movement yet">
        <p>{data.lacking}</p>
      </EmptyState>
    )
  if (isLacking && job && (job.state === 'failed' || job.state === 'stopped' || job.state === 'cancelled'))
    return (
      <EmptyState icon="curve" level={2} title={job.state === 'failed' ? 'Steps and angles could not be worked out' : 'Working out steps and angles was stopped'} actions={<Button onClick={again}>Try again</Button>}>
        {job.problem && <p>{job.problem.message}</p>}
        {job.problem?.hint && <p>{job.problem.hint}</p>}
      </EmptyState>
    )
  if (isLacking)
    return (
      <EmptyState icon="working" level={2} title="Steps and angles are being worked out">
        <div className={css.coming}>
          <ProgressBar value={job?.progress?.value ?? null} label="Working out steps and angles" />
          <p className={css.doing}>{[job?.progress?.title, job?.progress?.detail].filter(Boolean).join(': ')}</p>
        </div>
        <p>The markers then move here in 3D, with curves, steps and what differs.</p>
      </EmptyState>
    )
  if (data.gait?.skeleton) return null
  return (
    <EmptyState icon="curve" level={2} title="No marker to draw">
      <p>The curves are those of the file, which shows no marker.</p>
    </EmptyState>
  )
}
