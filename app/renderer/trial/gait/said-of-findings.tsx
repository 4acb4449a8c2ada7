import { useQuery } from '@tanstack/react-query'
import { feedbackQuery } from '../../engine/review.ts'
import { useMay } from '../../engine/users.ts'
import { angleName } from '../../format/angle-words.ts'
import css from './said-of-findings.module.css'

/** How often people said that findings against this are none: for whoever thinks about thresholds, which nothing changes by itself. `against`: a reference's name; null: people's own earlier sessions. */
export function SaidOfFindings({ against }: { against: string | null }) {
  const { data } = useQuery({ ...feedbackQuery(), enabled: useMay('see') })
  const rows = data?.filter((row) => (against === null ? row.kind === 'own' : row.kind === 'people' && row.against === against)) ?? []
  if (rows.length === 0) return null
  return (
    <section className={css.said} aria-label="What was said of findings">
      <h4>What was said of findings {against === null ? 'against own earlier sessions' : 'against it'}, in all of the lab</h4>
      <table>
        <thead>
          <tr>
            <th scope="col">Angle</th>
            <th scope="col">Decided</th>
            <th scope="col">“Not a finding”</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ variable, decided, notAFinding }) => (
            <tr key={variable}>
              <th scope="row">{angleName(variable)}</th>
              <td>{decided}</td>
              <td>{notAFinding}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>Kept for whoever reviews thresholds: none changes by itself.</p>
    </section>
  )
}
