import { useMemo } from 'react'
import css from './small-curve.module.css'

interface SessionPoint {
  key: string
  /** Where along the plot, 0 to 1. */
  at: number
  value: number
  /** 95 % of it; null: none is told, and it is drawn hollow. */
  interval: readonly [number, number] | null
  /** No longer what would be worked out now: it has a dashed ring. */
  isStale: boolean
  words: string
}

export interface SessionLine {
  key: string
  colour: string
  points: readonly SessionPoint[]
  band: { mean: number; low: number; high: number } | null
}

const [WIDTH, HEIGHT] = [280, 84]
const [SIDE_PX, EDGE_PX] = [7, 6]

/** One number of each session over time, each as sure as it is, and where it lies if nothing changes. */
export function SessionTrend({ label, lines }: { label: string; lines: readonly SessionLine[] }) {
  const y = useMemo(() => scaleOf(lines), [lines])
  const x = (at: number) => SIDE_PX + at * (WIDTH - 2 * SIDE_PX)
  return (
    <svg className={css.small} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {lines.map(({ key, colour, band }) => band && (
        <g key={key} style={{ color: colour }}>
          <rect x={0} width={WIDTH} y={y(band.high)} height={y(band.low) - y(band.high)} fill="currentColor" fillOpacity={0.13} />
          <line x1={0} x2={WIDTH} y1={y(band.mean)} y2={y(band.mean)} stroke="currentColor" strokeOpacity={0.7} strokeDasharray="3 3" />
        </g>
      ))}
      {lines.map(({ key, colour, points }) => (
        <g key={key} style={{ color: colour }}>
          <path d={points.map(({ at, value }, place) => `${place === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('')} fill="none" stroke="currentColor" strokeOpacity={0.55} strokeWidth={1.3} />
          {points.map((point) => (
            <g key={point.key}>
              <title>{point.words}</title>
              {point.interval && <line x1={x(point.at)} x2={x(point.at)} y1={y(point.interval[0])} y2={y(point.interval[1])} stroke="currentColor" strokeWidth={1.3} />}
              {point.isStale && <circle cx={x(point.at)} cy={y(point.value)} r={6} fill="none" stroke="var(--watch)" strokeWidth={1.3} strokeDasharray="2 1.8" />}
              <circle cx={x(point.at)} cy={y(point.value)} r={3.2} fill={point.interval ? 'currentColor' : 'var(--raised)'} stroke="currentColor" strokeWidth={1.3} />
            </g>
          ))}
        </g>
      ))}
    </svg>
  )
}

function scaleOf(lines: readonly SessionLine[]): (value: number) => number {
  const values = lines.flatMap(({ points, band }) => [...points.flatMap(({ value, interval }) => [value, ...(interval ?? [])]), ...(band ? [band.low, band.high] : [])])
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || Math.abs(most) || 1
  return (value) => HEIGHT - EDGE_PX - ((value - least) / span) * (HEIGHT - 2 * EDGE_PX)
}
