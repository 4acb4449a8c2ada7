import type { StreamClock } from '../../../app/core/time/stream-clock.ts'
import type { SynthCamera } from '../model.ts'
import { rateOf } from './drift.ts'
import { sampleCount } from './samples.ts'

export function filmClock({ startS, driftPpm }: SynthCamera): StreamClock {
  return { offsetUs: Math.round(startS * 1e6), rate: rateOf(driftPpm) }
}

export interface FilmFrame {
  index: number
  /** In the film. */
  ptsUs: number
  /** Session time of the middle of its exposure. */
  timeS: number
}

/** All frames that a film of the trial holds. */
export function filmFrames({ frameRateHz, startS, driftPpm }: SynthCamera, durationS: number): FilmFrame[] {
  const rate = rateOf(driftPpm)
  const count = sampleCount((durationS - startS) / rate, frameRateHz)
  return Array.from({ length: count }, (_, index) => ({
    index,
    ptsUs: Math.round((index * 1e6) / frameRateHz),
    timeS: startS + (rate * index) / frameRateHz,
  }))
}
