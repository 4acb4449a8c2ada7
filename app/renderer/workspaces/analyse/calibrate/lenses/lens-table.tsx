import type { CalibratedLens } from '../../../../../contract/analysis/calibration-tasks.ts'
import { count } from '../../../../format/amounts.ts'
import { percentOf, pixels, withSpread } from '../../../../format/measured.ts'
import { Mark } from '../../../../ui/mark.tsx'
import table from '../work/table.module.css'

interface LensTableProps {
  lenses: readonly CalibratedLens[]
  chosen: string | undefined
  onChoose: (camera: string) => void
}

/** All lenses at a glance; a camera's name opens what is known of it. */
export function LensTable({ lenses, chosen, onChoose }: LensTableProps) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Camera</th>
            <th scope="col">Error</th>
            <th scope="col">Focal length, px</th>
            <th scope="col">Picture covered</th>
            <th scope="col">Pictures</th>
            <th scope="col">Found</th>
          </tr>
        </thead>
        <tbody>
          {lenses.map(({ lens, spread, errorPx, coverage, pictures, findings }) => (
            <tr key={lens.name} data-chosen={lens.name === chosen || undefined}>
              <th scope="row">
                <button type="button" className={table.choose} aria-pressed={lens.name === chosen} onClick={() => onChoose(lens.name)}>
                  {lens.name}
                </button>
              </th>
              <td>{pixels(errorPx)}</td>
              <td>{withSpread(lens.focalXPx, spread.focalXPx, 1)}</td>
              <td>{percentOf(coverage.share)}</td>
              <td>{pictures.length}</td>
              <td>
                <Verdict findings={findings} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Verdict({ findings }: Pick<CalibratedLens, 'findings'>) {
  const grave = findings.filter(({ level }) => level !== 'note').length
  return grave === 0 ? <Mark icon="check" tone="good" word="nothing amiss" /> : <Mark icon="warning" tone="watch" word={count(grave, 'warning')} />
}
