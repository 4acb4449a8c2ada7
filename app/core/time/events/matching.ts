/** Something that happened, on a stream's own clock. */
export interface StreamEvent {
  timeUs: number
  /** By how much it stands out: times the usual unrest. */
  strength: number
}

/** Of events that are the same one in both streams: by how much the one's time exceeds the other's. Each is in one pair at most; both ascend. */
export function matchedLags(one: readonly StreamEvent[], other: readonly StreamEvent[], lagUs: number, apartUs: number): number[] {
  const lags: number[] = []
  let at = 0
  for (const { timeUs } of one) {
    while (at < other.length && other[at]!.timeUs + lagUs < timeUs - apartUs) at++
    if (at < other.length && other[at]!.timeUs + lagUs <= timeUs + apartUs) lags.push(timeUs - other[at++]!.timeUs)
  }
  return lags
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
