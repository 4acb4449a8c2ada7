import type { GaitEvent } from '../../gait/gait-event.ts'
import type { AngleSource } from '../../gait/trial-angles.ts'
import type { MethodClass } from './measurement.ts'

/** Whose angles a maker's file has: the only ones that are read from one (`gait/vendor-angles.ts`). */
const VENDOR_MODEL = 'plug-in-gait'
/** Of keypoints that a pose model gives here, whichever it is. */
const TOPOLOGY = 'halpe-26'
/** A stray step that was found otherwise does not make another method. */
const MOST_OF_THEM = 0.9

/** `model`: what found the points; null where nobody says it. A maker's angles say it themselves. */
export function methodOf(angles: AngleSource, events: readonly Pick<GaitEvent, 'source' | 'correctedByS'>[], model: string | null, hasStood = false): MethodClass {
  const isVendor = angles === 'vendor'
  // What a person moved was found by a method first.
  const found = events.filter(({ source }) => source !== 'manual')
  const sources = [...new Set((found.length > 0 ? found : events).map(({ source }) => source))]
  const main = sources.find((one) => found.filter(({ source }) => source === one).length >= MOST_OF_THEM * found.length)
  const correctedShare = found.filter(({ correctedByS }) => correctedByS !== undefined).length / found.length
  return {
    angles,
    model: isVendor ? VENDOR_MODEL : model,
    topology: isVendor || model === null ? null : TOPOLOGY,
    events: sources.length === 0 ? null : (main ?? sources.toSorted().join('+')),
    correction: correctedShare >= 0.5 ? 'what is known of the method' : null,
    ...(hasStood && { zero: 'standing-trial' as const }),
  }
}
