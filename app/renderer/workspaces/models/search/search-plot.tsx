import type { ModelSearch } from '../../../../contract/models/model-search.ts'
import { count } from '../../../format/amounts.ts'
import { PLOT, plotGeometry } from './plot-geometry.ts'
import css from './search-section.module.css'

interface SearchPlotProps extends Pick<ModelSearch, 'points' | 'axes'> {
  pointed: string | null
  onPoint: (name: string | null) => void
}

/** Error against time; the table below says the same in numbers, and can be walked by keys. */
export function SearchPlot({ points, axes, pointed, onPoint }: SearchPlotProps) {
  const { x, y, at, radiusOf, front } = plotGeometry(points)
  const [bottom, right] = [PLOT.height - PLOT.bottom, PLOT.width - PLOT.right]
  const chosen = points.find((point) => point.chosen)
  return (
    <svg className={css.plot} viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} role="img" aria-label={`Error against time of ${count(points.length, 'network')}${chosen ? `; chosen: ${chosen.name}, ${chosen.errorPercent.toFixed(1)} % in ${chosen.latencyMs.toFixed(1)} ms` : ''}. The table below has the numbers.`}>
      {x.ticks.map((tick) => (
        <g key={tick}>
          <line className={css.grid} x1={at({ latencyMs: tick, errorPercent: 0 })[0]} x2={at({ latencyMs: tick, errorPercent: 0 })[0]} y1={PLOT.top} y2={bottom} />
          <text className={css.tick} x={at({ latencyMs: tick, errorPercent: 0 })[0]} y={bottom + 15} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {y.ticks.map((tick) => (
        <g key={tick}>
          <line className={css.grid} x1={PLOT.left} x2={right} y1={at({ latencyMs: 0, errorPercent: tick })[1]} y2={at({ latencyMs: 0, errorPercent: tick })[1]} />
          <text className={css.tick} x={PLOT.left - 7} y={at({ latencyMs: 0, errorPercent: tick })[1] + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <text className={css.axis} x={(PLOT.left + right) / 2} y={PLOT.height - 6} textAnchor="middle">
        {axes.latencyMs ?? 'Time for one picture, ms'}
      </text>
      <text className={css.axis} x={0} y={14}>
        {axes.errorPercent ?? 'Error, %'}
      </text>
      <polyline className={css.front} points={front.map((point) => at(point).join()).join(' ')} />
      {points.map((point) => {
        const [left, top] = at(point)
        return (
          <g key={point.name} onMouseEnter={() => onPoint(point.name)} onMouseLeave={() => onPoint(null)}>
            <circle className={css.dot} data-front={point.front || undefined} data-pointed={point.name === pointed || undefined} cx={left} cy={top} r={radiusOf(point)}>
              <title>{`${point.name}: ${point.errorPercent.toFixed(2)} %, ${point.latencyMs.toFixed(1)} ms`}</title>
            </circle>
            {point.chosen && <circle className={css.ring} cx={left} cy={top} r={radiusOf(point) + 4} />}
          </g>
        )
      })}
    </svg>
  )
}
