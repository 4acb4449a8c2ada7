import { Button } from '@mantine/core'
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { Problem } from '../../../../core/problem.ts'
import { cannotDraw, LOST } from '../../../scene/can-draw.ts'
import { SceneCanvas, type Drawn } from '../../../scene/scene-canvas.tsx'
import type { Sight } from '../../../scene/sight.ts'
import { useStore } from '../../../store.ts'
import { Pane } from '../../../ui/pane.tsx'
import { ProblemNote } from '../../../ui/problem-note.tsx'
import { toldMoment } from '../../../trial/gait/told-moment.ts'
import type { ShownSkeleton } from '../../../trial/skeleton/shown-skeleton.ts'
import { playhead } from '../../../trial/playhead.ts'
import { keepPicture } from './keep-picture.ts'
import { MeasureCard } from './measure-card.tsx'
import { measuredWords } from './measured-words.ts'
import { SmoothingCard } from '../smoothing/smoothing-card.tsx'
import { closeSmoothing, smoothingOpened } from '../../../trial/smoothing/smoothing.ts'
import { SceneLegend } from './scene-legend.tsx'
import { SceneToolbar } from './scene-toolbar.tsx'
import { BY_HAND, measuring, picked, sceneView } from '../../../trial/scene/scene-view.ts'
import { usePicking } from './use-picking.ts'
import { useRoom } from '../../../trial/scene/use-room.ts'
import { momentWords } from './moment-words.ts'
import css from './scene-panel.module.css'

interface ScenePanelProps {
  shown: ShownSkeleton
  /** Beside its own buttons. */
  aside?: ReactNode
}

export function ScenePanel({ shown, aside }: ScenePanelProps) {
  const [problem, setProblem] = useState<Problem | null>(cannotDraw)
  const lost = useCallback(() => setProblem(LOST), [])
  if (problem)
    return (
      <Pane title="3D" label="3D" aside={aside}>
        <div className={css.problem}>
          <ProblemNote problem={problem}>
            {problem === LOST && <Button onClick={() => setProblem(cannotDraw)}>Draw it again</Button>}
          </ProblemNote>
        </div>
      </Pane>
    )
  return <DrawnScene shown={shown} aside={aside} onLost={lost} />
}

function DrawnScene({ shown, aside, onLost }: ScenePanelProps & { onLost: () => void }) {
  const isMeasuring = useStore(measuring)
  const isSmoothing = useStore(smoothingOpened)
  const names = useStore(picked)
  const measured = useRef<HTMLOutputElement>(null)
  const rowNow = useRef<number | null>(null)
  const words = useRef<HTMLSpanElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const drawn = useRef<Drawn>(null)
  const onRow = useCallback(
    (row: number | null) => {
      if (words.current) words.current.textContent = momentWords(shown.skeleton, row, playhead.get().timeUs, toldMoment)
      rowNow.current = row
      if (measured.current) measured.current.textContent = measuredWords(shown, row, picked.get())
      if (body.current) body.current.dataset['row'] = row === null ? '' : String(row)
    },
    [shown],
  )
  const { sight, cameras, objects } = useRoom(shown, onRow)
  const grab = useCallback(() => {
    sight.free()
    sceneView.set(BY_HAND)
  }, [sight])
  useEffect(() => {
    if (isMeasuring && measured.current) measured.current.textContent = measuredWords(shown, rowNow.current, names)
  }, [shown, names, isMeasuring])
  usePicking(body, sight, shown.skeleton, rowNow, isMeasuring)
  // Nobody looks at points smoothed otherwise without being told so.
  useEffect(() => closeSmoothing, [])
  const keep = useCallback((next: Drawn) => void (drawn.current = next), [])
  return (
    <Pane
      title="3D"
      label="3D"
      aside={
        <>
          {aside}
          <SceneToolbar cameras={cameras} canSmooth={shown.analysis !== null} onPicture={() => void keepPicture(drawn.current, sight, shown.analysis)} />
        </>
      }
    >
      {isSmoothing && <SmoothingCard />}
      <div ref={body} className={css.scene} role="group" aria-label="Skeleton in the room: Ctrl and arrow keys turn it, + and − bring it nearer" tabIndex={0} onKeyDown={(event) => pressed(event, sight, grab)}>
        <SceneCanvas sight={sight} objects={objects} onGrab={grab} onLost={onLost} onDrawn={keep} />
        {isMeasuring && <MeasureCard keypoints={shown.skeleton.keypoints} words={measured} />}
      </div>
      <div className={css.caption}>
        <SceneLegend shown={shown} />
        <span ref={words} className={css.moment} />
      </div>
    </Pane>
  )
}

const TURN_RAD = Math.PI / 24
const NEARER = 1.15
const TURNS: Readonly<Record<string, readonly [aboutRad: number, upRad: number]>> = { ArrowLeft: [-TURN_RAD, 0], ArrowRight: [TURN_RAD, 0], ArrowUp: [0, TURN_RAD], ArrowDown: [0, -TURN_RAD] }
const FACTORS: Readonly<Record<string, number>> = { '+': NEARER, '=': NEARER, '-': 1 / NEARER }

/** The keys that move a camera's picture move the view while this panel has the focus. */
function pressed(event: KeyboardEvent, sight: Sight, grab: () => void): void {
  if (event.target !== event.currentTarget) return
  const turn = event.ctrlKey || event.metaKey ? TURNS[event.key] : undefined
  const factor = FACTORS[event.key]
  if (!turn && factor === undefined) return
  event.preventDefault()
  grab()
  if (turn) sight.turn(...turn)
  else if (factor !== undefined) sight.nearer(factor)
}
