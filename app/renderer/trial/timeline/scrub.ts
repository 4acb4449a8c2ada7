import { allThere, jumpTo } from '../playhead.ts'
import { pause } from '../transport/transport.ts'

/** After this long the playhead goes on although the pictures of where it is have not come. */
const PATIENCE_MS = 250

let wantedUs: number | null = null
let movedMs = 0

/**
 * The playhead follows a dragging hand from picture to picture: while one is being decoded it waits, so that one sees
 * what one drags over, and then goes to where the hand is by now.
 */
export function scrubTo(timeUs: number): void {
  pause()
  wantedUs = timeUs
  goOn()
}

/** When pictures have come. */
export function goOn(): void {
  if (wantedUs === null || (!allThere() && performance.now() - movedMs < PATIENCE_MS)) return
  const timeUs = wantedUs
  wantedUs = null
  movedMs = performance.now()
  jumpTo(timeUs)
}

/** Where the timeline goes while a hand still drags: what was wanted of one trial means nothing in the next. */
export function cancelScrub(): void {
  wantedUs = null
}

export function endScrub(): void {
  if (wantedUs !== null) jumpTo(wantedUs)
  wantedUs = null
}
