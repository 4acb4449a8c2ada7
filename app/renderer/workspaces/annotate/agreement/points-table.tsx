import type { DatasetAgreement } from '../../../../contract/annotate/annotate.ts'
import { keypointName } from '../../../format/keypoint-words.ts'
import css from './agreement.module.css'

const px = (value: number | null) => (value === null ? '–' : value.toFixed(1))

/** Point by point. */
export function PointsTable({ agreement: { points } }: { agreement: DatasetAgreement }) {
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label="Agreement by point">
      <table>
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col">Pairs</th>
            <th scope="col">Both the model’s</th>
            <th scope="col">Median px</th>
            <th scope="col">9 of 10 within px</th>
            <th scope="col">Similarity</th>
            <th scope="col">Only one places it</th>
            <th scope="col">Hidden to one</th>
            <th scope="col">σ</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ keypoint, pairs, bothFromModel, onlyOne, otherVisibility, medianPx, ninetiethPx, similarity, sigma }) => (
            <tr key={keypoint}>
              <th scope="row">{keypointName(keypoint)}</th>
              <td>{pairs}</td>
              <td>{bothFromModel}</td>
              <td>{px(medianPx)}</td>
              <td>{px(ninetiethPx)}</td>
              <td>{similarity === null ? '–' : similarity.toFixed(3)}</td>
              <td>{onlyOne}</td>
              <td>{otherVisibility}</td>
              <td>
                {sigma.value.toFixed(3)} <small>{sigma.from === 'measured' ? `own, ${sigma.pairs}${sigma.leftOut > 0 ? `, ${sigma.leftOut} too far apart left out` : ''}` : sigma.from === 'coco' ? 'COCO' : 'assumed'}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
