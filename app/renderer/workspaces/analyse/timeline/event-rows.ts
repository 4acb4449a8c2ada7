/** Where events lie on the timeline. */
import type { GaitEvent } from '../../../../core/gait/gait-event.ts'
import { BOTTOM_PX, EXTENT_GAP_PX, extentPx, LABELS_PX, NUMBERS_PX, TICKS_PX } from './heights.ts'
import { pxPerUs, timeAt, type Scale } from '../../../trial/timeline/scale.ts'

export interface TimelineEvent {
  event: GaitEvent
  timeUs: number
  side: 'left' | 'right'
  isStrike: boolean
  isByHand: boolean
  /** What is told of it: whose, and how it was found. */
  words: string
  /** What no foot can do, where it is part of that. */
  conflict: string | null
}

export const MARK_PX = 5

/** Where strikes lie; offs lie a row below where there is room for one. */
export function eventRows(heightPx: number, cameras: number): { strikesPx: number; offsPx: number } {
  const topPx = LABELS_PX + TICKS_PX + NUMBERS_PX
  const roomPx = heightPx - BOTTOM_PX - cameras * (extentPx(cameras) + EXTENT_GAP_PX) - topPx
  const middlePx = topPx + roomPx / 2
  return roomPx < 4 * MARK_PX ? { strikesPx: middlePx, offsPx: middlePx } : { strikesPx: middlePx - 1.3 * MARK_PX, offsPx: middlePx + 1.3 * MARK_PX }
}

/** The nearest in time that the pointer is on. */
export function eventNear(events: readonly TimelineEvent[], scale: Scale, timeUs: number): TimelineEvent | null {
  const withinUs = (MARK_PX + 1) / pxPerUs(scale)
  const near = events.filter((event) => Math.abs(event.timeUs - timeUs) <= withinUs)
  return near.reduce<TimelineEvent | null>((best, one) => (best === null || Math.abs(one.timeUs - timeUs) < Math.abs(best.timeUs - timeUs) ? one : best), null)
}

/** The one whose mark is under the pointer. */
export function eventUnder(events: readonly TimelineEvent[], scale: Scale, rows: ReturnType<typeof eventRows>, x: number, y: number): TimelineEvent | null {
  const [onStrikes, onOffs] = [rows.strikesPx, rows.offsPx].map((row) => Math.abs(y - row))
  if (Math.min(onStrikes!, onOffs!) > 1.6 * MARK_PX) return null
  const timeUs = timeAt(scale, x)
  const ofRow = rows.strikesPx === rows.offsPx ? events : events.filter(({ isStrike }) => isStrike === (onStrikes! <= onOffs!))
  return eventNear(ofRow, scale, timeUs)
}
