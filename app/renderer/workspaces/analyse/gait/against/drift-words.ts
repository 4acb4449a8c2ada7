import type { Gait } from '../../../../../contract/gait.ts'
import { SIDES } from '../../../../../core/body/joints.ts'

type Drift = NonNullable<Gait['drift']>
export type Trend = Drift['trends'][number]

export const DRIFT_VERDICTS: Readonly<Record<Trend['verdict'], string>> = {
  drifts: 'drifts, beyond chance',
  possible: 'possible',
  steady: 'within chance',
}

/** Phases of one curve mostly drift together: of each the surest. */
export function surestOfEach(trends: readonly Trend[]): Trend[] {
  return trends.filter((one, at) => trends.findIndex(({ side, variable }) => side === one.side && variable === one.variable) === at)
}

/** Of the angle on that side the phase that was asked for, else its surest. */
export function trendOf(drift: Drift | undefined, angle: string, side: Trend['side'], phase: string | null): Trend | null {
  const own = drift?.trends.filter((one) => one.variable === angle && one.side === side) ?? []
  return own.find((one) => one.phase === phase) ?? own[0] ?? null
}

/** Which sides nothing is told of, and why; empty where both are. */
export function fewWords({ leastStrides, strides }: Drift): string {
  const few = SIDES.filter((side) => strides[side] < leastStrides)
  return few.length === 0 ? '' : `Nothing is told of the ${few.join(' and the ')}: ${few.map((side) => `${strides[side]} ${strides[side] === 1 ? 'stride' : 'strides'} on the ${side}`).join(', ')}, and a drift is looked for in ${leastStrides} and more.`
}
