import { EmptyState } from '../../../../ui/empty-state.tsx'
import type { CalibrationTabProps } from '../tab-props.ts'

export function PointsTab({ calibration }: CalibrationTabProps) {
  return (
    <EmptyState icon="calibration" title="Where cameras stand, from points that are known">
      <p>{calibration.counts?.name}</p>
    </EmptyState>
  )
}
