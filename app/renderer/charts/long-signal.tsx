import { useEffect, useRef } from 'react'
import UPlot, { type AlignedData } from 'uplot'
import 'uplot/dist/uPlot.min.css'
import css from './long-signal.module.css'

export interface SignalLine {
  name: string
  /** A token of the page: `--left`. */
  token: string
  values: ArrayLike<number>
}

export interface SignalEvent {
  timeS: number
  token: string
  isStrike: boolean
}

export interface Stretch {
  from: number
  to: number
}

interface LongSignalProps {
  label: string
  unit: string
  timesS: Float64Array
  lines: readonly SignalLine[]
  events: readonly SignalEvent[]
  /** Seconds that are shown, now and whenever they change. */
  followStretch: (show: (stretch: Stretch) => void) => () => void
  /** Seconds of the playhead alike. */
  followTime: (show: (timeS: number) => void) => () => void
  /** What a hand has dragged over. */
  onStretch: (stretch: Stretch) => void
  onTime: (timeS: number) => void
}

/** Values over the whole of a trial, however long: dragged over, a stretch of it; a click goes there. */
export function LongSignal({ label, unit, timesS, lines, events, followStretch, followTime, onStretch, onTime }: LongSignalProps) {
  const box = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    const mark = line.current
    if (!element || !mark) return
    const style = getComputedStyle(element)
    const token = (name: string) => style.getPropertyValue(name).trim()
    const axis = { stroke: token('--dim'), font: `11px ${style.fontFamily}`, grid: { stroke: token('--line'), width: 1 }, ticks: { show: false } }
    const plot = new UPlot(
      {
        width: Math.max(1, element.clientWidth),
        height: Math.max(1, element.clientHeight),
        legend: { show: false },
        // Drawn over by a hand, and told: what is shown comes back by `followStretch`.
        cursor: { drag: { x: true, y: false, setScale: false }, points: { show: false }, y: false },
        scales: { x: { time: false, auto: false }, y: { range: (_, least, most) => withRoom(least, most) } },
        axes: [{ ...axis, size: 24, values: (_, splits) => splits.map((value) => `${Number(value.toFixed(3))} s`) }, { ...axis, size: 40, values: (_, splits) => splits.map((value) => `${String(value).replace('-', '−')}${unit}`) }],
        series: [{}, ...lines.map(({ name, token: colour }) => ({ label: name, stroke: token(colour), width: 1.3, points: { show: false } }))],
        hooks: {
          draw: [(drawn) => drawEvents(drawn, events, token)],
          setSelect: [
            ({ select, posToVal, setSelect }) => {
              if (select.width < 4) return
              onStretch({ from: posToVal(select.left, 'x'), to: posToVal(select.left + select.width, 'x') })
              setSelect({ left: 0, top: 0, width: 0, height: 0 }, false)
            },
          ],
        },
      },
      [Array.from(timesS), ...lines.map(({ values }) => Array.from(values, (value) => (Number.isNaN(value) ? null : value)))] as AlignedData,
      element,
    )
    let timeS = 0
    const place = () => {
      const left = plot.valToPos(timeS, 'x')
      mark.hidden = left < 0 || left > plot.over.clientWidth
      Object.assign(mark.style, { top: `${plot.over.offsetTop}px`, height: `${plot.over.clientHeight}px`, transform: `translateX(${(left + plot.over.offsetLeft).toFixed(1)}px)` })
    }
    const observer = new ResizeObserver(() => {
      plot.setSize({ width: element.clientWidth, height: element.clientHeight })
      place()
    })
    observer.observe(element)
    const clicked = (event: MouseEvent) => onTime(plot.posToVal(event.offsetX, 'x'))
    plot.over.addEventListener('click', clicked)
    const ends = [
      followStretch(({ from, to }) => {
        plot.setScale('x', { min: from, max: to })
        place()
      }),
      followTime((now) => {
        timeS = now
        place()
      }),
    ]
    return () => {
      ends.forEach((end) => end())
      observer.disconnect()
      plot.destroy()
    }
  }, [unit, timesS, lines, events, followStretch, followTime, onStretch, onTime])
  return (
    <div ref={box} className={css.signal} role="img" aria-label={label}>
      <div ref={line} className={css.playhead} />
    </div>
  )
}

const MARK_PX = 5
/** Below the values, for the events: a share of what they span. */
const ROOM = 0.16

function withRoom(least: number, most: number): [number, number] {
  const span = Math.max(1, most - least)
  return [least - ROOM * span, most + 0.04 * span]
}

/** Strikes as triangles, offs as dots, at the foot. */
function drawEvents({ ctx, bbox, valToPos }: UPlot, events: readonly SignalEvent[], token: (name: string) => string): void {
  const size = MARK_PX * devicePixelRatio
  for (const { timeS, token: colour, isStrike } of events) {
    const x = valToPos(timeS, 'x', true)
    if (x < bbox.left || x > bbox.left + bbox.width) continue
    const y = bbox.top + bbox.height - size * (isStrike ? 1 : 2.6)
    ctx.fillStyle = token(colour)
    ctx.beginPath()
    if (isStrike) {
      ctx.moveTo(x, y - size)
      ctx.lineTo(x + size, y + size)
      ctx.lineTo(x - size, y + size)
    } else ctx.arc(x, y, size * 0.6, 0, 2 * Math.PI)
    ctx.fill()
  }
}
