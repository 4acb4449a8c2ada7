import { degrees, lengthOf, number, pixels } from '../../../../format/measured.ts'
import type { ResultOf } from '../work/made.ts'
import table from '../work/table.module.css'

/** Camera by camera: how much it disagreed, how far it was moved, how sure its place is now. */
export function RefinedCameras({ byCamera }: Pick<ResultOf<'refine'>, 'byCamera'>) {
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Camera</th>
            <th scope="col">Error before</th>
            <th scope="col">after</th>
            <th scope="col">Turned by</th>
            <th scope="col">Moved by</th>
            <th scope="col">Direction ±</th>
            <th scope="col">Place ±</th>
            <th scope="col">Focal length</th>
            <th scope="col">k1</th>
          </tr>
        </thead>
        <tbody>
          {byCamera.map(({ name, beforePx, afterPx, movedDeg, movedM, sdDeg, sdM, focalPx, k1 }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{pixels(beforePx)}</td>
              <td>{pixels(afterPx)}</td>
              <td>{degrees(movedDeg)}</td>
              <td>{lengthOf(movedM)}</td>
              <td>{degrees(sdDeg)}</td>
              <td>{lengthOf(sdM)}</td>
              <td>{number(focalPx, 0)} px</td>
              <td>{number(k1, 4)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
