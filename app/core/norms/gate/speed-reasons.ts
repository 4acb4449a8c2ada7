/** Whether two went at a like speed, as their legs are long. */
import { boundsInWords, type Called } from '../../notes/english/gate.ts'
import { type Against, enterWords, type GateReason, gateReason, TODAY } from './gate-verdict.ts'
import { dimensionlessSpeedOf, type Measurement, speedOf } from './measurement.ts'

/** |Δv*| that counts as the same speed (design §6). */
export const SAME_SPEED = 0.05
/** Of a speed, in words. */
const FEWEST_DECIMALS = 2
const MOST_DECIMALS = 5

interface Allowed {
  from: number | null
  to: number | null
}

export function speedReasons(now: Measurement, allowed: Allowed | null, { called, session }: Against): GateReason[] {
  const speed = dimensionlessSpeedOf(now)
  if (speed === null || now.legLength === null) return [unknownSpeed(TODAY, now.speedMps === null ? 'speed' : 'leg-length')]
  if (allowed === null) return [unknownSpeed(called, 'speed')]
  const { from, to } = allowed
  const isWithin = (from === null || speed >= from) && (to === null || speed <= to)
  if (isWithin) return []
  const [fromMps, toMps] = [from, to].map((bound) => (bound === null ? null : speedOf(bound, now.legLength!.metres))) as [number | null, number | null]
  const decimals = decimalsThatTell([speed, from, to])
  const inMps = decimalsThatTell([now.speedMps!, fromMps, toMps])
  return [gateReason('speed', 'gate-speed', { speed, from, to, decimals, called }, { kind: 'walk-at', fromMps, toMps, words: `Walk at ${boundsInWords({ from: fromMps, to: toMps, decimals: inMps })} m/s, or choose ${session ? 'a session' : 'a reference'} at ${now.speedMps!.toFixed(inMps)} m/s.` })]
}

/** As many as show that a value is beyond its bounds. */
function decimalsThatTell([value, ...bounds]: readonly [value: number, from: number | null, to: number | null]): number {
  const decimals = FEWEST_DECIMALS + [0, 1, 2].findIndex((more) => bounds.every((bound) => bound === null || bound.toFixed(FEWEST_DECIMALS + more) !== value.toFixed(FEWEST_DECIMALS + more)))
  return decimals < FEWEST_DECIMALS ? MOST_DECIMALS : decimals
}

export const unknownSpeed = (called: Called, field: 'speed' | 'leg-length'): GateReason => gateReason('speed', 'gate-speed-unknown', { called, field }, { kind: 'enter', field, words: enterWords(field === 'speed' ? 'speed' : 'leg length', called) })
