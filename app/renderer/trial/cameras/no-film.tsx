import { useQuery } from '@tanstack/react-query'
import { useEffect, type RefObject } from 'react'
import type { Problem } from '../../../core/problem.ts'
import { jobsQuery } from '../../engine/queries.ts'
import { percent } from '../../format/amounts.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { StageCamera } from '../stage.ts'
import { writeState } from './painter.ts'
import { ProblemActions } from './problem-actions.tsx'
import css from './camera-panel.module.css'

interface NoFilmProps {
  panel: RefObject<HTMLElement | null>
  camera: StageCamera
  problem: Problem | null
}

/** In the place of a picture that cannot be there yet, or not at all. */
export function NoFilm({ panel, camera, problem }: NoFilmProps) {
  const failure = problem ?? failureOf(camera)
  const state = failure ? 'problem' : 'preparing'
  // Not before the panel, which is around this, has its ref.
  useEffect(() => {
    if (panel.current) writeState(panel.current, state, null)
  }, [panel, state])
  return (
    <>
      <div className={css.middle}>
        {failure ? (
          <ProblemNote problem={failure}>
            <ProblemActions camera={camera} />
          </ProblemNote>
        ) : (
          <Preparing camera={camera} />
        )}
      </div>
      <div className={css.caption}>
        <span className={css.number}>{camera.number}</span>
        <span className={css.name}>{camera.label}</span>
      </div>
    </>
  )
}

function failureOf({ state, playable, times, problem, fileName }: StageCamera): Problem | null {
  if (state === 'failed' && !playable) return { code: 'preparation-failed', message: problem ?? `${fileName} could not be prepared.`, hint: 'Its original is untouched.' }
  if (state === 'ready' && !playable)
    return { code: 'not-playable', message: `${fileName} has nothing that this window can play.`, hint: 'Prepare it again; with ffmpeg a stand-in is made.' }
  if (times && times.startUs.length === 0) return { code: 'no-frames', message: `${fileName} holds no frames.` }
  return null
}

function Preparing({ camera: { mediaId, fileName, state, playable } }: { camera: StageCamera }) {
  const { data: jobs } = useQuery(jobsQuery())
  if (playable) return <p>opening …</p>
  if (state === 'waiting') return <p>waits to be prepared</p>
  const job = jobs?.find((one) => one.kind === 'prepare' && one.state === 'running' && one.mediaId === mediaId)
  const value = job?.progress?.value ?? null
  return (
    <>
      <p>being prepared{value !== null && ` · ${percent(value)}`}</p>
      <div className={css.progress}>
        <ProgressBar value={value} label={`Preparing ${fileName}`} />
      </div>
      {job?.progress?.detail && <p>{job.progress.detail}</p>}
    </>
  )
}
