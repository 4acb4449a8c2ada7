import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef } from 'react'
import type { Problem } from '../../../../core/problem.ts'
import { gaitQuery } from '../../../engine/queries.ts'
import { useStore } from '../../../store.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import panelCss from '../../../trial/cameras/camera-panel.module.css'
import { Film } from '../../../trial/cameras/film.tsx'
import { NoFilm } from '../../../trial/cameras/no-film.tsx'
import { GhostNote } from '../../../trial/ghost/ghost-note.tsx'
import { shownSkeleton, unreadSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { hasFilm, type Stage, type StageCamera } from '../../../trial/stage.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { lookedFrom, ROOM } from './looked-at.ts'
import css from './look.module.css'

/** Drawing in 3D is half a megabyte of program. */
const RoomView = lazy(async () => ({ default: (await import('./room-view.tsx')).RoomView }))

interface SightProps {
  place: TrialPlace
  stage: Stage | null
  problems: ReadonlyMap<string, Problem>
  problem: Problem | null
}

/** The picture: a film where there is one, else the skeleton in the room, else why there is none. */
export function Sight({ place, stage, problems, problem }: SightProps) {
  const view = useStore(lookedFrom)
  const skeleton = useStore(shownSkeleton)
  const camera = stage?.cameras.find(({ mediaId }) => mediaId === view)
  return (
    <div className={css.sight}>
      {problem ? (
        <ProblemNote problem={problem} />
      ) : camera ? (
        <FilmView key={camera.mediaId} camera={camera} player={stage?.player ?? null} problem={problems.get(camera.mediaId) ?? null} />
      ) : view === ROOM && skeleton ? (
        <Suspense fallback={null}>
          <RoomView shown={skeleton} />
        </Suspense>
      ) : (
        stage && <NothingSeen place={place} stage={stage} problems={problems} />
      )}
      <GhostNote />
    </div>
  )
}

function FilmView({ camera, player, problem }: { camera: StageCamera; player: Stage['player']; problem: Problem | null }) {
  const panel = useRef<HTMLDivElement>(null)
  return (
    <div ref={panel} className={`${panelCss.panel} ${css.film}`} role="group" aria-label={`Camera ${camera.label}`}>
      {hasFilm(camera) && player ? <Film panel={panel} camera={camera} player={player} /> : <NoFilm panel={panel} camera={camera} problem={problem} />}
    </div>
  )
}

/** Until something is seen; where nothing ever will be, why. */
function NothingSeen({ place, stage: { cameras }, problems }: { place: TrialPlace; stage: Stage; problems: ReadonlyMap<string, Problem> }) {
  const { data } = useQuery(gaitQuery(place.sessionId, place.trialId))
  const unread = useStore(unreadSkeleton)
  if (unread) return <ProblemNote problem={unread} />
  const waiting = cameras.find((camera) => !hasFilm(camera))
  if (waiting && (!waiting.playable || problems.has(waiting.mediaId))) return <FilmView camera={waiting} player={null} problem={problems.get(waiting.mediaId) ?? null} />
  if (!data || cameras.length > 0 || data.gait?.skeleton) return null
  return (
    <EmptyState icon="footage" title={data.gait ? 'Nothing to look at but the curve' : 'This trial has no gait now'}>
      <p>{data.gait ? 'The trial has neither films nor markers: its curves are those of its file.' : (data.unread ?? data.lacking ?? 'What was found of it stays as it was found; analyse the trial again to see it.')}</p>
    </EmptyState>
  )
}
