/** Frames that are looked at as a whole of their own: what is found in them depends on nothing before `warmUpFrom`. */
export interface Batch {
  first: number
  end: number
  /** From here on MediaPipe gets to know the people once more before it counts. */
  warmUpFrom: number
  /** Pictures from here on warm up the next batch. */
  keptFrom: number
}

/**
 * MediaPipe looks where it has found somebody last, and never again finds quite the same once it has looked elsewhere: two
 * walks through one film that began at different frames stay 1 to 2 pixels apart for ever (median of 33 landmarks of a
 * 540×960 film). So it forgets everything at fixed frames, and work that was broken off gives the same numbers as work
 * that was not. Its first look at somebody is the coarsest: after 6 pictures it finds what it finds later on.
 */
const WARM_UP = 6

export function batchesFrom(firstFrame: number, frames: number, batchFrames: number): Batch[] {
  const batches: Batch[] = []
  for (let first = firstFrame - (firstFrame % batchFrames); first < frames; first += batchFrames) {
    const end = Math.min(first + batchFrames, frames)
    batches.push({ first, end, warmUpFrom: Math.max(first - WARM_UP, 0), keptFrom: end === frames ? end : end - WARM_UP })
  }
  return batches
}
