import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SessionDetail } from '../../../contract/library/sessions.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { navigate, useRoute } from '../../navigation/navigate.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CalibrationWhenOpened } from './calibrate/calibration-when-opened.tsx'
import { openCalibration } from './calibrate/open-calibration.ts'
import { FilesComing } from './files-coming.tsx'
import { incomingFiles } from './incoming.ts'
import type { Stage } from '../../trial/stage.ts'
import css from './analyse.module.css'

const NO_PROBLEMS = new Map<string, never>()

/** A session without films: lenses can be calibrated before anybody has filmed. */
export function NoFootage({ session }: { session: SessionDetail }) {
  const { calibrate } = useRoute()
  const { data: jobs } = useQuery(jobsQuery())
  const stage = useMemo<Stage>(() => ({ sessionId: session.id, trialId: null, cameras: [], player: null, movement: null }), [session.id])
  if (calibrate) return <CalibrationWhenOpened tab={calibrate} place={stage} stage={stage} problems={NO_PROBLEMS} name={session.name} />
  const incoming = incomingFiles(jobs ?? [], session.id)
  if (incoming) return <FilesComing session={session} incoming={incoming} />
  if (!jobs) return null
  const hasPhotos = session.media.some(({ kind }) => kind === 'calibration-photo')
  return (
    <div className={css.page}>
      <EmptyState
        icon="footage"
        level={2}
        title={`${session.name} has no footage yet`}
        actions={
          <>
            <Button onClick={() => navigate({ workspace: 'library', sessionId: session.id })}>Open it in the Library</Button>
            {hasPhotos && (
              <Button variant="default" onClick={() => openCalibration('lenses')}>
                Calibrate lenses from its photos
              </Button>
            )}
          </>
        }
      >
        <p>Import the videos of its cameras there; all of one trial are then seen here side by side, at one playhead.</p>
      </EmptyState>
    </div>
  )
}
