import type { StreamClock } from '../stream-clock.ts'

/** Something that happened, on a stream's own clock. */
export interface StreamEvent {
  timeUs: number
  /** By how much it stands out: times the usual unrest. */
  strength: number
}

/** Of events that are the same one in both streams: by how much the one's time exceeds the other's. Each is in one pair at most; both ascend. */
export function matchedLags(one: readonly StreamEvent[], other: readonly StreamEvent[], lagUs: number, apartUs: number): number[] {
  return matchedPairs(one, other, { offsetUs: lagUs, rate: 1 }, apartUs).map(([oneUs, otherUs]) => oneUs - otherUs)
}

/** Both times of events that are the same one where the other stream's clock runs so beside the one's. */
export function matchedPairs(one: readonly StreamEvent[], other: readonly StreamEvent[], { offsetUs, rate }: StreamClock, apartUs: number): [oneUs: number, otherUs: number][] {
  const pairs: [number, number][] = []
  let at = 0
  const seenAt = (place: number) => offsetUs + rate * other[place]!.timeUs
  for (const { timeUs } of one) {
    while (at < other.length && seenAt(at) < timeUs - apartUs) at++
    if (at < other.length && seenAt(at) <= timeUs + apartUs) pairs.push([timeUs, other[at++]!.timeUs])
  }
  return pairs
}

/** How many of either stream's events happened while the other one ran, at a lag: the fewer of both. */
export function comparable(one: readonly StreamEvent[], other: readonly StreamEvent[], lagUs: number, [oneSpan, otherSpan]: readonly [Span, Span]): number {
  const within = (events: readonly StreamEvent[], { fromUs, toUs }: Span, byUs: number) => events.filter(({ timeUs }) => timeUs + byUs >= fromUs && timeUs + byUs <= toUs).length
  return Math.min(within(one, otherSpan, -lagUs), within(other, oneSpan, lagUs))
}

export interface Span {
  fromUs: number
  toUs: number
}
