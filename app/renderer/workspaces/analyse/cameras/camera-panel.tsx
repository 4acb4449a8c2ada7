import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import type { Problem } from '../../../../core/problem.ts'
import { useStore } from '../../../store.ts'
import { aimNext, pickAimed, picking } from '../../../trial/people/picking.ts'
import { hasFilm, type Stage, type StageCamera } from '../../../trial/stage.ts'
import { chosenCamera, fullScreen, zooms } from '../../../trial/view.ts'
import { WHOLE } from '../../../pictures/zoom.ts'
import { CameraActions } from './camera-actions.tsx'
import { CameraCards } from './camera-cards.tsx'
import { Film } from '../../../trial/cameras/film.tsx'
import type { Cell } from './grid-layout.ts'
import { NoFilm } from '../../../trial/cameras/no-film.tsx'
import css from '../../../trial/cameras/camera-panel.module.css'

interface CameraPanelProps {
  camera: StageCamera
  player: Stage['player']
  cell: Cell
  /** Why its packet table could not be read. */
  problem: Problem | null
}

/** One camera: its picture at the playhead, exactly, or why there is none. */
export function CameraPanel({ camera, player, cell: { x, y, width, height }, problem }: CameraPanelProps) {
  const { mediaId, number, label } = camera
  const chosen = useStore(chosenCamera) === mediaId
  const zoomed = (useStore(zooms).get(mediaId) ?? WHOLE).scale > 1
  const panel = useRef<HTMLDivElement>(null)
  const picks = useStore(picking) !== null
  useEffect(() => {
    if (picks && chosen) panel.current?.focus({ preventScroll: true })
  }, [picks, chosen])
  const press = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    // Behind the last one the focus goes on as ever.
    if (picks && event.key === 'Tab' && aimNext(mediaId, event.shiftKey ? -1 : 1)) return event.preventDefault()
    // With Ctrl it is a command's.
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    if (picks) return pickAimed(mediaId)
    fullScreen.set((now) => (now === mediaId ? null : mediaId))
  }
  return (
    <div
      ref={panel}
      className={css.panel}
      role="group"
      aria-label={`Camera ${number} ${label}`}
      aria-current={chosen}
      tabIndex={0}
      data-chosen={chosen}
      data-zoomed={zoomed}
      data-picking={picks}
      style={{ left: x, top: y, width, height }}
      onPointerDown={() => chosenCamera.set(mediaId)}
      onMouseDown={keepFocus}
      onFocus={() => chosenCamera.set(mediaId)}
      onKeyDown={press}
    >
      {hasFilm(camera) && player ? <Film panel={panel} camera={camera} player={player} /> : <NoFilm panel={panel} camera={camera} problem={problem} />}
      <CameraActions camera={camera} />
      <CameraCards camera={camera} />
    </div>
  )
}

/** A click into a picture chooses it; the keys go on working as before. */
function keepFocus(event: MouseEvent): void {
  if (event.target instanceof HTMLCanvasElement) event.preventDefault()
}
