/** Forces that were measured beside a trial's movement, in a file of their own. */
import type { ForcesOfTrial } from '../../contract/library/footage.ts'
import { type Clock, clocksOf, isGivenClock } from '../library/clocks.ts'
import { originalOf } from '../library/originals.ts'
import type { Library } from '../store/library.ts'
import { filesOfKind } from '../trial/files-of-kind.ts'
import type { TrialPlace } from '../trial/place.ts'

export interface ForceFile {
  mediaId: string
  path: string
  name: string
  contentHash: string
  /** Given, or assumed. */
  placed: Clock
  /** Null where nobody has said it: what is assumed may be off by more than steps are early or late. */
  clock: { offsetUs: number; rate: number; standardErrorUs?: number } | null
}

/** The newest; null where there is none. */
export function forceFileOf(library: Library, place: TrialPlace): ForceFile | null {
  const rows = filesOfKind(library, place, ['mot'])
  const row = rows.find(({ facts }) => facts['holds'] === 'forces and moments')
  if (!row) return null
  const clock = clocksOf(library, [row.id]).get(row.id)!
  const { path, contentHash } = originalOf(library, row.id)
  return { mediaId: row.id, path, contentHash, name: row.name, placed: clock, clock: isGivenClock(clock) ? { offsetUs: clock.offsetUs, rate: clock.rate, ...(clock.standardErrorUs !== undefined && { standardErrorUs: clock.standardErrorUs }) } : null }
}

/** As a window shows it. */
export function forcesOf(library: Library, place: TrialPlace): ForcesOfTrial | null {
  const file = forceFileOf(library, place)
  return file && { mediaId: file.mediaId, fileName: file.name, clock: file.placed }
}
