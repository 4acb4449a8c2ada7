import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { DefaultZIndexes, usePlotArea, ZIndexLayer } from 'recharts'
import css from './event-lines.module.css'

/** A strike or an off of one stride. */
export interface EventLine {
  key: string
  /** Of the stride; beyond its ends while a hand drags it there. */
  percent: number
  colour: string
  isStrike: boolean
  isSelected: boolean
  /** Whose it is, and how it was found. */
  words: string
}

/** What takes hold of one. */
export interface LineHand {
  take: (key: string, percent: number) => void
  /** `isFree`: nothing draws it. */
  drag: (percent: number, pxPerPercent: number, isFree: boolean) => void
  drop: () => void
}

interface EventLinesProps {
  /** Called with what is to be drawn, now and whenever that changes; gives back what ends it. */
  follow: (draw: (lines: readonly EventLine[]) => void) => () => void
  hand: LineHand
}

/** Events as lines across a chart over the stride, each of which can be dragged. */
export const EventLines = (props: EventLinesProps) => (
  <ZIndexLayer zIndex={DefaultZIndexes.activeDot + 1}>
    <Drawn {...props} />
  </ZIndexLayer>
)

/** A line is hard to hit. */
const HIT_PX = 9
const MARK_PX = 5

function Drawn({ follow, hand }: EventLinesProps) {
  const [lines, setLines] = useState<readonly EventLine[]>([])
  const all = useRef<SVGGElement>(null)
  const plot = usePlotArea()
  useEffect(() => follow(setLines), [follow])
  if (!plot) return null
  const { x: left, y: top, width, height } = plot
  const percentAt = ({ currentTarget, clientX }: PointerEvent<SVGElement>) => (100 * (clientX - (currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0) - left)) / width
  // All of them together keep the pointer: a line that moves is another one with each step.
  return (
    <g
      ref={all}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && hand.drag(percentAt(event), width / 100, event.altKey || event.shiftKey)}
      onLostPointerCapture={() => hand.drop()}
    >
      {lines.map(({ key, percent, colour, isStrike, isSelected, words }) => {
        const at = left + (Math.max(0, Math.min(100, percent)) / 100) * width
        const foot = top + height
        return (
          <g key={key} className={css.line} data-selected={isSelected} data-event={key}>
            <line x1={at} x2={at} y1={top} y2={foot} stroke={isSelected ? 'var(--accent)' : colour} strokeDasharray={isStrike ? undefined : '5 3'} />
            {isStrike ? <path d={`M${at} ${foot - 2 * MARK_PX}l${MARK_PX} ${2 * MARK_PX}h${-2 * MARK_PX}z`} fill={isSelected ? 'var(--accent)' : colour} /> : <circle cx={at} cy={foot - MARK_PX} r={MARK_PX * 0.7} fill={isSelected ? 'var(--accent)' : colour} />}
            <rect
              className={css.hit}
              x={at - HIT_PX / 2}
              y={top}
              width={HIT_PX}
              height={height}
              // The focus stays where it was: keys go on to be those of the workspace.
              onMouseDown={(event) => event.preventDefault()}
              onPointerDown={(event) => {
                if (event.button !== 0) return
                event.stopPropagation()
                all.current?.setPointerCapture(event.pointerId)
                hand.take(key, percentAt(event))
              }}
              onClick={(event) => event.stopPropagation()}
            >
              <title>{words}</title>
            </rect>
          </g>
        )
      })}
    </g>
  )
}
