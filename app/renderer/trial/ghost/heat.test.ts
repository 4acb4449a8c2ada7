import { expect, it } from 'vitest'
import { BONES } from '../../../core/body/bones.ts'
import { heatOf } from './heat.ts'

it('a limb is as hot as the largest deviation of an angle that is measured there', () => {
  const heat = heatOf([
    { variable: 'knee-flexion', side: 'left', size: 1.6 },
    { variable: 'thigh-flexion', side: 'left', size: 0.8 },
    { variable: 'ankle-flexion', side: 'left', size: 1.9 },
    { variable: 'foot-progression', side: 'right', size: null },
  ])
  expect(Object.fromEntries([...heat].map(([bone, size]) => [BONES[bone]!.join(' '), size]))).toEqual({
    'left-hip left-knee': 1.6,
    'left-knee left-ankle': 1.9,
    'left-ankle left-heel': 1.9,
    'left-heel left-big-toe': 1.9,
    'left-big-toe left-small-toe': 1.9,
    'left-ankle left-big-toe': 1.9,
  })
})
