import { expect, it } from 'vitest'
import type { Gait } from '../../../../../contract/gait.ts'
import { signalModels } from './signal-models.ts'

it('puts both sides of one signal on one scale, and those over stance apart from those over the stride', () => {
  const signal = (side: 'left' | 'right', over: 'stride' | 'stance', value: number) => ({ name: 'Vertical force', kind: 'vertical-force', side, unit: 'N', over, mean: [0, value], sd: null, n: 1 })
  const models = signalModels({ signals: [signal('left', 'stance', 700), signal('right', 'stance', 750), signal('left', 'stride', 700)] as unknown as NonNullable<Gait['signals']> })
  expect(models.map(({ over, sides, scale }) => [over, sides.map(({ side }) => side), scale])).toEqual([
    ['stance', ['left', 'right'], { least: 0, most: 750 }],
    ['stride', ['left'], { least: 0, most: 700 }],
  ])
  expect(signalModels({})).toEqual([])
})
