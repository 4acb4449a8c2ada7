import type { Gait } from '../../../../../contract/gait.ts'
import type { Side } from '../../../../../core/body/joints.ts'

type Signal = NonNullable<Gait['signals']>[number]

export interface SignalModel extends Pick<Signal, 'name' | 'unit' | 'over'> {
  key: string
  sides: readonly { side: Side; mean: readonly number[] }[]
  scale: { least: number; most: number }
}

/** What a file holds beside angles, both sides of one thing together on one scale of its own. */
export function signalModels({ signals = [] }: Pick<Gait, 'signals'>): SignalModel[] {
  const groups = Map.groupBy(signals, ({ kind, name, over }) => `${kind} ${name} ${over}`)
  return [...groups].map(([key, own]) => {
    const { name, unit, over } = own[0]!
    const values = own.flatMap(({ mean }) => mean)
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return { key, name, unit, over, sides: own.map(({ side, mean }) => ({ side, mean })), scale: { least, most: most > least ? most : least + 1 } }
  })
}
