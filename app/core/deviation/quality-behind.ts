/** How good the points and steps are that stand behind a finding. */
import { bySide } from '../body/joints.ts'
import type { GaitEvent } from '../gait/gait-event.ts'
import { medianBetween } from '../math/median.ts'
import { type Behind, dataQuality } from './data-quality.ts'
import type { Question } from './find-deviations.ts'

/** `behind`: what films tell; null where nobody filmed. */
export function qualityBehind(events: readonly Pick<GaitEvent, 'side' | 'uncertaintyS'>[], { strides }: Question['today'], behind: Behind | null): NonNullable<Question['quality']> {
  const uncertainty = bySide((side) => {
    const own = events.filter((event) => event.side === side).map(({ uncertaintyS }) => uncertaintyS)
    return own.length === 0 ? null : medianBetween(own)
  })
  return (angle, side, phases) => {
    const points = behind && dataQuality(behind, angle, side, strides[side], phases)
    return { cameras: null, reprojectionPx: null, shareInterpolated: null, ...points, eventUncertaintyS: uncertainty[side] }
  }
}
