import type { FrameTimes } from './frame-times.ts'
import type { StreamClock } from './stream-clock.ts'

/** Moves a film on session time so that where one of its frames was seen, another one is: one later for `by` = 1. */
export function nudgedClock(clock: StreamClock, { startUs }: FrameTimes, index: number, by: number): StreamClock {
  const [from, to] = [startUs[index], startUs[index + by]]
  return from === undefined || to === undefined ? clock : { ...clock, offsetUs: clock.offsetUs + from - to }
}

/** Moves a film on session time so that one of its frames begins at this moment. */
export function clockWithFrameAt(clock: StreamClock, { startUs }: FrameTimes, index: number, timeUs: number): StreamClock {
  const from = startUs[index]
  return from === undefined ? clock : { ...clock, offsetUs: clock.offsetUs + timeUs - from }
}
