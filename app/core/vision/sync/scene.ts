import type { Mat3 } from '../../math/mat3.ts'
import type { EvenTracks } from './even-tracks.ts'
import { sampledAt, type Sampled } from './sampled.ts'

/** Films whose clocks are sought, and the pairs of them that are compared. */
export interface Scene {
  tracks: readonly EvenTracks[]
  pairs: readonly { one: number; other: number; essential: Mat3 }[]
}

/** Session times at which films are compared; errors are told from how blocks of them differ. */
export interface Moments {
  timesUs: Float64Array
  block: Int32Array
  blocks: number
  middleUs: number
}

/** `own time = session − offset − drift × (session − middle)` */
export interface Clock {
  offsetUs: number
  drift: number
}

export function seenAt({ tracks }: Scene, { timesUs, middleUs }: Moments, clocks: readonly Clock[]): Sampled[] {
  return tracks.map((own, film) => {
    const { offsetUs, drift } = clocks[film]!
    return sampledAt(own, timesUs.map((timeUs) => timeUs - offsetUs - drift * (timeUs - middleUs)))
  })
}
