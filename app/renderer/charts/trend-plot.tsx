import { useMemo, type MouseEvent } from 'react'
import { pointedAt, type Pointing } from './pointed-at.ts'
import css from './small-curve.module.css'

interface TrendPoint {
  key: number
  atS: number
  value: number
}

interface TrendPlotProps extends Pointing {
  label: string
  colour: string
  points: readonly TrendPoint[]
  /** Null: none is told. */
  line: { from: { atS: number; deg: number }; to: { atS: number; deg: number } } | null
}

const [WIDTH, HEIGHT] = [280, 60]
const HIT_PX = 6

/** One number of every stride over time, and the line through them. An hour has thousands: they are one path. */
export function TrendPlot({ label, colour, points, lit, line, onOver, onOpen }: TrendPlotProps) {
  const placed = useMemo(() => placedIn(points, line), [points, line])
  const dots = useMemo(() => placed.dots.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join(''), [placed])
  const widthPx = points.length > 60 ? 2.4 : 4
  const keyAt = ({ currentTarget, clientX, clientY }: MouseEvent): number | null => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const scale = Math.min(width / WIDTH, height / HEIGHT)
    const [x, y] = [(clientX - left - (width - scale * WIDTH) / 2) / scale, (clientY - top - (height - scale * HEIGHT) / 2) / scale]
    let [nearest, least] = [null as number | null, HIT_PX / scale]
    for (const dot of placed.dots) {
      const away = Math.hypot(dot.x - x, dot.y - y)
      if (away < least) [nearest, least] = [dot.key, away]
    }
    return nearest
  }
  const shown = placed.dots.find(({ key }) => key === lit)
  return (
    <svg className={css.small} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} {...pointedAt(keyAt, { lit, onOver, onOpen })}>
      <path d={dots} stroke={colour} strokeOpacity={0.7} strokeWidth={widthPx} strokeLinecap="round" />
      {shown && <path d={`M${shown.x} ${shown.y}h0`} stroke={colour} strokeWidth={widthPx + 2.4} strokeLinecap="round" />}
      {placed.line && <line {...placed.line} stroke="var(--text)" strokeWidth={1.4} pointerEvents="none" />}
    </svg>
  )
}

/** Within the picture. */
function placedIn(points: readonly TrendPoint[], line: TrendPlotProps['line']) {
  let [least, most] = line ? [Math.min(line.from.deg, line.to.deg), Math.max(line.from.deg, line.to.deg)] : [Infinity, -Infinity]
  for (const { value } of points) [least, most] = [Math.min(least, value), Math.max(most, value)]
  const [first, last] = [points[0]?.atS ?? 0, points.at(-1)?.atS ?? 1]
  const x = (atS: number) => 4 + ((WIDTH - 8) * (atS - first)) / Math.max(1e-9, last - first)
  const y = (value: number) => 5 + (HEIGHT - 10) * (1 - (value - least) / Math.max(1, most - least))
  return {
    dots: points.map(({ key, atS, value }) => ({ key, x: x(atS), y: y(value) })),
    line: line && { x1: x(line.from.atS), y1: y(line.from.deg), x2: x(line.to.atS), y2: y(line.to.deg) },
  }
}
