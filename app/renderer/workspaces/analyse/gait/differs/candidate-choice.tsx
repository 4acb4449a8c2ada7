import { Button, Radio } from '@mantine/core'
import { peopleWords } from '../../../../../core/norms/references/people-words.ts'
import { navigate } from '../../../../navigation/navigate.ts'
import { Mark } from '../../../../ui/mark.tsx'
import { AskedFields } from '../../conditions/asked-fields.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import { standingOf, type Candidate } from './held-words.ts'
import css from './held-against.module.css'

const CHOICE = { label: css.label ?? '' }

/** A norm or cohort: whether it counts, and if not, why and what would mend that. */
export function CandidateChoice({ candidate, isChosen, place }: { candidate: Candidate; isChosen: boolean; place: TrialPlace }) {
  const { id, shapeOnly, noVerdict, notes } = candidate
  const words = [...(shapeOnly ? [shapeOnly.reason] : noVerdict === null ? [] : [noVerdict]), ...notes]
  return (
    <>
      <Radio size="xs" classNames={CHOICE} value={id} label={<Label candidate={candidate} />} />
      {words.length > 0 && (
        <details className={css.why} open={isChosen}>
          <summary>{shapeOnly ? 'Why, and what would mend it' : 'What to know of it'}</summary>
          {words.map((one) => (
            <p key={one}>{one}</p>
          ))}
          {shapeOnly?.remedy && <p className={css.remedy}>{shapeOnly.remedy}</p>}
          {shapeOnly?.asks && <AskedFields place={place} asks={shapeOnly.asks} />}
          {shapeOnly?.people !== undefined && (
            <Button variant="default" size="compact-xs" onClick={() => navigate({ workspace: 'library' })}>
              Make one of sessions…
            </Button>
          )}
        </details>
      )}
    </>
  )
}

const Label = ({ candidate }: { candidate: Candidate }) => (
  <>
    {candidate.name}
    <span className={css.state}>
      {candidate.kind} of {peopleWords(candidate)} · <Mark {...standingOf(candidate)} />
    </span>
  </>
)
