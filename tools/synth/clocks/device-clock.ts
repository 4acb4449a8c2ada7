import type { StreamClock } from '../../../app/core/time/stream-clock.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { rateOf } from './drift.ts'

const OFFSET_S = 0.15
const DRIFT_PPM = 40

/** A device that somebody switched on by hand, with a quartz of its own. */
export function deviceClock(seed: number, device: string): StreamClock {
  const random = randomStream(seed, `clock/${device}`)
  return { offsetUs: Math.round(random.uniform(0, OFFSET_S) * 1e6), rate: rateOf(Math.round(random.uniform(-DRIFT_PPM, DRIFT_PPM) * 10) / 10) }
}
