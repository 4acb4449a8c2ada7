import type { TrialGait } from '../../../../../contract/gait/trial-gait.ts'
import { SIDES } from '../../../../../core/body/joints.ts'
import { areSidesExchanged } from '../../../../../core/gait/exchanged-sides.ts'
import { STANDS_STILL } from '../../../../../core/gait/standing-findings.ts'
import { peopleWords } from '../../../../../core/norms/references/people-words.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { Mark } from '../../../../ui/mark.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { HeldAgainst } from './held-against.tsx'
import { StandsStill } from './stands-still.tsx'
import css from '../../../../trial/gait/differs/differs.module.css'

const FEET_UNFOUND = 'the recording needs at least two strikes of one foot with the whole body in sight. Where it has them, Q adds a left strike at the playhead and W a right one.'
const FEET_UNSEEN = 'joint angles show no feet, so strikes and offs are placed by hand. Under “Signal” each angle is drawn over time; Q adds a left strike at the playhead, W a right one, and with Shift they add offs.'

export const hasAngles = ({ curves }: TrialGait['gait']): boolean => SIDES.some((side) => Object.values(curves[side]).some(({ observable }) => observable))

/** What the trial is held against; where that allows no verdict, or there is nothing, why, and what would mend it. */
export function AgainstWhat({ place, trialGait }: { place: TrialPlace; trialGait: TrialGait }) {
  const { gait, earlier } = trialGait
  const { reference, strides, findings } = gait
  const stale = findings.find(({ code }) => code === 'reference-stale')
  const stands = findings.find(({ code }) => code === STANDS_STILL)
  const measured = strides.left.length + strides.right.length
  if (measured === 0 && stands) return <StandsStill place={place} finding={stands} />
  if (measured === 0)
    return (
      <div className={css.teach}>
        <Icon name="note" size={15} />
        <div>
          <strong>No stride was found</strong>
          <p>A stride runs from one strike of a foot to its next: {gait.angles === 'opensim' ? FEET_UNSEEN : FEET_UNFOUND}</p>
        </div>
      </div>
    )
  if (!hasAngles(gait))
    return (
      <div className={css.teach}>
        <Icon name="note" size={15} />
        <div>
          <strong>No joint angle is known</strong>
          <p>{areSidesExchanged(findings) ? 'Steps were found, but as left lies where right should be no angle is told, so there is nothing to compare.' : 'Steps were found, but these points tell no angle, so there is nothing to compare. Markers on the skin become angles by the model of their maker: have it write its angles into the C3D, and import that.'}</p>
        </div>
      </div>
    )
  if (!reference)
    return (
      <div className={css.teach}>
        <Icon name="note" size={15} />
        <div>
          <strong>Nothing to compare with yet</strong>
          <p>{earlier.some(({ state }) => state === 'left-out') ? 'What was measured in the same way before has been left out.' : 'No earlier session of this person was measured in the same way.'} Measure again on another day with the same cameras, model and surface at about the same speed: what differs is told here then, with how sure that is.</p>
          <HeldAgainst place={place} trialGait={trialGait} label="What it could be held against" />
        </div>
      </div>
    )
  if (reference.shapeOnly)
    return (
      <div className={css.teach} data-tone="watch">
        <Icon name="warning" size={15} />
        <div>
          <strong>Shape only:</strong> <HeldAgainst place={place} trialGait={trialGait} label={reference.name} />
          <p>{reference.shapeOnly.reason}</p>
          {reference.shapeOnly.remedy && <p>{reference.shapeOnly.remedy}</p>}
        </div>
      </div>
    )
  return (
    <p className={css.against}>
      against <HeldAgainst place={place} trialGait={trialGait} label={reference.name} />
      {reference.kind !== 'own-baseline' && ` of ${reference.leftOut === undefined ? peopleWords(reference) : `${reference.n} other people`}`}
      {stale && (
        <>
          {' '}
          <Mark icon="warning" tone="watch" word="out of date" title={stale.message} />
        </>
      )}
    </p>
  )
}
