/** Force, centre of pressure, EMG, and a maker's moments and powers, cut into the strides that count. */
import { SIDES, type Side } from '../../body/joints.ts'
import { cycleCurve } from '../cycles/cycle-curve.ts'
import type { StrideMeasures } from '../cycles/measure-strides.ts'
import type { Stride } from '../cycles/strides.ts'
import type { GaitPoints } from '../gait-points.ts'
import { cycleSignal, type CycleSignal } from './cycle-signal.ts'
import { plateSignals } from './plate-signals.ts'
import type { Modelled, Recorded } from './recorded.ts'

export function cycleSignals(recorded: Recorded | null, modelled: Modelled | null, sides: Readonly<Record<Side, Pick<StrideMeasures, 'strides' | 'leftOut'>>>, points: GaitPoints | null): CycleSignal[] {
  return SIDES.flatMap((side) => {
    const strides = sides[side].strides.filter((_, at) => sides[side].leftOut[at] === null)
    return [...(points && recorded ? plateSignals(recorded.plates, points, strides) : []), ...(recorded ? emgSignals(recorded, side, strides) : []), ...(modelled ? modelSignals(modelled, side, strides) : [])]
  })
}

/** A muscle whose side nobody named is cut by the strides of both. */
function emgSignals({ muscles, rateHz, firstTimeS }: Recorded, side: Side, strides: readonly Stride[]): CycleSignal[] {
  const timesS = Float64Array.from({ length: muscles[0]?.envelope.length ?? 0 }, (_, at) => firstTimeS + at / rateHz)
  return muscles.flatMap((one): CycleSignal[] => {
    if (one.side !== null && one.side !== side) return []
    return cycleSignal({ name: one.label, kind: 'emg-envelope', side, unit: one.unit, over: 'stride' }, strides.map(({ fromS, toS }) => cycleCurve(timesS, one.envelope, fromS, toS)))
  })
}

function modelSignals({ timesS, courses }: Modelled, side: Side, strides: readonly Stride[]): CycleSignal[] {
  return courses.flatMap(({ name, kind, unit, values, side: own }): CycleSignal[] => {
    if (own !== side) return []
    return cycleSignal({ name, kind, side, unit, over: 'stride' }, strides.map(({ fromS, toS }) => cycleCurve(timesS, values, fromS, toS)))
  })
}
