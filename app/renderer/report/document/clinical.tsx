import { EDINBURGH_ITEMS, scaleSum } from '../../../core/lab/clinical.ts'
import { SIDES } from '../../../core/body/joints.ts'
import { Facts } from './facts.tsx'
import type { PartProps } from './report.ts'
import text from './text.module.css'
import table from './table.module.css'

/** What a clinician has written beside the session, as it was written. */
export function Clinical({ report }: PartProps) {
  const { words, trials: [{ trial: { clinical } }] } = report
  if (!clinical) return null
  const { clinical: told } = words
  const { complaint, examination, gaitScale, notes } = clinical
  return (
    <>
      <p className={text.intro}>{told.intro}</p>
      <Facts
        rows={[
          [told.complaint, complaint],
          [told.notes, notes],
          ...(gaitScale ? SIDES.map((side) => [`${told.scale}, ${words.sides[side]}`, scaleOf(scaleSum(gaitScale[side]))] as const) : []),
        ]}
      />
      {examination.length > 0 && (
        <table className={table.table}>
          <caption>{told.examination}</caption>
          <thead>
            <tr>
              <th scope="col">{told.test}</th>
              {SIDES.map((side) => (
                <th scope="col" key={side}>
                  {words.sideTitles[side]}
                </th>
              ))}
              <th scope="col">{told.note}</th>
            </tr>
          </thead>
          <tbody>
            {examination.map(({ test, left, right, note }, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- two rows may be alike, and none ever moves here
              <tr key={place}>
                <th scope="row">{test}</th>
                <td>{left}</td>
                <td>{right}</td>
                <td>{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )

  function scaleOf({ sum, of }: { sum: number; of: number }): string | null {
    return of === 0 ? null : told.scaleOf(String(sum), of, EDINBURGH_ITEMS.length)
  }
}
