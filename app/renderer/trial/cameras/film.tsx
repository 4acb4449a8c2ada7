import { useRef, type RefObject } from 'react'
import type { Player } from '../../player/player.ts'
import { useStore } from '../../store.ts'
import { ProblemNote } from '../../ui/problem-note.tsx'
import type { FilmCamera } from '../stage.ts'
import { AS_FILMED, lights, zooms } from '../view.ts'
import { usePainter } from './use-painter.ts'
import { usePointer } from './use-pointer.ts'
import { WHOLE } from '../../pictures/zoom.ts'
import { ProblemActions } from './problem-actions.tsx'
import css from './camera-panel.module.css'

interface FilmProps {
  panel: RefObject<HTMLElement | null>
  camera: FilmCamera
  player: Player
}

export function Film({ panel, camera, player }: FilmProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLSpanElement>(null)
  const time = useRef<HTMLSpanElement>(null)
  const off = useRef<HTMLSpanElement>(null)
  const notice = useRef<HTMLParagraphElement>(null)
  const problem = usePainter({ panel, canvas, overlay, words, time, off, notice }, camera, player)
  const { brightness, contrast } = useStore(lights).get(camera.mediaId) ?? AS_FILMED
  const { scale } = useStore(zooms).get(camera.mediaId) ?? WHOLE
  usePointer(canvas, camera)
  const filter = brightness === 1 && contrast === 1 ? undefined : `brightness(${brightness}) contrast(${contrast})`
  return (
    <>
      <canvas ref={canvas} className={css.canvas} style={{ filter }} />
      <canvas ref={overlay} className={css.overlay} />
      <p ref={notice} className={css.notice} />
      {problem && (
        <div className={css.middle}>
          <ProblemNote problem={problem}>
            <ProblemActions camera={camera} />
          </ProblemNote>
        </div>
      )}
      <div className={css.caption}>
        <span className={css.number}>{camera.number}</span>
        <span className={css.name}>{camera.label}</span>
        {scale > 1 && <span className={css.scale}>×{scale.toFixed(1)}</span>}
        <span className={css.frame}>
          <span ref={words} className={css.words} />
          <span ref={off} className={css.off} />
          <span ref={time} className={css.time} />
        </span>
      </div>
    </>
  )
}
