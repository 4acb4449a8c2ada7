import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { CalibrationTabProps } from '../tab-props.ts'

export function FloorTab({ calibration }: CalibrationTabProps) {
  return (
    <EmptyState icon="calibration" title="The places come from a board on the floor">
      <p>{calibration.counts?.name}</p>
    </EmptyState>
  )
}
