import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Gait } from '../../../../../contract/gait/gait.ts'
import { updateTrial } from '../../../../engine/actions.ts'
import { sessionQuery } from '../../../../engine/queries.ts'
import { Icon } from '../../../../ui/icons.tsx'
import { attempt } from '../../../../ui/toasts.ts'
import type { TrialPlace } from '../../../../trial/trial-place.ts'
import css from '../../../../trial/gait/differs/differs.module.css'

/** A trial without a step, in which somebody stands: nothing is missing in it, but its kind may be. */
export function StandsStill({ place, finding: { message, hint } }: { place: TrialPlace; finding: Gait['findings'][number] }) {
  const { data: session } = useQuery(sessionQuery(place.sessionId))
  const trial = session?.trials.find(({ id }) => id === place.trialId)
  const isSaid = trial?.kind === 'standing'
  return (
    <div className={css.teach}>
      <Icon name="note" size={15} />
      <div>
        <strong>Somebody stands still here</strong>
        <p>
          {message} {isSaid ? 'Its kind says so.' : hint}
        </p>
        {trial && !isSaid && (
          <Button variant="default" size="compact-xs" onClick={() => void attempt(() => updateTrial(trial, { kind: 'standing' }))}>
            Its kind is “Standing still”
          </Button>
        )}
      </div>
    </div>
  )
}
