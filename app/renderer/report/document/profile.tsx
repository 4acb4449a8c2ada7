import { SIDES, type Side } from '../../../core/body/joints.ts'
import { largestScore, type ProfileRow, profileRows } from '../../trial/gait/profile/profile-rows.ts'
import { angleIn, type PartProps, type Report } from './report.ts'
import text from './text.module.css'
import table from './table.module.css'
import css from './profile.module.css'

/** Movement analysis profile: a bar for each variable and side, and the scores that they come to. */
export function Profile({ report }: PartProps) {
  const { words, trials: [{ trialGait: { gait } }] } = report
  const { profile } = words
  if (!gait.scores) return <p>{profile.noScores}</p>
  const rows = profileRows(gait)
  const [told, untold] = [rows.filter(({ scores }) => SIDES.some((side) => scores[side] !== null)), rows.filter(({ scores }) => SIDES.every((side) => scores[side] === null))]
  const { gps, gdi } = gait.scores
  const degrees = (value: number | null) => (value === null ? '–' : `${words.number(value, 1)}°`)
  return (
    <>
      <p className={text.intro}>{profile.intro}</p>
      <table className={`${table.ruled} ${css.bars}`}>
        <thead>
          <tr>
            <th scope="col">{words.profile.variable}</th>
            {SIDES.map((side) => (
              <th scope="col" key={side}>
                {words.sideTitles[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map((row) => (
            <Row key={row.angle} row={row} largest={largestScore(told)} report={report} />
          ))}
          <tr className={css.total}>
            <th scope="row">{profile.score}</th>
            <td>{degrees(gps.left)}</td>
            <td>{degrees(gps.right)}</td>
          </tr>
        </tbody>
      </table>
      <p>
        <strong>
          {profile.score}, {profile.overall}: {degrees(gps.overall)}
        </strong>
        {` · ${profile.of(gps.variables.length, gps.of)}`}
        {gps.controls && ` · ${words.head.controls(`${words.number(gps.controls.mean, 1)} ± ${words.number(gps.controls.sd, 1)}°`, gps.controls.n)}`}
      </p>
      {gdi && <p>{profile.gdi(`${words.number(gdi.left, 0)} ± ${words.number(gdi.sd.left, 0)}`, `${words.number(gdi.right, 0)} ± ${words.number(gdi.sd.right, 0)}`, gdi.people, gdi.controls)}</p>}
      {untold.length > 0 && (
        <p className={text.dim}>
          {profile.untold} {words.and(untold.map(({ angle }) => angleIn(report, angle)))}.
        </p>
      )}
    </>
  )
}

function Row({ row: { angle, scores }, largest, report }: { row: ProfileRow; largest: number; report: Report }) {
  return (
    <tr>
      <th scope="row">{angleIn(report, angle)}</th>
      {SIDES.map((side) => (
        <td key={side}>
          <Bar side={side} value={scores[side]} largest={largest} told={scores[side] === null ? '–' : report.words.number(scores[side], 1)} />
        </td>
      ))}
    </tr>
  )
}

const Bar = ({ side, value, largest, told }: { side: Side; value: number | null; largest: number; told: string }) => (
  <span className={css.bar}>
    <span data-side={side} style={{ width: `${(82 * (value ?? 0)) / largest}%` }} />
    <span>{told}</span>
  </span>
)
