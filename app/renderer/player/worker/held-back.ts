/** A decoder holds back at most 16 frames to bring them into order (H.264 and HEVC: max_num_reorder). */
const MOST_HELD_BACK = 16

/** Frames that will not come any more, since one has come that lies further behind them than a decoder reaches back. */
export function overdue(pending: Iterable<number>, cameOut: number): number[] {
  return [...pending].filter((index) => index < cameOut - MOST_HELD_BACK)
}
