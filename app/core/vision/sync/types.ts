import type { StreamClock } from '../../time/stream-clock.ts'
import type { PairAgreement } from './agreement.ts'
import type { Contest } from './contest.ts'

/** Values at even moments, or at even offsets. */
export interface EvenCurve {
  firstUs: number
  stepUs: number
  values: Float64Array
}

export type SyncVerdict = 'reference' | 'sure' | 'unsure' | 'refused'

export interface FilmSync {
  clock: StreamClock
  /** Of the offset in the middle of the overlap; NaN where none is known. */
  standardErrorUs: number
  /** 0 where another lag would do as well, 1 where none comes near. */
  confidence: number
  verdict: SyncVerdict
  /** In words. */
  reason: string
  /** For how long it sees the person while another film does, in what was looked at. */
  overlapUs: number
  /** How far keypoints lie off the lines on which the other films see them, in the median. */
  missPx: number
  evidence: {
    /** Disagreement of all cameras, 0..1, by this film's offset. */
    cost: EvenCurve
    /** What comes second; NaN where nothing does. */
    secondBestUs: number
    /** How the best stands against it. */
    contest: Contest
    /** How fast keypoints rise and fall in the picture, in body sizes a second, by the film's own time: up is positive. */
    speed: EvenCurve
    /** Offsets at which these speeds go along with the reference's, the best first: candidates, nothing more. */
    speedCandidates: readonly { offsetUs: number; correlation: number }[]
  }
}

export interface Synchronisation {
  reference: number
  films: readonly FilmSync[]
  /** For `costAt`, with the session time at which their lags count. */
  pairs: readonly PairAgreement[]
  middleUs: number
}
