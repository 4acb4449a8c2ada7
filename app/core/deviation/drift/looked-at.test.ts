import { expect, it } from 'vitest'
import type { MeasuredGait } from '../../gait/measured-gait.ts'
import { madeGait } from '../testing/made-gait.ts'
import { driftBySide } from './looked-at.ts'
import { toldDrift } from './told-drift.ts'

const walk = madeGait({ seed: 1, strideDeg: 1.5, strides: 25 })
const bySides = (today: MeasuredGait) => driftBySide(toldDrift({ today, variations: [], seed: 1 }))
const withRight = (right: MeasuredGait['strides']['right']): MeasuredGait => ({ ...walk, strides: { ...walk.strides, right } })

it('says that nothing drifts of those sides alone that were looked at', () => {
  expect(bySides(walk)).toEqual({ steady: ['left', 'right'], untold: [] })
  expect(bySides(withRight(walk.strides.right.slice(0, 12)))).toEqual({ steady: ['left'], untold: ['right'] })
  expect(bySides({ ...walk, strides: { left: [], right: [] } })).toEqual({ steady: [], untold: ['left', 'right'] })
})

it('counts strides in which every curve is known, and no others', () => {
  const halfSeen = walk.strides.right.map((stride, n) => (n < 6 ? { ...stride, borders: null } : stride))
  expect(toldDrift({ today: withRight(halfSeen), variations: [], seed: 1 }).strides).toEqual({ left: 25, right: 25 })
  expect(bySides(withRight(halfSeen))).toEqual({ steady: ['left'], untold: ['right'] })
})

it('says of a side that goes one way, or may, neither', () => {
  const trend = (side: 'left' | 'right', verdict: 'possible' | 'steady') => ({ side, verdict })
  expect(driftBySide({ trends: [trend('left', 'steady'), trend('left', 'possible'), trend('right', 'steady')] })).toEqual({ steady: ['right'], untold: [] })
})
