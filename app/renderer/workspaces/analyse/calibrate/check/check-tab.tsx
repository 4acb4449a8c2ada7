import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { CalibrationTabProps } from '../tab-props.ts'

export function CheckTab({ calibration }: CalibrationTabProps) {
  return (
    <EmptyState icon="calibration" title="What the cameras see of the room">
      <p>{calibration.counts?.name}</p>
    </EmptyState>
  )
}
