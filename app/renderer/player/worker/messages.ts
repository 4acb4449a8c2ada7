/** What the page and its decoding worker say to each other: small messages, and frames that are handed over. */
import type { Problem } from '../../../core/problem.ts'
import type { Gaze } from '../plan/nearness.ts'
import type { KeptPicture, ShownSize } from '../player.ts'

export interface FilmToOpen {
  id: string
  name: string
  /** Absolute. */
  address: string
  /** Microseconds of every frame. */
  times: Float64Array
}

export type ToWorker =
  /** Before all else. */
  | { kind: 'memory'; memoryBytes: number }
  | { kind: 'open'; film: FilmToOpen }
  | { kind: 'look'; gazes: ReadonlyMap<string, Gaze>; shown: ReadonlyMap<string, ShownSize>; speed: number }
  /** The page has one more frame of this film, and may have let go of others. */
  | { kind: 'taken'; filmId: string; dropped: { filmId: string; index: number }[] }
  | { kind: 'close' }

export type FromWorker =
  /** A finer one takes the place of a coarser. */
  | { kind: 'frame'; filmId: string; index: number; picture: KeptPicture; bytes: number }
  | { kind: 'frames-problem'; filmId: string; first: number; last: number; problem: Problem }
  /** Null: it is gone. `passing`: what is there already may be shown meanwhile. */
  | { kind: 'film-problem'; filmId: string; problem: Problem | null; passing: boolean }
  /** The engine does not know this window. */
  | { kind: 'no-session' }
  | { kind: 'closed' }
