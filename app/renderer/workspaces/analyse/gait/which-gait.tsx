import { Button, SegmentedControl } from '@mantine/core'
import type { Gait } from '../../../../contract/gait/gait.ts'
import { chooseGaitKind } from '../../../engine/gait.ts'
import { attempt } from '../../../ui/toasts.ts'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { leaveFocus } from '../../../trial/gait/leave-focus.ts'
import css from './gait-layout.module.css'

/** Of somebody who walks and runs: of which gait all that follows is. It is kept with the trial, and is one undo; one that was chosen and is not told apart stays here, to be taken back. */
export function WhichGait({ place, gaits }: { place: TrialPlace; gaits: NonNullable<Gait['gaits']> }) {
  const { walks, runs, counts, isChosen, areApart } = gaits
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
      {isChosen && (
        <Button size="compact-xs" variant="default" onClick={() => void attempt(() => chooseGaitKind(place, null))} onPointerUp={leaveFocus} title="Nobody has chosen then: means are of the gait of which there is more.">
          As found
        </Button>
      )}
      {areApart ? (
        <span title="Parameters, curves and findings are of one of them alone. The numbers are strides of both sides.">never of both; {isChosen ? 'as it was chosen' : 'there is more of it'}</span>
      ) : (
        <span title="So few strides are not told from a stumble: parameters, curves and findings are of all. The numbers are strides of both sides.">as it was chosen, but the two are not told apart: of all strides</span>
      )}
    </p>
  )
}
