import { CONTACT_N } from './force-plate.ts'
import type { Wrench } from './plate-wrench.ts'

/** An amplifier drifts by less; what is more has weight. */
const MOST_DRIFT_N = 100
/** A foot cannot pull: after the right baseline is taken off, no sample may show more than noise upwards. */
const MOST_PULL_N = CONTACT_N

interface Grounded {
  /** What the plate gives to the person. */
  wrench: Wrench
  /** The channels told what presses on the plate instead. */
  isAction: boolean
  /** Why the baseline was left on. */
  refused: { because: 'rests' | 'pulled'; newtons: number } | undefined
}

/** Takes off what an empty plate shows, and turns the load so that it presses a person out of the floor. */
export function fromBaseline(measured: Wrench, quiet: { from: number; to: number } | undefined): Grounded {
  if (quiet === undefined) return { ...pressing(measured), refused: undefined }
  const [force, moment] = [meanOf(measured.forceN, quiet), meanOf(measured.momentNm, quiet)]
  const drift = Math.abs(force[2]!)
  if (!(drift <= MOST_DRIFT_N)) return { ...pressing(measured), refused: { because: 'rests', newtons: Math.round(drift) } }
  const zeroed = pressing({ forceN: without(measured.forceN, force), momentNm: without(measured.momentNm, moment) })
  const pull = strongestPull(zeroed.wrench.forceN)
  if (drift > MOST_PULL_N && pull > MOST_PULL_N) return { ...pressing(measured), refused: { because: 'pulled', newtons: Math.round(pull) } }
  return { ...zeroed, refused: undefined }
}

/** A foot presses into the floor, along the plate's z: what is given back points against it. */
function pressing({ forceN, momentNm }: Wrench): Pick<Grounded, 'wrench' | 'isAction'> {
  let down = 0
  for (let at = 2; at < forceN.length; at += 3) if (Math.abs(forceN[at]!) > CONTACT_N) down += forceN[at]! * Math.abs(forceN[at]!)
  if (!(down > 0)) return { wrench: { forceN, momentNm }, isAction: false }
  return { wrench: { forceN: forceN.map((value) => -value), momentNm: momentNm.map((value) => -value) }, isAction: true }
}

function strongestPull(forceN: Float64Array): number {
  let pull = 0
  for (let at = 2; at < forceN.length; at += 3) pull = Math.max(pull, forceN[at]!)
  return pull
}

function meanOf(values: Float64Array, { from, to }: { from: number; to: number }): number[] {
  const samples = Math.min(to, values.length / 3) - from
  const mean = [0, 0, 0]
  for (let sample = from; sample < from + samples; sample++) for (const axis of [0, 1, 2]) mean[axis]! += values[3 * sample + axis]! / samples
  return mean
}

function without(values: Float64Array, mean: readonly number[]): Float64Array {
  return values.map((value, at) => value - mean[at % 3]!)
}
