import type { MadeCalibration } from '../../../../../contract/analysis/calibration.ts'
import { Icon } from '../../../../ui/icons.tsx'
import css from './made-notes.module.css'

/** What there is to know of a result as a whole. */
export function MadeNotes({ made: { warnings, stale } }: { made: Pick<MadeCalibration, 'warnings' | 'stale'> }) {
  const notes = [...(stale === null ? [] : [`Out of date. ${stale}`]), ...warnings]
  if (notes.length === 0) return null
  return (
    <ul className={css.notes}>
      {notes.map((note, at) => (
        <li key={at}>
          <Icon name="warning" size={14} />
          {note}
        </li>
      ))}
    </ul>
  )
}
