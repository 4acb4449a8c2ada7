import css from './small-curve.module.css'

interface TrendPlotProps {
  label: string
  colour: string
  points: readonly { key: number; atS: number; value: number; isLit: boolean }[]
  /** Null: none is told. */
  line: { from: { atS: number; deg: number }; to: { atS: number; deg: number } } | null
  onOver: (key: number | null) => void
  onOpen: (key: number) => void
}

const [WIDTH, HEIGHT] = [280, 60]

/** One number of every stride over time, and the line through them. */
export function TrendPlot({ label, colour, points, line, onOver, onOpen }: TrendPlotProps) {
  const values = [...points.map(({ value }) => value), ...(line ? [line.from.deg, line.to.deg] : [])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const [first, last] = [points[0]?.atS ?? 0, points.at(-1)?.atS ?? 1]
  const x = (atS: number) => 4 + ((WIDTH - 8) * (atS - first)) / Math.max(1e-9, last - first)
  const y = (value: number) => 5 + (HEIGHT - 10) * (1 - (value - least) / Math.max(1, most - least))
  const r = points.length > 60 ? 1.2 : 2
  return (
    <svg className={css.small} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {points.map(({ key, atS, value, isLit }) => (
        <g key={key} onPointerEnter={() => onOver(key)} onPointerLeave={() => onOver(null)} onClick={() => onOpen(key)}>
          <circle cx={x(atS)} cy={y(value)} r={5} fill="transparent" />
          <circle cx={x(atS)} cy={y(value)} r={isLit ? r + 1.2 : r} fill={colour} fillOpacity={isLit ? 1 : 0.7} />
        </g>
      ))}
      {line && <line x1={x(line.from.atS)} y1={y(line.from.deg)} x2={x(line.to.atS)} y2={y(line.to.deg)} stroke="var(--text)" strokeWidth={1.4} pointerEvents="none" />}
    </svg>
  )
}
