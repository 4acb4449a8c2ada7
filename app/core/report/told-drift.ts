/** What changes along a session, in the language of a report, as `core/deviation/drift/told-drift.ts` says it in English. */
import type { Angle } from '../body/angles/segment-angles.ts'
import { driftClaimsLess, type DriftSensitivity, type toldDrift } from '../deviation/drift/told-drift.ts'
import type { DeviationWords } from '../deviation/words/deviation-words.ts'
import { rounded } from '../deviation/words/rounded.ts'

/** As it comes out of a file, where an angle is a name. */
type Trend = Pick<ReturnType<typeof toldDrift>['trends'][number], 'side' | 'phase' | 'perMinuteDeg' | 'from' | 'to' | 'verdict' | 'strides'> & { variable: string; intervalDeg: readonly [number, number]; sensitivity: readonly Pick<DriftSensitivity, 'what' | 'verdict'>[] }

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
