import { AXIS_PX, RIGHT_PX } from './curve-chart.tsx'
import { areaPath, curvePath, stretchOf, type ToPixel } from './curve-paths.ts'
import css from './t-strip.module.css'

interface TStripProps {
  label: string
  /** Over the stride; NaN where there is none. */
  t: readonly number[]
  /** ±: beyond it is more than chance. */
  level: number
  clusters: readonly { from: number; to: number; words: string }[]
  colour: string
}

const HEIGHT = 36
/** Of the level: so far the strip reaches where no t does. */
const ROOM = 1.15

/** A test along the stride, in line with the chart above: t, the levels that it has to come over, and where it does. */
export function TStrip({ label, t, level, clusters, colour }: TStripProps) {
  const known = t.map((value) => (Number.isNaN(value) ? 0 : value))
  const most = Math.max(ROOM * level, ...known.map(Math.abs))
  const x: ToPixel = (percent) => percent
  const y: ToPixel = (value) => (HEIGHT / 2) * (1 - value / most)
  return (
    <div className={css.strip} style={{ marginRight: RIGHT_PX }}>
      <span className={css.axis} style={{ width: AXIS_PX }} aria-hidden="true">
        t
      </span>
      <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {clusters.map(({ from, to, words }) => {
          const sign = Math.sign(known[Math.min(100, Math.round((from + to) / 2))]!) || 1
          const edge = stretchOf(known, from, to)
          return (
            <path key={from} className={css.beyond} d={areaPath(edge, edge.map(([percent]) => [percent, sign * level] as const), x, y)} stroke={colour} fill={colour}>
              <title>{words}</title>
            </path>
          )
        })}
        <line x1={0} x2={100} y1={y(0)} y2={y(0)} stroke="var(--line)" />
        {[level, -level].map((one) => (
          <line key={one} x1={0} x2={100} y1={y(one)} y2={y(one)} stroke="var(--dim)" strokeDasharray="3 3" />
        ))}
        <path d={curvePath(known, x, y)} fill="none" stroke={colour} strokeWidth={1.3} />
      </svg>
    </div>
  )
}
