import { expect, it } from 'vitest'
import type { Gait } from '../../../../contract/gait/gait.ts'
import { signalModels } from './signal-models.ts'

it('puts both sides of one signal on one scale, and those over stance apart from those over the stride', () => {
  const signal = (side: 'left' | 'right', over: 'stride' | 'stance', value: number) => ({ name: 'vertical-force', kind: 'vertical-force', side, unit: 'N', over, mean: [0, value], sd: null, n: 1 })
  const models = signalModels({ signals: [signal('left', 'stance', 700), signal('right', 'stance', 750), signal('left', 'stride', 700)] as unknown as NonNullable<Gait['signals']> })
  expect(models.map(({ over, sides, scale }) => [over, sides.map(({ side }) => side), [scale.least, scale.most]])).toEqual([
    ['stance', ['left', 'right'], [0, 800]],
    ['stride', ['left'], [0, 800]],
  ])
  expect(signalModels({})).toEqual([])
  const [one] = signalModels({ signals: [{ ...signal('left', 'stride', 0.002), unit: 'V', strides: [[0, 0.001], [0, 0.003]] }] as unknown as NonNullable<Gait['signals']> })
  expect([one!.sides[0]!.strides, one!.scale.most], 'all strides lie within the scale, in the unit that is shown').toEqual([[[0, 1], [0, 3]], 3])
})

it('tells both sides of a muscle, a moment and a power as one, in words, what plates say before what muscles and models do', () => {
  const signal = (kind: string, name: string) => ({ kind, name, side: name.startsWith('L') ? 'left' : 'right', unit: 'W', over: 'stride', mean: [0, 1], sd: null, n: 1 })
  const signals = [signal('power', 'LAnklePower.z'), signal('moment', 'LKneeMoment.x'), signal('moment', 'RKneeMoment.x'), signal('moment', 'LHipMoment.y'), signal('emg-envelope', 'L_RF'), signal('emg-envelope', 'R_RF'), signal('vertical-force', 'vertical-force')]
  expect(signalModels({ signals: signals as unknown as NonNullable<Gait['signals']> }).map(({ name, sides }) => `${name}: ${sides.length}`)).toEqual(['Vertical force: 1', 'EMG RF: 2', 'Hip moment, y: 1', 'Knee moment, x: 2', 'Ankle power: 1'])
})
