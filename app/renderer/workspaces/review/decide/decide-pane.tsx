import type { Finding } from '../../../../contract/review/review.ts'
import { showDay } from '../../../format/days.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { CommentField } from './comment-field.tsx'
import { Decisions } from './decisions.tsx'
import { decidedWords } from '../../../trial/gait/decision-words.ts'
import { Past } from './past.tsx'
import css from './decide.module.css'

/** Whose it is, what is decided about it, and what was. */
export function DecidePane({ finding }: { finding: Finding }) {
  const { athleteId, athleteName, sessionId, sessionName, trialId, trialName, date, state, decision, isChanged } = finding
  return (
    <Pane title="Decision" label="Decision" aside={<span className={css.state}>{isChanged ? 'changed since' : STATES[state]}</span>}>
      <div className={css.body}>
        <dl className={css.whose}>
          <div>
            <dt>Person</dt>
            <dd>
              <RouteLink to={{ workspace: 'review', athleteId }} aria-keyshortcuts="H">
                {athleteName}
              </RouteLink>
            </dd>
          </div>
          <div>
            <dt>Session</dt>
            <dd>
              <RouteLink to={{ workspace: 'library', sessionId }}>{sessionName}</RouteLink>, {showDay(date)}
            </dd>
          </div>
          {trialName !== null && trialId !== null && (
            <div>
              <dt>Trial</dt>
              <dd>
                <RouteLink to={{ workspace: 'analyse', sessionId, trialId }} aria-keyshortcuts="O">
                  {trialName}
                </RouteLink>
              </dd>
            </div>
          )}
        </dl>
        {decision && <p className={css.stands}>{isChanged ? `${decidedWords(decision)}: it is another finding since.` : `${decidedWords(decision)}.`}</p>}
        <Decisions finding={finding} />
        <CommentField findingId={finding.id} />
        <Past finding={finding} />
        <p className={css.notice}>Measured differences, not a diagnosis.</p>
      </div>
    </Pane>
  )
}

const STATES: Readonly<Record<Finding['state'], string>> = { open: 'open', asked: 'biomechanist asked', decided: 'decided', gone: 'not found any more' }
