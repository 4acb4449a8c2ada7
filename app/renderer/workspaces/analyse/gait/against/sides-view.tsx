import type { Gait } from '../../../../../contract/gait/gait.ts'
import { count } from '../../../../format/amounts.ts'
import css from '../../../../trial/gait/differs/differs.module.css'
import { ListOfFindings } from '../differs/list-of-findings.tsx'

/** The left against the right. */
export function SidesView({ gait: { betweenSides, deviations, strides } }: { gait: Gait }) {
  if (!betweenSides) return <p className={css.quiet}>Left and right have not been held against each other yet: analyse the trial again.</p>
  const { tested, familyFactor } = betweenSides
  if (tested.length === 0) return <p className={css.quiet}>{strides.left.length === 0 || strides.right.length === 0 ? 'Only one side has whole strides.' : 'No angle is known of both sides.'}</p>
  return (
    <>
      <p className={css.against}>
        left against <strong>right</strong> of this trial, {count(tested.length, 'angle')}: healthy people’s sides differ, too
      </p>
      {deviations.length === 0 && <p className={css.quiet}>{familyFactor === null ? 'There is too little data to say what differs by more than chance.' : 'Left and right differ by no more than healthy people’s sides and this measurement do.'}</p>}
      <ListOfFindings deviations={deviations} against="sides" />
    </>
  )
}
