import type { FindingRow } from '../../../../contract/review/review.ts'
import { degrees } from '../../../format/degrees.ts'
import { angleName } from '../../../format/angle-words.ts'
import { showDay } from '../../../format/days.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { DECIDED_ICONS, decidedWords } from '../../../trial/gait/decision-words.ts'
import css from './person.module.css'

/** By angle and session: what differed, and what was decided. `stale`: of which trials it may be otherwise by now, and why. */
export function FoundOverSessions({ findings, total, stale }: { findings: readonly FindingRow[]; total: number; stale: ReadonlyMap<string, string> }) {
  if (findings.length === 0) return <p className={css.dim}>Nothing has been found in this person’s gaits that asks for a look.</p>
  const sessions = [...new Map(findings.map((one) => [one.sessionId, one])).values()].toSorted((a, b) => a.date.localeCompare(b.date))
  const places = [...Map.groupBy(findings, ({ variable, side }) => `${variable} ${side}`).values()].toSorted((a, b) => b.length - a.length)
  return (
    <section className={css.section} aria-label="What was found">
      <h3>What was found, and what was decided</h3>
      <div className={css.scroll} tabIndex={0} role="group" aria-label="Findings by angle and session">
        <table className={css.found}>
          <thead>
            <tr>
              <th scope="col">Angle</th>
              {sessions.map(({ sessionId, sessionName, date }) => (
                <th key={sessionId} scope="col" title={sessionName}>
                  {showDay(date)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {places.map((own) => (
              <tr key={`${own[0]!.variable} ${own[0]!.side}`}>
                <th scope="row" data-side={own[0]!.side}>
                  {angleName(own[0]!.variable)}, {own[0]!.side}
                </th>
                {sessions.map(({ sessionId }) => (
                  <td key={sessionId}>
                    {own.filter((one) => one.sessionId === sessionId).map((one) => (
                      <Found key={one.id} finding={one} stale={one.trialId === null ? undefined : stale.get(one.trialId)} />
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > findings.length && <p className={css.dim}>The {findings.length} largest of {total}.</p>}
    </section>
  )
}

function Found({ finding, stale }: { finding: FindingRow; stale: string | undefined }) {
  const { id, title, verdict, state, deltaDeg, decision } = finding
  const words = [title, state === 'gone' ? 'not found any more' : decision ? decidedWords(decision) : 'open', ...(stale === undefined ? [] : [`out of date: ${stale}`])].join(' · ')
  return (
    <RouteLink to={{ workspace: 'review', findingId: id }} className={css.delta} data-tone={verdict === 'beyond' ? 'strong' : 'watch'} data-gone={state === 'gone'} data-stale={stale !== undefined} title={words} aria-label={words}>
      {deltaDeg > 0 ? '+' : ''}
      {degrees(deltaDeg)}
      {decision && <Icon name={DECIDED_ICONS[decision.kind]} size={12} />}
    </RouteLink>
  )
}
