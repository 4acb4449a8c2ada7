import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { CalibrationTabProps } from '../tab-props.ts'

export function FootageTab({ calibration }: CalibrationTabProps) {
  return (
    <EmptyState icon="calibration" title="The places come from the footage">
      <p>{calibration.counts?.name}</p>
    </EmptyState>
  )
}
