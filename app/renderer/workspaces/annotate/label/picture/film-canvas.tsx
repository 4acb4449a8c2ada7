import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import type { Problem } from '../../../../../core/problem.ts'
import type { DrawOver } from '../../../../pictures/draw-loupe.ts'
import { clearPicture, drawPicture } from '../../../../pictures/draw-picture.ts'
import { keepSharp } from '../../../../pictures/keep-sharp.ts'
import { onCanvas } from '../../../../pictures/pixel-on-canvas.ts'
import { place, type Placed, type Zoom } from '../../../../pictures/zoom.ts'
import type { Player } from '../../../../player/player.ts'
import type { Size } from '../../../../../core/math/size.ts'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import type { ReadyFilm } from '../state/labelling.ts'
import css from './film-canvas.module.css'

interface FilmCanvasProps {
  film: ReadyFilm
  player: Player
  /** Null: the film shows nothing at this moment. */
  frame: number | null
  zoom: Zoom
  draw: DrawOver
  /** How large the whole picture is on the screen. */
  onSize: (shown: Size) => void
  canvas: RefObject<HTMLCanvasElement | null>
  children?: ReactNode
}

export const sizeOf = ({ playable }: ReadyFilm): Size => ({ width: playable.displayWidth, height: playable.displayHeight })

/** One frame of a film, exactly, with what is drawn over it. */
export function FilmCanvas({ film, player, frame, zoom, draw, onSize, canvas, children }: FilmCanvasProps) {
  const over = useRef<HTMLCanvasElement>(null)
  const [state, setState] = useState<'frame' | 'coming' | 'none' | Problem>('coming')
  const now = useRef({ film, frame, zoom, draw, onSize })
  const paint = useRef(() => {})
  useEffect(() => {
    const [under, upper] = [canvas.current, over.current]
    if (!under || !upper) return
    let drawn: unknown[] = []
    const placed = (): Placed => place({ width: under.width, height: under.height }, sizeOf(now.current.film), now.current.zoom)
    paint.current = () => {
      const { film: of, frame: index, zoom: at, draw: drawOver } = now.current
      const found = index === null ? null : player.picture(of.mediaId, index)
      const kind = found?.kind ?? 'none'
      setState(found?.kind === 'problem' ? found.problem : kind === 'problem' ? 'none' : kind)
      if (found?.kind === 'frame') {
        const next = [found.picture.frame, index, at, under.width, under.height]
        if (next.some((one, n) => one !== drawn[n])) drawPicture(under, found.picture, of.playable.rotationDeg, placed(), 'careful')
        drawn = next
      } else if (found?.kind !== 'coming') {
        clearPicture(under)
        drawn = []
      }
      // While a frame is coming, what lies over the one before stays with it.
      if (found?.kind === 'coming') return
      const context = upper.getContext('2d')
      context?.clearRect(0, 0, upper.width, upper.height)
      if (context && found?.kind === 'frame') drawOver(context, (pixel) => onCanvas(pixel, sizeOf(of), placed()), globalThis.devicePixelRatio)
    }
    const endSizing = keepSharp([under, upper], () => {
      now.current.onSize(placed())
      paint.current()
    })
    const end = player.subscribe(() => paint.current())
    return () => {
      end()
      endSizing()
    }
  }, [player, canvas])
  useEffect(() => {
    now.current = { film, frame, zoom, draw, onSize }
    paint.current()
  }, [film, frame, zoom, draw, onSize])
  return (
    <div className={css.film} data-state={typeof state === 'string' ? state : 'problem'} data-frame={state === 'frame' ? frame : undefined}>
      <canvas ref={canvas} className={css.canvas} />
      <canvas ref={over} className={css.over} />
      {state === 'coming' && <p className={css.coming}>The frame is being read …</p>}
      {state === 'none' && <p className={css.none}>Shows nothing at this moment</p>}
      {typeof state !== 'string' && (
        <div className={css.problem}>
          <ProblemNote problem={state} />
        </div>
      )}
      {children}
    </div>
  )
}
