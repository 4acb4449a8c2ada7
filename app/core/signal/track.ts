/** One point over time: three numbers a frame, NaN where it is missing. */
export type Track = Float64Array

/** Frames from the first that counts to before the first that does not any more. */
export type Stretch = readonly [from: number, to: number]

export function stretchesWhere(frames: number, counts: (frame: number) => boolean): Stretch[] {
  const stretches: Stretch[] = []
  for (let from = 0; from < frames; from++) {
    if (!counts(from)) continue
    let to = from + 1
    while (to < frames && counts(to)) to++
    stretches.push([from, to])
    from = to
  }
  return stretches
}

export const isThere = (track: Track, frame: number): boolean => !Number.isNaN(track[3 * frame]!)
