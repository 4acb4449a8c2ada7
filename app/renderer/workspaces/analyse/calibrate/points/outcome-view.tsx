import { Button } from '@mantine/core'
import { Icon } from '../../../../ui/icons.tsx'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import { decimal } from '../decimal.ts'
import { openCalibration } from '../open-calibration.ts'
import type { Camera, Lens } from '../../../../../core/vision/camera.ts'
import { LEAST_CLICKS, type Outcome } from './camera-place.ts'
import { movedWords, placeNotes, placeWords } from './place-words.ts'
import css from './outcome-view.module.css'

interface OutcomeViewProps {
  label: string
  outcome: Outcome
  /** The camera as the calibration that counts has it, where it has a place. */
  before: Camera | undefined
  lens: Lens | undefined
  /** The calibration that counts. */
  from: string | undefined
}

/** What the clicks in one film say, at once. */
export function OutcomeView(props: OutcomeViewProps) {
  const { label, lens, from } = props
  return (
    <section className={css.outcome} aria-label={`Place of ${label}`}>
      <h3>
        {label} {lens && <span className={css.how}>lens: focal length {decimal((lens.focalXPx + lens.focalYPx) / 2, 0)} px{from && `, by ${from}`}</span>}
      </h3>
      <Said {...props} />
    </section>
  )
}

function Said({ label, outcome, before }: OutcomeViewProps) {
  if (outcome.kind === 'no-lens')
    return (
      <ProblemNote problem={{ code: 'no-lens', message: `How the lens of ${label} draws is not known, for pictures of this size.`, hint: 'Find its lens from a board first, or import a calibration. What you click is kept.' }}>
        <Button size="compact-xs" variant="default" onClick={() => openCalibration('lenses')}>
          To the lenses
        </Button>
      </ProblemNote>
    )
  if (outcome.kind === 'too-few')
    return <p className={css.how}>{outcome.clicks === 0 ? `Click the points of the list in the picture; from ${LEAST_CLICKS} on the camera has a place.` : `Clicked: ${outcome.clicks} of at least ${LEAST_CLICKS} points.`}</p>
  if (outcome.kind === 'problem') return <ProblemNote problem={outcome.problem} />
  return (
    <>
      <p role="status">
        {placeWords(outcome)} {before && movedWords(before, outcome)}
      </p>
      {placeNotes(outcome).map(({ tone, text }) => (
        <p key={text} className={css.note} data-tone={tone}>
          <Icon name={tone === 'plain' ? 'note' : 'warning'} size={14} />
          <span>{text}</span>
        </p>
      ))}
    </>
  )
}
