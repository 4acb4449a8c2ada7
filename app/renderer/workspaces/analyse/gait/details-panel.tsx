import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense, type ReactNode } from 'react'
import { useChoice } from '../../../engine/choices.ts'
import { Pane } from '../../../ui/pane.tsx'
import type { TrialPlace } from '../../../trial/trial-place.ts'
import { detailChoice, type Detail } from '../../../trial/gait/choices.ts'
import { leaveFocus } from '../../../trial/gait/leave-focus.ts'
import { ParametersView } from './parameters/parameters-view.tsx'
import { ProfileView } from './profile/profile-view.tsx'
import type { ShownGait } from '../../../trial/gait/shown-gait.ts'
import { StridesView } from './strides/strides-view.tsx'
import { WhichGait } from './which-gait.tsx'

const SignalView = lazy(async () => ({ default: (await import('./signal/signal-view.tsx')).SignalView }))

const NAMES: Readonly<Record<Detail, string>> = { profile: 'Profile', parameters: 'Steps', strides: 'Strides', signal: 'Signal', quality: 'Quality' }

/** What stands behind curves and findings, one view of it at a time. `quality`: null where it is not one of them. */
export function DetailsPanel({ place, shown, quality }: { place: TrialPlace; shown: ShownGait; quality: ReactNode | null }) {
  const { gaits } = shown.trialGait.gait
  const [chosen, setDetail] = useChoice(detailChoice)
  const detail = chosen === 'quality' && quality === null ? detailChoice.fallback : chosen
  const data = Object.entries(NAMES).flatMap(([value, label]) => (value === 'quality' && quality === null ? [] : [{ value, label }]))
  return (
    <Pane
      title="Behind it"
      label="Gait in detail"
      aside={<SegmentedControl aria-label="What of the gait" value={detail} data={data} onChange={(value) => setDetail(value as Detail)} onPointerUp={leaveFocus} />}
    >
      {gaits && detail !== 'quality' && detail !== 'signal' && <WhichGait place={place} gaits={gaits} />}
      {detail === 'profile' && <ProfileView gait={shown.trialGait.gait} />}
      {detail === 'parameters' && <ParametersView gait={shown.trialGait.gait} place={place} />}
      {detail === 'strides' && <StridesView shown={shown} />}
      {detail === 'quality' && quality}
      {detail === 'signal' && (
        <Suspense fallback={null}>
          <SignalView shown={shown} />
        </Suspense>
      )}
    </Pane>
  )
}
