import { memo, type MouseEvent } from 'react'
import type { SessionRow as Row } from '../../../../contract/library/sessions.ts'
import { bytes, duration } from '../../../format/amounts.ts'
import { showDay } from '../../../format/days.ts'
import { Icon } from '../../../ui/icons.tsx'
import { kindOrder, kindWords, READINESS } from '../../../ui/kinds.ts'
import { chooseOne, chooseRange, chooseToggled, type Selection } from '../../../ui/list-keys.ts'
import { Mark } from '../../../ui/mark.tsx'
import { Poster } from '../../../ui/poster.tsx'
import { openInAnalyse } from './open-in-analyse.ts'
import { RenameSession } from './rename-session.tsx'
import css from './session-row.module.css'

export const rowId = (id: string) => `session-${id}`
export const ROW_PX = 44

interface SessionRowProps {
  row: Row
  index: number
  selected: boolean
  active: boolean
  showAthlete: boolean
  renaming: boolean
  rows: readonly Row[]
  onSelection: (change: (now: Selection) => Selection) => void
  onEndRename: () => void
}

export const SessionRow = memo(function SessionRow({ row, index, selected, active, showAthlete, renaming, rows, onSelection, onEndRename }: SessionRowProps) {
  const click = (event: MouseEvent) => {
    if (event.shiftKey) onSelection((now) => chooseRange(now, rows.map(({ id }) => id), row.id))
    else if (event.ctrlKey || event.metaKey) onSelection((now) => chooseToggled(now, row.id))
    else onSelection(() => chooseOne(row.id))
  }
  return (
    <div
      id={rowId(row.id)}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active}
      className={css.row}
      style={{ top: index * ROW_PX, height: ROW_PX }}
      onClick={click}
      onDoubleClick={() => openInAnalyse(row)}
    >
      <div role="gridcell" className={css.session}>
        <Poster mediaId={row.posterMediaId} icon={mainKindIcon(row)} />
        {renaming ? <RenameSession row={row} onEnd={onEndRename} /> : <SessionName row={row} showAthlete={showAthlete} />}
      </div>
      <div role="gridcell" className={css.date}>
        {showDay(row.date)}
      </div>
      <div role="gridcell" data-column="files">
        <FileCounts counts={row.fileCounts} />
        <span data-narrow className={css.below}>
          {[row.footageUs > 0 && duration(row.footageUs), row.bytes > 0 && bytes(row.bytes)].filter(Boolean).join(' · ')}
        </span>
      </div>
      <div role="gridcell" data-column="footage" className={css.number}>
        {row.footageUs > 0 ? duration(row.footageUs) : '–'}
      </div>
      <div role="gridcell">
        <Mark {...READINESS[row.readiness]} />
      </div>
      <div role="gridcell" data-column="size" className={css.number}>
        {row.bytes > 0 ? bytes(row.bytes) : '–'}
      </div>
    </div>
  )
})

/** Without footage: the sign of what there is most of. */
function mainKindIcon({ fileCounts }: Row) {
  const [kind] = Object.keys(fileCounts).sort((a, b) => kindOrder(a) - kindOrder(b))
  return kind === undefined ? null : kindWords(kind).icon
}

function SessionName({ row, showAthlete }: { row: Row; showAthlete: boolean }) {
  const about = [showAthlete ? row.athleteName : '', row.trialCount === 1 ? '1 trial' : row.trialCount > 1 ? `${row.trialCount} trials` : '']
  return (
    <div className={css.names}>
      <div className={css.name} title={row.name}>
        {row.name}
      </div>
      <div className={css.about} title={[...about, ...row.tags].filter(Boolean).join(' · ')}>
        <span>{about.filter(Boolean).join(' · ')}</span>
        {row.tags.map((tag) => (
          <span key={tag} className={css.tag}>
            {tag}
          </span>
        ))}
      </div>
    </div>
  )
}

function FileCounts({ counts }: { counts: Row['fileCounts'] }) {
  const kinds = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .sort(([a], [b]) => kindOrder(a) - kindOrder(b))
  const words = kinds.map(([kind, n]) => `${n} ${kindWords(kind).many}`).join(', ')
  return (
    <span className={css.files} title={words}>
      <span className={css.hidden}>{words || 'none'}</span>
      {kinds.slice(0, 3).map(([kind, n]) => (
        <span key={kind} aria-hidden="true">
          <Icon name={kindWords(kind).icon} size={13} />
          {n}
        </span>
      ))}
      {kinds.length > 3 && <span aria-hidden="true">…</span>}
    </span>
  )
}
