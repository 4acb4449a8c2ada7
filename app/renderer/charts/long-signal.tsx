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
  /** A person has set it. */
  isByHand: boolean
  isSelected: boolean
}

/** What takes hold of an event. */
export interface SignalHand {
  /** Whether there is one. */
  take: (timeS: number, pxPerS: number) => boolean
  /** `isFree`: nothing draws it. */
  drag: (timeS: number, pxPerS: number, isFree: boolean) => void
  drop: () => void
}

export interface Stretch {
  from: number
  to: number
}

interface LongSignalProps {
  label: string
  unit: string
  /** Undefined: in seconds. */
  tellTime: ((timeS: number) => string) | undefined
  /** What differs by less is drawn flat. */
  leastSpan: number
  timesS: Float64Array
  lines: readonly SignalLine[]
  /** The events, now and whenever they change. */
  followEvents: (show: (events: readonly SignalEvent[]) => void) => () => void
  hand: SignalHand
  /** Seconds that are shown, now and whenever they change. */
  followStretch: (show: (stretch: Stretch) => void) => () => void
  /** Seconds of the playhead alike. */
  followTime: (show: (timeS: number) => void) => () => void
  /** What a hand has dragged over. */
  onStretch: (stretch: Stretch) => void
  onTime: (timeS: number) => void
}

const inSeconds = (timeS: number): string => `${Number(timeS.toFixed(3))} s`

/** Values over the whole of a trial, however long: dragged over, a stretch of it; a click goes there. */
export function LongSignal({ label, unit, tellTime = inSeconds, leastSpan, timesS, lines, followEvents, hand, followStretch, followTime, onStretch, onTime }: LongSignalProps) {
  const box = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    const mark = line.current
    if (!element || !mark) return
    const style = getComputedStyle(element)
    const token = (name: string) => style.getPropertyValue(name).trim()
    const axis = { stroke: token('--dim'), font: `11px ${style.fontFamily}`, grid: { stroke: token('--line'), width: 1 }, ticks: { show: false } }
    let events: readonly SignalEvent[] = []
    const plot = new UPlot(
      {
        width: Math.max(1, element.clientWidth),
        height: Math.max(1, element.clientHeight),
        legend: { show: false },
        // Drawn over by a hand, and told: what is shown comes back by `followStretch`.
        cursor: { drag: { x: true, y: false, setScale: false }, points: { show: false }, y: false },
        scales: { x: { time: false, auto: false }, y: { range: (_, least, most) => withRoom(least, most, leastSpan) } },
        axes: [{ ...axis, size: 24, values: (_, splits) => splits.map(tellTime) }, { ...axis, size: unit.length > 1 ? 56 : 40, values: (_, splits) => splits.map((value) => `${String(Number(value.toPrecision(6))).replace('-', '−')}${unit}`) }],
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
    const endHand = listenToHand(plot, hand, onTime)
    const ends = [
      followEvents((now) => {
        events = now
        plot.redraw(false)
      }),
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
      endHand()
      observer.disconnect()
      plot.destroy()
    }
  }, [unit, tellTime, leastSpan, timesS, lines, followEvents, hand, followStretch, followTime, onStretch, onTime])
  return (
    <div ref={box} className={css.signal} role="img" aria-label={label}>
      <div ref={line} className={css.playhead} />
    </div>
  )
}

/** At the foot of the plot, where events are. */
const EVENTS_PX = 24

/** Events are taken and dragged; a click elsewhere goes there. */
function listenToHand({ over, posToVal, valToPos }: UPlot, hand: SignalHand, onTime: (timeS: number) => void): () => void {
  let holds: 'no' | 'yes' | 'just-now' = 'no'
  const timeOf = (event: MouseEvent) => posToVal(event.clientX - over.getBoundingClientRect().left, 'x')
  const pxPerS = () => valToPos(1, 'x') - valToPos(0, 'x')
  const listening = new AbortController()
  const on = <Type extends 'pointerdown' | 'pointermove' | 'pointerup' | 'lostpointercapture' | 'mousedown' | 'click'>(type: Type, heard: (event: HTMLElementEventMap[Type]) => void) => over.addEventListener(type, heard, { signal: listening.signal, capture: true })
  const drop = () => {
    if (holds !== 'yes') return
    holds = 'just-now'
    hand.drop()
  }
  on('pointerdown', (event) => {
    holds = event.button === 0 && event.offsetY > over.clientHeight - EVENTS_PX && hand.take(timeOf(event), pxPerS()) ? 'yes' : 'no'
    if (holds === 'yes') over.setPointerCapture(event.pointerId)
  })
  // Else a stretch would be drawn over by the same gesture.
  on('mousedown', (event) => holds === 'yes' && event.stopImmediatePropagation())
  on('pointermove', (event) => holds === 'yes' && hand.drag(timeOf(event), pxPerS(), event.altKey || event.shiftKey))
  on('pointerup', drop)
  on('lostpointercapture', drop)
  on('click', (event) => holds === 'no' && onTime(timeOf(event)))
  return () => {
    drop()
    listening.abort()
  }
}

const MARK_PX = 5
/** Below the values, for the events: a share of what they span. */
const ROOM = 0.16

function withRoom(least: number, most: number, leastSpan: number): [number, number] {
  const span = Math.max(leastSpan, most - least) || 1
  return [least - ROOM * span, most + 0.04 * span]
}

/** Strikes as triangles, offs as dots, at the foot. */
function drawEvents({ ctx, bbox, valToPos }: UPlot, events: readonly SignalEvent[], token: (name: string) => string): void {
  const size = MARK_PX * devicePixelRatio
  for (const { timeS, token: colour, isStrike, isByHand, isSelected } of events) {
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
    if (!isByHand && !isSelected) continue
    ctx.strokeStyle = token(isSelected ? '--accent' : '--text')
    ctx.lineWidth = 1.5 * devicePixelRatio
    ctx.beginPath()
    ctx.arc(x, y, size * 1.7, 0, 2 * Math.PI)
    ctx.stroke()
  }
}
