import type { CalibratedLens } from '../../../../../contract/analysis/calibration-tasks.ts'
import { count } from '../../../../format/amounts.ts'
import css from './lens-detail.module.css'

interface CoverageMapProps {
  coverage: CalibratedLens['coverage']
  widthPx: number
  heightPx: number
}

/** The shape of the picture, and in its cells how many corners of boards were seen there. */
export function CoverageMap({ coverage: { columns, rows, corners }, widthPx, heightPx }: CoverageMapProps) {
  const most = Math.max(1, ...corners)
  const [wide, high] = [widthPx / columns, heightPx / rows]
  const empty = corners.filter((here) => here === 0).length
  return (
    <svg className={css.map} viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={`Corners of boards by part of the picture; ${count(empty, 'part')} of ${corners.length} without any`}>
      {corners.map((here, at) => {
        const [x, y] = [(at % columns) * wide, Math.floor(at / columns) * high]
        return (
          <g key={at}>
            <rect x={x} y={y} width={wide} height={high} className={css.cell} fillOpacity={here === 0 ? 0 : 0.18 + (0.72 * here) / most} />
            {here === 0 ? (
              <path d={`M${x + 0.3 * wide} ${y + 0.5 * high}h${0.4 * wide}`} className={css.none} />
            ) : (
              <text x={x + wide / 2} y={y + high / 2} fontSize={0.36 * high} className={css.count} data-on-bright={here > most / 2 || undefined}>
                {here}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
