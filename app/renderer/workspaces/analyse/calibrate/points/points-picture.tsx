import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Pixel } from '../../../../../core/vision/camera.ts'
import { drawLoupe } from '../../../../pictures/draw-loupe.ts'
import type { Player } from '../../../../player/player.ts'
import { useStore } from '../../../../store.ts'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import { CameraCards } from '../../cameras/camera-cards.tsx'
import panelCss from '../../../../trial/cameras/camera-panel.module.css'
import { ProblemActions } from '../../../../trial/cameras/problem-actions.tsx'
import { usePainter } from '../../../../trial/cameras/use-painter.ts'
import { WHOLE } from '../../../../pictures/zoom.ts'
import { onCanvas } from '../../../../pictures/pixel-on-canvas.ts'
import { playhead } from '../../../../trial/playhead.ts'
import { frameOf, type FilmCamera } from '../../../../trial/stage.ts'
import { AS_FILMED, lights, onlyFilm, shownSizes, zooms } from '../../../../trial/view.ts'
import { drawMarks, type Marks } from './draw-marks.ts'
import { placedNow, sizeOf } from './film-on-canvas.ts'
import { useClickPointer } from './use-click-pointer.ts'
import css from './points-picture.module.css'

interface PointsPictureProps {
  camera: FilmCamera
  player: Player
  marks: Marks
}

/** One film's picture at the playhead, in which points are clicked. */
export function PointsPicture({ camera, player, marks }: PointsPictureProps) {
  const panel = useRef<HTMLDivElement>(null)
  const [canvas, overlay] = [useRef<HTMLCanvasElement>(null), useRef<HTMLCanvasElement>(null)]
  const [words, time, off] = [useRef<HTMLSpanElement>(null), useRef<HTMLSpanElement>(null), useRef<HTMLSpanElement>(null)]
  const notice = useRef<HTMLParagraphElement>(null)
  const clicks = useRef(marks.clicks)
  useLayoutEffect(() => void (clicks.current = marks.clicks), [marks.clicks])
  useEffect(() => {
    onlyFilm.set(camera.mediaId)
    return () => onlyFilm.set(null)
  }, [camera.mediaId])
  const problem = usePainter({ panel, canvas, overlay, words, time, off, notice }, camera, player, { wholePixels: true })
  const { aim, setPointer } = useAim(marks)
  useClickPointer(canvas, camera, clicks, setPointer)
  const { brightness, contrast } = useStore(lights).get(camera.mediaId) ?? AS_FILMED
  const { scale } = useStore(zooms).get(camera.mediaId) ?? WHOLE
  const filter = brightness === 1 && contrast === 1 ? undefined : `brightness(${brightness}) contrast(${contrast})`
  return (
    <div ref={panel} className={`${panelCss.panel} ${css.picture}`} role="group" aria-label={`Camera ${camera.number} ${camera.label}`} tabIndex={0}>
      <canvas ref={canvas} className={panelCss.canvas} style={{ filter }} onMouseDown={(event) => event.preventDefault()} />
      <canvas ref={overlay} className={panelCss.overlay} />
      <MarksOver canvas={canvas} camera={camera} marks={marks} />
      <Loupe camera={camera} player={player} at={aim} marks={marks} filter={filter} isRight={isLeftHalf(aim, camera)} />
      <p ref={notice} className={panelCss.notice} />
      {problem && (
        <div className={panelCss.middle}>
          <ProblemNote problem={problem}>
            <ProblemActions camera={camera} />
          </ProblemNote>
        </div>
      )}
      <div className={panelCss.caption}>
        <span className={panelCss.number}>{camera.number}</span>
        <span className={panelCss.name}>{camera.label}</span>
        {scale > 1 && <span className={panelCss.scale}>×{scale.toFixed(1)}</span>}
        <span className={panelCss.frame}>
          <span ref={words} className={panelCss.words} />
          <span ref={off} className={panelCss.off} />
          <span ref={time} className={panelCss.time} />
        </span>
      </div>
      <CameraCards camera={camera} />
    </div>
  )
}

/** What the loupe is over: the pointer, until keys move the held click. */
function useAim({ clicks, held }: Marks) {
  const [pointer, setPointer] = useState<Pixel | null>(null)
  const [seen, setSeen] = useState<Pixel>()
  const click = held === null ? undefined : clicks[held]
  if (click !== seen) {
    setSeen(click)
    setPointer(null)
  }
  return { aim: pointer ?? click ?? null, setPointer }
}

/** The loupe keeps out of the way of what it shows. */
const isLeftHalf = (pixel: Pixel | null, { playable }: FilmCamera) => pixel === null || pixel[0] < playable.displayWidth / 2

function MarksOver({ canvas: picture, camera, marks }: { canvas: RefObject<HTMLCanvasElement | null>; camera: FilmCamera; marks: Marks }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const draw = () => {
      const [over, under] = [canvas.current, picture.current]
      const context = over?.getContext('2d')
      if (!over || !under || !context) return
      over.width = under.width
      over.height = under.height
      const placed = placedNow(under, camera)
      drawMarks(context, marks, (pixel) => onCanvas(pixel, sizeOf(camera), placed), globalThis.devicePixelRatio)
    }
    draw()
    // What tells of a new size or zoom is told after the picture has it.
    const ends = [zooms.subscribe(draw), shownSizes.subscribe(draw)]
    const observer = new ResizeObserver(() => requestAnimationFrame(draw))
    if (picture.current) observer.observe(picture.current)
    return () => {
      ends.forEach((end) => end())
      observer.disconnect()
    }
  }, [picture, camera, marks])
  return <canvas ref={canvas} className={panelCss.overlay} />
}

interface LoupeProps {
  camera: FilmCamera
  player: Player
  at: Pixel | null
  marks: Marks
  filter: string | undefined
  isRight: boolean
}

function Loupe({ camera, player, at, marks, filter, isRight }: LoupeProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const draw = () => {
      const frame = frameOf(camera, playhead.get())
      const found = frame.kind === 'frame' ? player.picture(camera.mediaId, frame.index) : null
      if (canvas.current && at && found?.kind === 'frame') drawLoupe(canvas.current, { size: sizeOf(camera), rotationDeg: camera.playable.rotationDeg }, found.picture, at, (context, to, density) => drawMarks(context, marks, to, density))
    }
    draw()
    const ends = [player.subscribe(draw), playhead.subscribe(draw)]
    return () => ends.forEach((end) => end())
  }, [camera, player, at, marks])
  if (!at) return null
  return (
    <figure className={css.loupe} data-right={isRight}>
      <canvas ref={canvas} style={{ filter }} />
      <figcaption>
        {at[0].toFixed(1)}, {at[1].toFixed(1)} px
      </figcaption>
    </figure>
  )
}
