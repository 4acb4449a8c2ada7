import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { OtherTrial } from '../../../../../contract/gait/compared-with.ts'
import { useChoice } from '../../../../engine/choices.ts'
import { otherTrialsQuery } from '../../../../engine/queries.ts'
import { toProblem } from '../../../../engine/problem.ts'
import { showDay } from '../../../../format/days.ts'
import { ProblemNote } from '../../../../ui/problem-note.tsx'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import css from '../../../../trial/gait/differs/differs.module.css'
import { pickedChoice, pickedFor, withPicked } from '../../../../trial/gait/against/how.ts'

/** Which other trial of the person it is held against: any, earlier or later. */
export function PickOther({ place }: { place: TrialPlace }) {
  const { data: others, error } = useQuery(otherTrialsQuery(place))
  const [all, setAll] = useChoice(pickedChoice)
  const picked = pickedFor(all, place)
  const problem = error && toProblem(error)
  if (problem) return <ProblemNote problem={problem} />
  if (!others) return null
  if (others.length === 0) return <p className={css.quiet}>There is no other trial of this person yet.</p>
  const pick = (trialId: string) => {
    const other = others.find((one) => one.trialId === trialId)
    if (other) setAll(withPicked(all, place, { sessionId: other.sessionId, trialId }))
  }
  return (
    <label className={css.pick}>
      against
      <NativeSelect size="xs" aria-label="Other trial" value={others.some(({ trialId }) => trialId === picked?.trialId) ? picked!.trialId : ''} onChange={({ currentTarget }) => pick(currentTarget.value)}>
        <option value="" disabled>
          one other trial …
        </option>
        {groupsOf(others, place).map(({ words, own }) => (
          <optgroup key={words} label={words}>
            {own.map((one) => (
              <option key={one.trialId} value={one.trialId} disabled={!one.hasMovement}>
                {labelOf(one, place)}
              </option>
            ))}
          </optgroup>
        ))}
      </NativeSelect>
    </label>
  )
}

function groupsOf(others: readonly OtherTrial[], { sessionId }: TrialPlace): { words: string; own: OtherTrial[] }[] {
  const groups = [
    { words: 'In this session', own: others.filter((one) => one.sessionId === sessionId) },
    { words: 'Other sessions', own: others.filter((one) => one.sessionId !== sessionId) },
  ]
  return groups.filter(({ own }) => own.length > 0)
}

/** `Baseline 1, 11 Sept 2026: Treadmill walk (not analysed)`. */
function labelOf({ sessionId, session, trial, date, hasMovement }: OtherTrial, place: TrialPlace): string {
  return `${sessionId === place.sessionId ? trial : `${session}, ${showDay(date)}: ${trial}`}${hasMovement ? '' : ' (not analysed)'}`
}
