import type { Gait } from '../../../../../contract/gait.ts'

type Signal = NonNullable<Gait['signals']>[number]

export interface SignalModel extends Pick<Signal, 'kind' | 'name' | 'unit' | 'over'> {
  key: string
  sides: readonly Pick<Signal, 'side' | 'mean'>[]
  scale: { least: number; most: number }
}

const NAMES: Readonly<Record<string, string>> = { 'vertical-force': 'Vertical force', 'along-foot': 'Pressure along the foot', 'across-foot': 'Pressure towards the other foot' }
/** As a maker has them, from the hip down. */
const JOINTS = ['hip', 'knee', 'ankle']

/** What a file holds beside angles, both sides of one thing together on one scale of its own: what plates say first, then muscles, moments and powers, those of the legs before others. */
export function signalModels({ signals = [] }: Pick<Gait, 'signals'>): SignalModel[] {
  const groups = Map.groupBy(signals, (signal) => `${signal.kind} ${nameOf(signal)} ${signal.over}`)
  const models = [...groups].map(([key, own]) => {
    const { unit, over, kind } = own[0]!
    const name = nameOf(own[0]!)
    const values = own.flatMap(({ mean }) => mean)
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return { key, kind, name, unit, over, sides: own.map(({ side, mean }) => ({ side, mean })), scale: { least, most: most > least ? most : least + 1 } }
  })
  return models.toSorted((one, other) => KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || place(one) - place(other))
}

const KINDS: readonly Signal['kind'][] = ['vertical-force', 'centre-of-pressure', 'emg-envelope', 'moment', 'power']

const place = ({ name }: Pick<SignalModel, 'name'>): number => {
  const joint = JOINTS.findIndex((one) => name.toLowerCase().startsWith(one))
  return joint < 0 ? JOINTS.length : joint
}

/** `LHipMoment.x` and `RHipMoment.x` are one thing of two sides, as `L_RF` and `R_RF` are one muscle. */
function nameOf({ kind, name }: Signal): string {
  if (kind === 'emg-envelope') return `EMG ${name.replace(/^[lr][ _.-]+/i, '')}`
  if (kind !== 'moment' && kind !== 'power') return NAMES[name] ?? name
  const [part, axis] = name.slice(1).split('.') as [string, string]
  const words = part.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return kind === 'power' && axis === 'z' ? words : `${words}, ${axis}`
}
