import { expect, it } from 'vitest'
import { madeGait } from '../../../core/deviation/testing/made-gait.ts'
import { toldDrift } from '../../../core/deviation/drift/told-drift.ts'
import type { Gait } from '../../../contract/gait/gait.ts'
import { withinLines } from './within-lines.ts'

it('says that nothing drifts of the strides alone that were looked at, and of which side it tells nothing', () => {
  const { strides, ...walk } = madeGait({ seed: 1, strideDeg: 1.5, strides: 25 })
  const drift = toldDrift({ today: { ...walk, strides: { ...strides, right: strides.right.slice(0, 12) } }, variations: [], seed: 1 }) as NonNullable<Gait['drift']>
  const lines = withinLines({ drift })
  expect(lines[0]).toBe('along the session: no drift beyond chance in 25 left strides')
  expect(lines.at(-1)).toBe('along the session: nothing is told from fewer than 20 strides that show every curve (12 right)')
})
