/** What changes along a session, in the language of a report, as `core/deviation/drift/told-drift.ts` says it in English. */
import type { Side } from '../body/joints.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import { driftClaimsLess } from '../deviation/drift/told-drift.ts'
import type { DeviationWords } from '../deviation/words/deviation-words.ts'
import { rounded } from '../deviation/words/rounded.ts'
import type { Phase } from '../gait/cycles/phases.ts'

type Verdict = 'drifts' | 'possible' | 'steady'

interface Trend {
  variable: string
  side: Side
  phase: Phase
  perMinuteDeg: number
  intervalDeg: readonly [number, number]
  from: { atS: number; deg: number }
  to: { atS: number; deg: number }
  verdict: Verdict
  strides: number
  sensitivity: readonly { what: string; verdict: Verdict }[]
}

export function toldDriftIn({ variable, side, phase, perMinuteDeg, intervalDeg, from, to, verdict, strides, sensitivity }: Trend, words: DeviationWords): string {
  const lastingS = to.atS - from.atS
  const [low, high] = intervalDeg
  return words.drift({
    angle: variable as Angle,
    side,
    phase,
    ...rounded(to.deg, from.deg, ((high - low) / 2) * (lastingS / 60)),
    athleteName: undefined,
    perMinute: { deg: perMinuteDeg, decimals: high - low < 2 ? 1 : 0 },
    interval: intervalDeg,
    verdict,
    strides,
    lastingS,
    weaker: sensitivity.filter((one) => driftClaimsLess(one.verdict, verdict)),
    checks: sensitivity.length,
  })
}
