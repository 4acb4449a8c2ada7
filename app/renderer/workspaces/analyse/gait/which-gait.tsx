import { SegmentedControl } from '@mantine/core'
import type { Gait } from '../../../../contract/gait.ts'
import { chooseGaitKind } from '../../../engine/gait.ts'
import { attempt } from '../../../ui/toasts.ts'
import type { TrialPlace } from '../trial-place.ts'
import { leaveFocus } from './leave-focus.ts'
import css from './gait-layout.module.css'

/** Of somebody who walks and runs: of which gait all that follows is. It is kept with the trial, and is one undo. */
export function WhichGait({ place, gaits }: { place: TrialPlace; gaits: NonNullable<Gait['gaits']> }) {
  const { walks, runs, counts, isChosen } = gaits
  return (
    <p className={css.which}>
      <span>Means of the</span>
      <SegmentedControl
        size="xs"
        aria-label="Means of"
        value={counts}
        data={[
          { value: 'walk', label: `walk (${walks})` },
          { value: 'run', label: `run (${runs})` },
        ]}
        onChange={(gait) => void attempt(() => chooseGaitKind(place, gait as typeof counts))}
        onPointerUp={leaveFocus}
      />
      <span title="Parameters, curves and findings are of one of them alone. The numbers are strides of both sides.">never of both; {isChosen ? 'as it was chosen' : 'there is more of it'}</span>
    </p>
  )
}
