import type { Gait } from '../../../../../contract/gait/gait.ts'
import type { Side } from '../../../../../core/body/joints.ts'
import { driftBySide } from '../../../../../core/deviation/drift/looked-at.ts'
import { driftClaimsLess } from '../../../../../core/deviation/drift/told-drift.ts'
import { createStore } from '../../../../store.ts'
import { holdingWords } from '../../../../trial/gait/differs/finding-words.ts'

type Drift = NonNullable<Gait['drift']>
export type Trend = Drift['trends'][number]

export const DRIFT_VERDICTS: Readonly<Record<Trend['verdict'], string>> = {
  drifts: 'drifts, beyond chance',
  possible: 'possible',
  steady: 'within chance',
}

/** As of any finding. */
export const driftSensitivityWords = ({ sensitivity, verdict: now }: Pick<Trend, 'sensitivity' | 'verdict'>): string => holdingWords(sensitivity, ({ verdict }) => (driftClaimsLess(verdict, now) ? DRIFT_VERDICTS[verdict] : null))

/** The one that was clicked, as any gait may have it. */
export const openedTrend = createStore<Pick<Trend, 'variable' | 'side' | 'phase'> | null>(null)

/** In which the angle goes one way most surely, on either side: one for both, so that they can be held beside each other. */
export const surestPhase = (drift: Gait['drift'], angle: string): Trend['phase'] => drift?.trends.find(({ variable }) => variable === angle)?.phase ?? 'mid-stance'

export const trendOf = (drift: Gait['drift'], angle: string, side: Trend['side'], phase: Trend['phase']): Trend | null => drift?.trends.find((one) => one.variable === angle && one.side === side && one.phase === phase) ?? null

/** Which sides nothing is told of, and why; empty where both are. */
export function fewWords(drift: Drift): string {
  const { leastStrides, strides } = drift
  const { untold } = driftBySide(drift)
  const counted = (side: Side) => `${strides[side]} ${strides[side] === 1 ? 'stride' : 'strides'} on the ${side}${strides[side] < leastStrides ? '' : ', of which too few show every curve'}`
  return untold.length === 0 ? '' : `Nothing is told of the ${untold.join(' and the ')}: ${untold.map(counted).join(', ')}, and a drift is looked for in ${leastStrides} and more.`
}
