/** Force, centre of pressure, EMG, and a maker's moments and powers of a C3D, cut into the strides that count. */
import { SIDES, type Side } from '../../body/joints.ts'
import { groundReactions } from '../../forces/ground-reaction.ts'
import { type C3d, c3dTimesS, channelValues } from '../../formats/c3d/c3d.ts'
import { cycleCurve } from '../cycles/cycle-curve.ts'
import type { StrideMeasures } from '../cycles/measure-strides.ts'
import { curveSpread } from '../cycles/over-strides.ts'
import type { Stride } from '../cycles/strides.ts'
import type { GaitPoints } from '../gait-points.ts'
import type { CycleSignal } from './cycle-signal.ts'
import { emgChannels } from './emg-channels.ts'
import { emgEnvelope } from './emg-envelope.ts'
import { modelSignals } from './model-signals.ts'
import { plateSignals } from './plate-signals.ts'

export function cycleSignals(c3d: C3d, sides: Readonly<Record<Side, Pick<StrideMeasures, 'strides' | 'leftOut'>>>, points: GaitPoints | null): CycleSignal[] {
  const counting = (side: Side) => sides[side].strides.filter((_, at) => sides[side].leftOut[at] === null)
  const { reactions } = groundReactions(c3d)
  const timesS = c3dTimesS(c3d)
  const envelopes = envelopesOf(c3d)
  return SIDES.flatMap((side) => [...(points ? plateSignals(reactions, points, counting(side)) : []), ...emgSignals(envelopes, side, counting(side)), ...modelSignals(c3d, timesS, counting(side))])
}

interface Envelope {
  label: string
  side: Side | null
  timesS: Float64Array
  envelope: Float64Array
  unit: string
}

function envelopesOf(c3d: C3d): Envelope[] {
  const rateHz = c3d.rateHz * c3d.analog.samplesPerFrame
  return emgChannels(c3d.analog).flatMap(({ index, label, side }) => {
    const envelope = emgEnvelope(channelValues(c3d.analog, index), rateHz)
    const firstS = c3dTimesS(c3d)[0] ?? 0
    return envelope ? [{ label, side, envelope, unit: c3d.analog.channels[index]!.unit, timesS: envelope.map((_, at) => firstS + at / rateHz) }] : []
  })
}

/** A muscle whose side nobody named is cut by the strides of both. */
function emgSignals(envelopes: readonly Envelope[], side: Side, strides: readonly Stride[]): CycleSignal[] {
  return envelopes.flatMap((one): CycleSignal[] => {
    if (one.side !== null && one.side !== side) return []
    const spread = curveSpread(strides.map(({ fromS, toS }) => cycleCurve(one.timesS, one.envelope, fromS, toS)))
    return spread ? [{ name: one.label, kind: 'emg-envelope', side, unit: one.unit, over: 'stride', spread }] : []
  })
}
