import { type GaitEvent, KINEMATIC_SOURCES, OFFSET_ORIGINS } from '../../gait/gait-event.ts'
import type { AngleSource } from '../../gait/angles/trial-angles.ts'
import { CORRECTED_BY } from '../../notes/english/gate.ts'
import type { MethodClass } from './measurement.ts'

/** Whose angles a maker's file has: the only ones that are read from one (`gait/angles/vendor-angles.ts`). */
const VENDOR_MODEL = 'plug-in-gait'
/** Of keypoints that a pose model gives here, whichever it is. */
const TOPOLOGY = 'halpe-26'
/** A stray step that was found otherwise does not make another method. */
const MOST_OF_THEM = 0.9

/** `model`: what found the points; null where nobody says it. A maker's angles say it themselves. */
export function methodOf(angles: AngleSource, events: readonly Pick<GaitEvent, 'source' | 'correctedFrom'>[], model: string | null, hasStood = false): MethodClass {
  const isVendor = angles === 'vendor'
  // What a person moved was found by a method first.
  const found = events.filter(({ source }) => source !== 'manual')
  const counts = countsOf(found.length > 0 ? found : events, ({ source }) => source)
  const sources = [...counts.keys()]
  const main = found.length === 0 ? sources[0] : sources.find((one) => counts.get(one)! >= MOST_OF_THEM * found.length)
  return {
    angles,
    model: isVendor ? VENDOR_MODEL : model,
    topology: isVendor || angles === 'opensim' || model === null ? null : TOPOLOGY,
    events: sources.length === 0 ? null : (main ?? sources.toSorted().join('+')),
    correction: correctionOf(found),
    ...(hasStood && { zero: 'standing-trial' as const }),
  }
}

/** By where half of the steps that movement tells, or more, have theirs from: kinds of steps that scatter too much are not corrected, and no other method for that. */
function correctionOf(found: readonly Pick<GaitEvent, 'source' | 'correctedFrom'>[]): string | null {
  const seen = found.filter(({ source }) => ofMovement.has(source))
  const counts = countsOf(seen, ({ correctedFrom }) => correctedFrom)
  const corrected = seen.length - (counts.get(undefined) ?? 0)
  if (corrected < 0.5 * seen.length || corrected === 0) return null
  return OFFSET_ORIGINS.filter((origin) => (counts.get(origin) ?? 0) > (1 - MOST_OF_THEM) * corrected).map((origin) => CORRECTED_BY[origin]).join(' and ')
}

const ofMovement: ReadonlySet<string> = new Set(KINEMATIC_SOURCES)

/** An hour has thousands of them. */
function countsOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
