import { SegmentedControl } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useChoice } from '../../../engine/choices.ts'
import { Pane } from '../../../ui/pane.tsx'
import { detailChoice, type Detail } from './choices.ts'
import { leaveFocus } from './leave-focus.ts'
import { ParametersView } from './parameters/parameters-view.tsx'
import { ProfileView } from './profile/profile-view.tsx'
import type { ShownGait } from './shown-gait.ts'
import { StridesView } from './strides/strides-view.tsx'

const SignalView = lazy(async () => ({ default: (await import('./signal/signal-view.tsx')).SignalView }))

const NAMES: Readonly<Record<Detail, string>> = { profile: 'Profile', parameters: 'Steps', strides: 'Strides', signal: 'Signal' }

/** What stands behind curves and findings, one view of it at a time. */
export function DetailsPanel({ shown }: { shown: ShownGait }) {
  const [detail, setDetail] = useChoice(detailChoice)
  return (
    <Pane
      title="Behind it"
      label="Gait in detail"
      aside={<SegmentedControl aria-label="What of the gait" value={detail} data={Object.entries(NAMES).map(([value, label]) => ({ value, label }))} onChange={(value) => setDetail(value as Detail)} onPointerUp={leaveFocus} />}
    >
      {detail === 'profile' && <ProfileView gait={shown.trialGait.gait} />}
      {detail === 'parameters' && <ParametersView gait={shown.trialGait.gait} name={shown.trialGait.gait.source} />}
      {detail === 'strides' && <StridesView shown={shown} />}
      {detail === 'signal' && (
        <Suspense fallback={null}>
          <SignalView shown={shown} />
        </Suspense>
      )}
    </Pane>
  )
}
