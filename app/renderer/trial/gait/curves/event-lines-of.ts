/** Strikes and offs of one stride as lines over a side's curves. */
import type { Side } from '../../../../core/body/joints.ts'
import { placeInStride, type ToldStride } from '../../../../core/gait/cycles/place-in-stride.ts'
import type { OneCycle } from '../../../../core/gait/cycles/normalised-cycle.ts'
import type { GaitEvent } from '../../../../core/gait/gait-event.ts'
import type { EventLine } from '../../../charts/event-lines.tsx'
import { eventWords } from '../event-words.ts'

export type Bounds = Pick<ToldStride, 'fromS' | 'toS'>

/** An end of a stride is an event of it, as surely as numbers are written. */
const AT_END_PERCENT = 0.05

/** A playhead at a strike stands on the frame before it: the stride that begins there is meant. */
const A_FRAME_US = 20_000

export const strideAt = (strides: readonly ToldStride[], timeUs: number): ToldStride | undefined => strides[(placeInStride(strides, timeUs + A_FRAME_US) ?? placeInStride(strides, timeUs))?.stride ?? -1]

/** Of the stride at this moment; while a hand drags (`during`), of the one in which it began. */
export function eventLines(side: Side, strides: readonly ToldStride[], events: readonly GaitEvent[], selected: GaitEvent | null, timeUs: number, during: Bounds | null, cycle: OneCycle | null = null): EventLine[] {
  const bounds = during ?? strideAt(strides, timeUs)
  if (!bounds) return []
  const reach = during ? 100 : AT_END_PERCENT
  return events
    .filter((event) => event.side === side)
    .map((event) => ({ event, percent: percentOf(bounds, event.timeS) }))
    .filter(({ percent }) => percent >= -reach && percent <= 100 + reach)
    .map(({ event, percent }) => ({ key: keyOf(event), percent, colour: `var(--${side})`, isStrike: event.kind === 'foot-strike', isSelected: event === selected, words: `${eventWords(event, cycle)}. Drag it to move it.` }))
}

export const keyOf = ({ kind, timeS }: GaitEvent): string => `${kind} ${timeS}`

const percentOf = ({ fromS, toS }: Bounds, timeS: number): number => (100 * (timeS - fromS)) / (toS - fromS)
export const timeOf = ({ fromS, toS }: Bounds, percent: number): number => fromS + (percent / 100) * (toS - fromS)
