import { useEffect, useRef } from 'react'
import { worstBetween } from '../../../../core/signal/worst-levels.ts'
import { keypointName } from '../../../format/keypoint-words.ts'
import { seconds } from '../../../format/session-time.ts'
import { jumpTo, playhead } from '../../../trial/playhead.ts'
import { stage } from '../../../trial/stage.ts'
import { timeAt, xOf, type Scale } from '../../../trial/timeline/scale.ts'
import { timelineWindow, whole } from '../timeline/timeline-window.ts'
import { heatPicture, momentsBetween, type HeatMap } from './heat-map-picture.ts'
import { BODY_PARTS } from './measures.ts'
import css from './quality-panel.module.css'

const GUTTER_PX = 46
/** Rows closer than this have no room for their own names. */
const NAMED_FROM_PX = 12
const NAMES_PX = 104

interface HeatMapViewProps {
  map: HeatMap
  name: string
  words: (value: number) => string
}

/** Keypoints from the head down over the time that the timeline shows. A click goes to the moment. */
export function HeatMapView({ map, name, words }: HeatMapViewProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const [element, context, mark, text] = [box.current, canvas.current?.getContext('2d'), line.current, said.current]
    if (!element || !context || !mark || !text) return
    return keepDrawn({ element, context, mark, text }, map, words)
  }, [map, words])
  return (
    <>
      <div ref={box} className={css.map} role="img" aria-label={`${name}, by keypoint, over time. The line below says the worst at the playhead.`}>
        <canvas ref={canvas} />
        <div ref={line} className={css.playhead} />
      </div>
      <p ref={said} className={css.said} />
    </>
  )
}

interface Parts {
  element: HTMLElement
  context: CanvasRenderingContext2D
  mark: HTMLElement
  text: HTMLElement
}

function keepDrawn({ element, context, mark, text }: Parts, map: HeatMap, words: (value: number) => string): () => void {
  // Read when it changes: asked for at every picture, it has the whole window laid out once more.
  let [widthPx, heightPx] = [0, 0]
  const gutterPx = () => (heightPx / map.order.length >= NAMED_FROM_PX ? NAMES_PX : GUTTER_PX)
  const scale = (): Scale => ({ ...(timelineWindow.get() ?? whole()), leftPx: gutterPx(), rightPx: widthPx })
  const draw = () => {
    ;[widthPx, heightPx] = [element.clientWidth, element.clientHeight]
    const ratio = devicePixelRatio
    Object.assign(context.canvas, { width: Math.round(widthPx * ratio), height: Math.round(heightPx * ratio) })
    context.scale(ratio, ratio)
    drawMap(context, map, scale(), element)
    move()
  }
  const move = () => {
    const x = xOf(scale(), playhead.get().timeUs)
    mark.style.transform = `translateX(${Math.round(x)}px)`
    mark.hidden = x < gutterPx() || x > widthPx
    text.textContent = worstAt(map, playhead.get().timeUs, words)
  }
  const hovered = (event: PointerEvent) => {
    const row = map.order[Math.floor((event.offsetY / heightPx) * map.order.length)]
    const from = timeAt(scale(), event.offsetX)
    const moments = event.offsetX < gutterPx() || row === undefined ? null : momentsBetween(map, from, timeAt(scale(), event.offsetX + 1))
    if (row === undefined || event.offsetX < gutterPx()) return move()
    const worst = moments ? worstBetween(map.grid, map.levels, moments[0], moments[1], row) : NaN
    text.textContent = `${seconds(from)} · ${keypointName(map.grid.rows[row]!)}: ${Number.isNaN(worst) ? 'nothing' : words(worst)}`
  }
  const clicked = (event: PointerEvent) => {
    if (event.button === 0 && event.offsetX >= gutterPx()) jumpTo(timeAt(scale(), event.offsetX))
  }
  const observer = new ResizeObserver(draw)
  observer.observe(element)
  const listening = new AbortController()
  element.addEventListener('pointermove', hovered, { signal: listening.signal })
  element.addEventListener('pointerleave', move, { signal: listening.signal })
  element.addEventListener('pointerdown', clicked, { signal: listening.signal })
  const ends = [timelineWindow.subscribe(draw), stage.subscribe(draw), playhead.subscribe(move)]
  return () => {
    observer.disconnect()
    listening.abort()
    ends.forEach((end) => end())
  }
}

function drawMap(context: CanvasRenderingContext2D, map: HeatMap, scale: Scale, { clientWidth, clientHeight }: HTMLElement): void {
  const [rows, widthPx] = [map.order.length, Math.floor(clientWidth - scale.leftPx)]
  if (widthPx < 1 || clientHeight < 1) return
  const pixels = heatPicture(map, scale, widthPx)
  const small = new OffscreenCanvas(widthPx, rows)
  small.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(pixels.buffer), widthPx, rows), 0, 0)
  context.imageSmoothingEnabled = false
  context.drawImage(small, 0, 0, widthPx, rows, scale.leftPx, 0, widthPx, clientHeight)
  const style = getComputedStyle(context.canvas)
  Object.assign(context, { font: `11px ${style.fontFamily}`, fillStyle: style.color, textBaseline: 'middle', textAlign: 'right' })
  const rowPx = clientHeight / rows
  if (rowPx >= NAMED_FROM_PX) return map.order.forEach((row, place) => context.fillText(keypointName(map.grid.rows[row]!), scale.leftPx - 8, (place + 0.5) * rowPx))
  let above = 0
  for (const [name, keypoints] of BODY_PARTS) {
    const count = keypoints.filter((keypoint) => map.grid.rows.includes(keypoint)).length
    if (count > 0) context.fillText(name, scale.leftPx - 8, (above + count / 2) * rowPx)
    // Beside the names: those of two rows are higher than their rows.
    if (above > 0 && count > 0) context.clearRect(scale.leftPx, Math.round(above * rowPx) - 0.5, widthPx, 1)
    above += count
  }
}

function worstAt(map: HeatMap, timeUs: number, words: (value: number) => string): string {
  const moments = momentsBetween(map, timeUs, timeUs)
  if (!moments) return 'At the playhead: nothing'
  const values = map.order.map((row) => ({ row, value: worstBetween(map.grid, map.levels, moments[0], moments[1], row) })).filter(({ value }) => !Number.isNaN(value))
  const badness = (value: number) => (map.grid.worse === 'high' ? value : -value)
  const worst = values.reduce<{ row: number; value: number } | null>((most, one) => (most === null || badness(one.value) > badness(most.value) ? one : most), null)
  return worst ? `Worst at the playhead · ${keypointName(map.grid.rows[worst.row]!)}: ${words(worst.value)}` : 'At the playhead: nothing'
}
