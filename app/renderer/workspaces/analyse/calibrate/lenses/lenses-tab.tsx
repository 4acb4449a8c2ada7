import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { CalibrationTabProps } from '../tab-props.ts'

export function LensesTab({ calibration }: CalibrationTabProps) {
  return (
    <EmptyState icon="calibration" title="The lenses come from a board">
      <p>{calibration.counts?.name}</p>
    </EmptyState>
  )
}
