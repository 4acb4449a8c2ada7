import { useEffect, useMemo } from 'react'
import type { Finding } from '../../../../contract/review/review.ts'
import { useStore } from '../../../store.ts'
import { howChoice } from '../../../trial/gait/against/how.ts'
import { useGait } from '../../../trial/gait/use-gait.ts'
import { useWalk } from '../../../trial/ghost/use-walk.ts'
import { useMovement } from '../../../trial/movement/use-movement.ts'
import { useSkeleton } from '../../../trial/skeleton/use-skeleton.ts'
import { pause } from '../../../trial/transport/transport.ts'
import { useLooking } from '../../../trial/use-looking.ts'
import type { Stage } from '../../../trial/stage.ts'
import { useStage } from '../../../trial/use-stage.ts'
import { onlyFilm } from '../../../trial/view.ts'
import { CurveBelow } from './curve-below.tsx'
import { FindingWords } from './finding-words.tsx'
import { lookedFrom, ROOM } from './looked-at.ts'
import { PlayBar } from './play-bar.tsx'
import { Sight } from './sight.tsx'
import { useLoop } from './use-loop.ts'
import css from './look.module.css'

/** A finding as one sees it: its clearest stride, its curve, and what is told of it. */
export function Look({ finding }: { finding: Finding }) {
  const { sessionId, trialId } = finding
  // First, so that it comes to rest while there is still something to rest on.
  useEffect(() => pause, [])
  const { stage, problems, problem } = useStage(sessionId, trialId, useMovement())
  useSkeleton(sessionId, trialId)
  // Whatever Analyse shows: in the queue is what differs from the usual reference.
  useGait(sessionId, trialId, howChoice.fallback)
  useWalk()
  useLooking()
  useLoop(finding, stage)
  useEffect(() => () => onlyFilm.set(null), [])
  const isUpright = useUpright(stage)
  const place = useMemo(() => ({ sessionId, trialId }), [sessionId, trialId])
  return (
    <div className={css.look} data-upright={isUpright}>
      <div className={css.seen}>
        <Sight place={place} stage={stage} problems={problems} problem={problem} />
        <PlayBar />
      </div>
      <div className={css.below}>
        <FindingWords finding={finding} />
        <CurveBelow finding={finding} />
      </div>
    </div>
  )
}

/** What is higher than wide has its words beside it. */
function useUpright(stage: Stage | null): boolean {
  const view = useStore(lookedFrom)
  const film = stage?.cameras.find(({ mediaId }) => mediaId === view)?.playable
  return film ? film.displayHeight > film.displayWidth : view === ROOM
}
