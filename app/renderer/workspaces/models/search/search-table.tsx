import type { SearchPoint } from '../../../../contract/models/model-search.ts'
import { bytes } from '../../../format/amounts.ts'
import css from './search-section.module.css'

interface SearchTableProps {
  points: readonly SearchPoint[]
  pointed: string | null
  onPoint: (name: string | null) => void
}

/** The most exact first. */
export function SearchTable({ points, pointed, onPoint }: SearchTableProps) {
  const genes = [...new Set(points.flatMap((point) => Object.keys(point.genes)))]
  return (
    // Longer and wider than the page at times, and then scrolled by keys too.
    <div className={css.scroll} tabIndex={0} role="group" aria-label="Networks that were tried">
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Network</th>
            <th scope="col">Error</th>
            <th scope="col">Time</th>
            <th scope="col">Size</th>
            {genes.map((gene) => (
              <th key={gene} scope="col">
                {gene.replaceAll('-', ' ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.toSorted((a, b) => a.errorPercent - b.errorPercent).map((point) => (
            <tr key={point.name} data-pointed={point.name === pointed || undefined} onMouseEnter={() => onPoint(point.name)} onMouseLeave={() => onPoint(null)}>
              <th scope="row">
                {point.name}
                {point.chosen && <span className={css.word}> chosen</span>}
              </th>
              <td>{point.errorPercent.toFixed(2)} %</td>
              <td>{point.latencyMs.toFixed(1)} ms</td>
              <td>{bytes(point.bytes)}</td>
              {genes.map((gene) => (
                <td key={gene}>{shown(point.genes[gene])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const shown = (gene: string | number | boolean | undefined) => (gene === undefined ? '–' : gene === true ? 'yes' : gene === false ? 'no' : String(gene))
