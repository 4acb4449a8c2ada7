import { expect, it } from 'vitest'
import type { Finding } from '../gait/lit.ts'
import { isInPhases } from './finding-now.ts'
import type { WalkBeside } from './walk-beside.ts'

const finding = { side: 'left', phases: ['initial-swing', 'mid-swing'], fromPercent: 62, toPercent: 88 } as unknown as Finding
const at = (percent: number | null, phases: number[] | null) =>
  isInPhases(finding, { gait: { strides: { left: [{ phases }], right: [] } } as unknown as WalkBeside['gait'], places: () => ({ left: percent === null ? null : { stride: 0, percent }, right: null }) }, 0)
const OWN = [0, 12, 30, 50, 66, 77, 88, 100]

it('a moment lies in a finding’s phases by the stride’s own borders', () => {
  expect([64, 66, 80, 87, 89].map((percent) => at(percent, OWN))).toEqual([false, true, true, true, false])
})

it('by the finding’s where the stride has none, and never between strides', () => {
  expect([61, 64, 90].map((percent) => at(percent, null))).toEqual([false, true, false])
  expect(at(null, OWN)).toBe(false)
})
