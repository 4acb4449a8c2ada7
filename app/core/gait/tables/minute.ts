/** Of an hour only the minute is worked out anew in which an event has moved: pieces and sums are cut alike, by the clock, so that neither hangs on what was asked before. */
const MINUTE_S = 60

export const minuteAt = (timeS: number): number => Math.floor(timeS / MINUTE_S)
