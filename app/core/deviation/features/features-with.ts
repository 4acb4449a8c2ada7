import { bySide, type Side } from '../../body/joints.ts'
import { errorParts } from '../../gait/events/error-parts.ts'
import { featuresOf, within } from '../../gait/features/features.ts'
import type { Feature } from '../../gait/features/stride-features.ts'
import type { GaitEvent } from '../../gait/gait-event.ts'
import { medianBetween } from '../../math/median.ts'
import { NORMAL_95 } from '../../math/normal.ts'
import { byEvents } from './features-by-events.ts'
import type { AgainstBySide } from './judged-features.ts'
import type { MeasuredGait } from '../../gait/measured-gait.ts'

/** Features as they are told, each with what it is held against. `events`: of today, by which curves begin and end earlier or later than they should. */
export function featuresWith(gait: MeasuredGait, against: AgainstBySide | null, events: readonly GaitEvent[]) {
  return bySide((side) => {
    const halfS = NORMAL_95 * sharedS(events, side)
    const perSecond = byEvents(gait.strides[side])
    return Object.fromEntries(Object.entries(featuresOf(gait.strides[side])).map(([key, feature]) => {
      const name = key as Feature
      const one = against?.[side][name]
      const { value, interval } = feature
      const half = interval && Math.hypot(Math.max(value - interval[0], interval[1] - value), halfS * perSecond(name))
      return [name, { ...feature, interval: half === null ? null : within(name, value - half, value + half), ...(one && { against: one }) }]
    }))
  })
}

/** What all strikes of a foot are off by together, the middle of them. What differs from strike to strike is in the scatter of strides already. */
function sharedS(events: readonly GaitEvent[], side: Side): number {
  const own = events.filter((event) => event.side === side && event.kind === 'foot-strike').map(errorParts)
  return own.length === 0 ? 0 : medianBetween(own.map(({ footS, bothS, clockS }) => Math.hypot(footS, bothS, clockS)))
}
