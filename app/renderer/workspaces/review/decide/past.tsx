import { DECIDED } from '../../../../core/review/decided-words.ts'
import type { Decision, Finding } from '../../../../contract/review/review.ts'
import { showInstant } from '../../../format/days.ts'
import { Icon } from '../../../ui/icons.tsx'
import { DECIDED_ICONS, reasonTitle } from '../../../trial/gait/decision-words.ts'
import css from './decide.module.css'

/** Everything that was decided and said, the newest first, and what the finding was before. */
export function Past({ finding: { decisions, notes, earlier, version } }: { finding: Finding }) {
  const said = [
    ...decisions.map((one) => ({ atUs: one.atUs, key: one.id, line: <Decided decision={one} version={version} /> })),
    ...notes.map(({ id, text, by, atUs }) => ({ atUs, key: id, line: <Said icon="review" what={text} by={by} atUs={atUs} /> })),
  ].toSorted((a, b) => b.atUs - a.atUs)
  return (
    <>
      {said.length > 0 && (
        <section className={css.past}>
          <h3>What was decided and said</h3>
          <ul>
            {said.map(({ key, line }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      {earlier.length > 0 && (
        <section className={css.past}>
          <h3>What it was before</h3>
          <ul>
            {earlier.map(({ version: n, atUs, sentence, changed }) => (
              <li key={n}>
                <div>
                  <p>{sentence}</p>
                  <p className={css.dim}>
                    Version {n}, of {showInstant(atUs)}. {changed.length === 0 ? 'The next one says the same.' : `Then ${changed.join(', ')}.`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Decided({ decision: { kind, reason, note, by, atUs, takenBackUs, version: of }, version }: { decision: Decision; version: number }) {
  const words = reason === null ? DECIDED[kind] : `${DECIDED[kind]}, ${reasonTitle(reason)}`
  return (
    <Said
      icon={DECIDED_ICONS[kind]}
      what={takenBackUs === null ? words : <s>{words}</s>}
      by={by}
      atUs={atUs}
      more={[note && `“${note}”`, of !== version && `about version ${of}`, takenBackUs !== null && `taken back ${showInstant(takenBackUs)}`].filter(Boolean).join(' · ')}
    />
  )
}

const Said = ({ icon, what, by, atUs, more = '' }: { icon: 'review' | (typeof DECIDED_ICONS)[Decision['kind']]; what: React.ReactNode; by: string | null; atUs: number; more?: string }) => (
  <>
    <Icon name={icon} size={13} />
    <div>
      <p>{what}</p>
      {more && <p>{more}</p>}
      <p className={css.dim}>{[by, showInstant(atUs)].filter(Boolean).join(', ')}</p>
    </div>
  </>
)
