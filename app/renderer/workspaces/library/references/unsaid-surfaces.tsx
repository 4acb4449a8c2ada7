import { useQuery } from '@tanstack/react-query'
import { updateTrial } from '../../../engine/actions.ts'
import { sessionQuery } from '../../../engine/queries.ts'
import { ChoiceField } from '../../../ui/fields/choice-field.tsx'
import { SURFACES } from '../../../format/lab-words.ts'
import css from './make-reference.module.css'

/** Of a session's trials that count, those of which nobody said on what surface they were: to be said here. */
export function UnsaidSurfaces({ sessionId, trialIds }: { sessionId: string; trialIds: readonly string[] }) {
  const { data: session } = useQuery(sessionQuery(sessionId))
  const trials = session?.trials.filter(({ id, surface }) => surface === null && trialIds.includes(id)) ?? []
  return trials.length > 0 && (
    <div className={css.surfaces}>
      {trials.map((trial) => (
        <ChoiceField key={trial.id} label={`Surface of ${trial.name}`} options={SURFACES} unknown="not stated" value={trial.surface} save={(surface) => updateTrial(trial, { surface })} />
      ))}
    </div>
  )
}
