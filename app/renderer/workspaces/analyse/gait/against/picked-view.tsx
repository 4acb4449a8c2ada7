import { isJudged } from '../../../../../core/deviation/is-judged.ts'
import { asksForALook } from '../../../../../core/deviation/deviation.ts'
import { againstOf } from '../../../../../core/deviation/words/verdicts.ts'
import type { TrialGait } from '../../../../../contract/gait/trial-gait.ts'
import { useChoice } from '../../../../engine/choices.ts'
import { toProblem } from '../../../../engine/problem.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import css from '../../../../trial/gait/differs/differs.module.css'
import { ListOfFindings } from '../differs/list-of-findings.tsx'
import { pickedChoice, pickedFor } from '../../../../trial/gait/against/how.ts'
import { PickOther } from './pick-other.tsx'
import { usePicked } from '../../../../trial/gait/against/use-seen.ts'

/** This trial against one other that somebody has picked. */
export function PickedView({ trialGait, place }: { trialGait: TrialGait; place: TrialPlace }) {
  const { data, error, isFetching } = usePicked(trialGait, place, 'picked')
  const [all] = useChoice(pickedChoice)
  const problem = error && toProblem(error)
  return (
    <>
      <PickOther place={place} />
      {problem ? <ProblemNote problem={problem} /> : data ? <Result compared={data} /> : isFetching ? <p className={css.quiet}>Being compared …</p> : pickedFor(all, place) === null && <p className={css.quiet}>Pick any other trial of the person, earlier or later. One measurement against one other tells less than several earlier ones do: thresholds are wider, and confidence is low.</p>}
    </>
  )
}

function Result({ compared: { reference, deviations, isTried } }: { compared: NonNullable<ReturnType<typeof usePicked>['data']> }) {
  if (reference.shapeOnly)
    return (
      <div className={css.teach} data-tone="watch">
        <Icon name="warning" size={15} />
        <div>
          <strong>Shape only: {reference.name}</strong>
          <p>{reference.shapeOnly.reason}</p>
          {reference.shapeOnly.remedy && <p>{reference.shapeOnly.remedy}</p>}
        </div>
      </div>
    )
  return (
    <>
      {!deviations.some(asksForALook) && <p className={css.quiet}>{isJudged(reference) ? 'Nothing differs by more than two measurements of one person do by themselves.' : 'There is too little data to say what differs by more than chance.'}</p>}
      {!isTried && deviations.length > 0 && <p className={css.quiet}>Whether this holds with these films seen a little differently has not been tried yet.</p>}
      <ListOfFindings deviations={deviations} against={againstOf(reference)} />
    </>
  )
}
