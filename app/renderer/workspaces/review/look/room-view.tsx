import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { Problem } from '../../../../core/problem.ts'
import { cannotDraw, LOST } from '../../../scene/can-draw.ts'
import { SceneCanvas } from '../../../scene/scene-canvas.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { BY_HAND, sceneView } from '../../../trial/scene/scene-view.ts'
import { useRoom } from '../../../trial/scene/use-room.ts'
import type { ShownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import css from './look.module.css'

/** The skeleton in the room, with nothing around it: what more can be done there, Analyse does. */
export function RoomView({ shown }: { shown: ShownSkeleton }) {
  const [problem, setProblem] = useState<Problem | null>(cannotDraw)
  const lost = useCallback(() => setProblem(LOST), [])
  if (problem) return <ProblemNote problem={problem}>{problem === LOST && <Button onClick={() => setProblem(cannotDraw)}>Draw it again</Button>}</ProblemNote>
  return <Drawn shown={shown} onLost={lost} />
}

const nobodyAsks = () => undefined

function Drawn({ shown, onLost }: { shown: ShownSkeleton; onLost: () => void }) {
  const { sight, objects } = useRoom(shown, nobodyAsks)
  const grab = useCallback(() => {
    sight.free()
    sceneView.set(BY_HAND)
  }, [sight])
  return (
    <div className={css.room}>
      <SceneCanvas sight={sight} objects={objects} onGrab={grab} onLost={onLost} onDrawn={nobodyAsks} />
    </div>
  )
}
