import { synchronise, USUAL_SYNC } from '../../../app/core/vision/sync/synchronise.ts'
import type { SyncVerdict } from '../../../app/core/vision/sync/types.ts'
import type { Clip } from './clips.ts'
import { MIRRORED, type Kind } from './movements.ts'

/** One film against the truth. */
export interface Found {
  kind: Kind
  verdict: SyncVerdict
  /** In the film's frames, in the middle of what it shares with the reference. */
  errorFrames: number
  errorS: number
  togetherS: number
  errorInDeviations: number
}

/** Every film but the reference. */
export function foundIn({ moving, durationS, films, clocks, ratesHz }: Clip): Found[] {
  const found = synchronise(films, { ...USUAL_SYNC, keypointCount: MIRRORED.length, mirrored: MIRRORED, reference: 0 })
  const own = clocks[0]!
  return found.films.slice(1).map(({ clock, verdict, overlapUs, standardErrorUs }, at) => {
    const place = at + 1
    const { offsetS, rate } = clocks[place]!
    const middleS = (Math.max(own.offsetS, offsetS) + Math.min(own.offsetS, offsetS) + durationS) / 2
    const said = clock.offsetUs / 1e6 + (clock.rate * (middleS - offsetS)) / rate
    const errorS = Math.abs(said - (middleS - own.offsetS) / own.rate)
    return { kind: moving.kind, verdict, errorS, errorFrames: errorS * ratesHz[place]!, togetherS: overlapUs / 1e6, errorInDeviations: (1e6 * errorS) / standardErrorUs }
  })
}
