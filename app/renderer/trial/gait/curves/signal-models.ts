import type { Gait } from '../../../../contract/gait/gait.ts'
import type { Side } from '../../../../core/body/joints.ts'
import { roundScale, type NiceScale } from '../../../charts/nice-scale.ts'
import { readableUnit } from '../../../format/readable-unit.ts'
import { createStore } from '../../../store.ts'

type Signal = NonNullable<Gait['signals']>[number]

export interface SignalSide {
  side: Side
  mean: readonly number[]
  /** Null of one stride. */
  sd: readonly number[] | null
  n: number
  /** None where there are too many to be told each. */
  strides: readonly (readonly number[])[]
}

export interface SignalModel extends Pick<Signal, 'kind' | 'name' | 'unit' | 'over'> {
  key: string
  sides: readonly SignalSide[]
  scale: NiceScale
}

const NAMES: Readonly<Record<string, string>> = { 'vertical-force': 'Vertical force', 'along-foot': 'Pressure forwards', 'across-foot': 'Pressure inwards' }
/** As a maker has them, from the hip down. */
const JOINTS = ['hip', 'knee', 'ankle']

/** What a file holds beside angles, both sides of one thing together on one scale of its own: what plates say first, then muscles, moments and powers, those of the legs before others. */
export function signalModels({ signals = [] }: Pick<Gait, 'signals'>): SignalModel[] {
  const groups = Map.groupBy(signals, (signal) => `${signal.kind} ${nameOf(signal)} ${signal.over}`)
  const models = [...groups].map(([key, own]) => {
    const { unit, over, kind } = own[0]!
    const name = nameOf(own[0]!)
    const readable = readableUnit(unit, Math.max(...own.flatMap(({ mean }) => mean.map(Math.abs))))
    const scaled = (values: readonly number[]) => values.map((value) => readable.factor * value)
    const sides = own.map(({ side, mean, sd, n, strides = [] }): SignalSide => ({ side, mean: scaled(mean), sd: sd && scaled(sd), n, strides: strides.map(scaled) }))
    const ends = sides.flatMap(({ mean, sd, strides }) => [...mean.flatMap((value, at) => [value - (sd?.[at] ?? 0), value + (sd?.[at] ?? 0)]), ...strides.flat()])
    return { key, kind, name, over, unit: readable.unit, sides, scale: roundScale(Math.min(...ends), Math.max(...ends)) }
  })
  return models.toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || place(one) - place(other))
}

const KINDS: readonly Signal['kind'][] = ['vertical-force', 'centre-of-pressure', 'emg-envelope', 'moment', 'power']

const place = ({ name }: Pick<SignalModel, 'name'>): number => {
  const joint = JOINTS.findIndex((one) => name.toLowerCase().startsWith(one))
  return joint < 0 ? JOINTS.length : joint
}

/** Some labels say themselves that they are one. */
export const muscleName = (label: string): string => (/emg/i.test(label) ? label : `EMG ${label}`)

/** `LHipMoment.x` and `RHipMoment.x` are one thing of two sides, as `L_RF` and `R_RF` are one muscle. */
function nameOf({ kind, name }: Signal): string {
  if (kind === 'emg-envelope') return muscleName(name.replace(/^[lr][ _.-]+/i, ''))
  if (kind !== 'moment' && kind !== 'power') return NAMES[name] ?? name
  const [part, axis] = name.slice(1).split('.') as [string, string]
  const words = part.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return kind === 'power' && axis === 'z' ? words : `${words}, ${axis}`
}

/** The key of the one that is drawn large, in place of an angle; a trial may lack it. */
export const shownSignal = createStore<string | null>(null)
