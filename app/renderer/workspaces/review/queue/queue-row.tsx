import type { FindingRow } from '../../../../contract/review/review.ts'
import { showDay } from '../../../format/days.ts'
import { RouteLink } from '../../../navigation/route-link.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { DECIDED_ICONS, decidedWords } from '../../../trial/gait/decision-words.ts'
import css from './queue.module.css'

export const ROW_PX = 72

interface QueueRowProps {
  /** Undefined while its page comes. */
  row: FindingRow | undefined
  index: number
  total: number
  isChosen: boolean
}

export function QueueRow({ row, index, total, isChosen }: QueueRowProps) {
  return (
    <li className={css.item} style={{ top: index * ROW_PX, height: ROW_PX }} aria-setsize={total} aria-posinset={index + 1}>
      {row && (
        <RouteLink
          to={{ workspace: 'review', findingId: row.id }}
          className={css.link}
          data-tone={row.verdict === 'beyond' ? 'strong' : 'watch'}
          data-state={row.state}
          aria-current={isChosen ? 'true' : undefined}
          tabIndex={isChosen ? 0 : -1}
          // The keys go on to be those of the workspace.
          onMouseDown={(event) => event.preventDefault()}
        >
          <span className={css.edge} />
          <span className={css.title}>{row.title}</span>
          <span className={css.who}>
            <span className={css.name}>{row.athleteName}</span>
            <span>· {showDay(row.date)}</span>
          </span>
          <span className={css.aside}>
            {row.comments > 0 && (
              <span title={`${row.comments === 1 ? 'One comment' : `${row.comments} comments`}`}>
                <Icon name="review" size={12} /> {row.comments}
              </span>
            )}
            {row.isChanged && <span className={css.changed}>changed</span>}
            {row.decision && !row.isChanged && (
              <span className={css.decided} title={decidedWords(row.decision)}>
                <Icon name={DECIDED_ICONS[row.decision.kind]} size={12} />
              </span>
            )}
            <span title={`${row.verdict === 'beyond' ? 'Beyond the usual' : 'Possible'}, confidence ${row.confidence}`}>{row.state === 'gone' ? 'gone' : row.verdict === 'beyond' ? row.confidence : 'possible'}</span>
          </span>
        </RouteLink>
      )}
    </li>
  )
}
