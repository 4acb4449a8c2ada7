/** Of which sides a drift was looked for: only of those it can be said that there is none. */
import { SIDES, type Side } from '../../body/joints.ts'

/** As far as it tells that: of a side that was looked at there is a trend for each angle and phase, be it a steady one. */
interface Looked {
  trends: readonly { side: Side; verdict: 'drifts' | 'possible' | 'steady' }[]
}

/** `steady`: no curve goes one way by more than chance brings. `untold`: too few strides show every curve, however many there are. */
export function driftBySide({ trends }: Looked): { steady: Side[]; untold: Side[] } {
  const of = (side: Side) => trends.filter((trend) => trend.side === side)
  return {
    steady: SIDES.filter((side) => of(side).length > 0 && of(side).every(({ verdict }) => verdict === 'steady')),
    untold: SIDES.filter((side) => of(side).length === 0),
  }
}
