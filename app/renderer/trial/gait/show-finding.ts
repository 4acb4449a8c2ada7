import { measuredStrides } from '../../../core/gait/cycles/place-in-stride.ts'
import { playLoop, standInLoop } from '../transport/transport.ts'
import type { Loop } from '../view.ts'
import { select, type Finding } from './lit.ts'
import { strideAt } from './loop-stride.ts'
import { openCurve } from './open-curve.ts'
import { shownGait } from './shown-gait.ts'

/** Opens its curve, and shows the stride in which one sees it best, again and again. */
export function showFinding(finding: Finding): void {
  const stride = openFinding(finding)
  if (stride) playLoop(stride)
}

/** The same, at rest in the middle of what differs. */
export function standAtFinding(finding: Finding): void {
  const stride = openFinding(finding)
  if (stride) standInLoop(stride, stride.startUs + ((stride.endUs - stride.startUs) * (finding.fromPercent + finding.toPercent)) / 200)
}

export const toneOf = ({ verdict }: Pick<Finding, 'verdict'>): Loop['tone'] => (verdict === 'beyond' ? 'strong' : verdict === 'possible' ? 'watch' : 'plain')

function openFinding(finding: Finding): Loop | null {
  select(finding)
  openCurve(finding.variable, finding.side)
  const strides = measuredStrides(shownGait.get()?.trialGait.gait.strides[finding.side] ?? [])
  const stride = strides[finding.strides.clearest]
  return stride ? strideAt(stride, toneOf(finding)) : null
}
