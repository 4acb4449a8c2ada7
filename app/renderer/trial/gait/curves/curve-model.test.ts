import { describe, expect, it } from 'vitest'
import type { Gait } from '../../../../contract/gait/gait.ts'
import type { TrialGait } from '../../../../contract/gait/trial-gait.ts'
import type { Finding } from '../lit.ts'
import { anglesOf, curveModel, shapeOnlyWords, smallReferences } from './curve-model.ts'
import { markAt, timeOfPercent } from './follow-playhead.ts'

const line = (of: (percent: number) => number) => Array.from({ length: 101 }, (_, percent) => of(percent))
/** 60° at half of the stride. */
const knee = line((percent) => 60 - Math.abs(percent - 50))
const reference = { mean: line(() => 30), low: line(() => 0), high: line(() => 50) }
const finding = { variable: 'knee-flexion', side: 'left', phase: 'terminal-stance', phases: ['mid-stance', 'terminal-stance'], fromPercent: 12, toPercent: 50, verdict: 'beyond' } as unknown as Finding
const unknown = { observable: false, reason: 'these points do not tell it' } as const

const gait = {
  events: [],
  curves: { left: { 'pelvis-tilt': unknown, 'knee-flexion': { observable: true, unit: 'deg', mean: knee, sd: null, n: 2 } }, right: { 'pelvis-tilt': unknown, 'knee-flexion': unknown } },
  phases: { left: [0, 12, 31, 50, 62, 75, 87, 100], right: null },
  strides: { left: [{ fromS: 1, toS: 2, phases: null, leftOut: 'it turns' }, { fromS: 2, toS: 3, phases: null, leftOut: null }], right: [] },
  reference: { kind: 'own-baseline', name: '3 earlier sessions', n: 3, sessions: [], shapeOnly: null, curves: { left: { 'knee-flexion': reference }, right: {} } },
  deviations: [finding, { ...finding, verdict: 'within', phases: ['loading'], fromPercent: 0, toPercent: 12 }],
} as unknown as Gait
const strides = { left: [{ curves: {} }, { curves: { 'knee-flexion': Float64Array.from(knee, (value) => value + 1) } }], right: [] }
const shown = (change: Partial<Gait> = {}) => ({ trialGait: { gait: { ...gait, ...change } } as TrialGait, strides })

describe('what is drawn of an angle', () => {
  const model = curveModel(shown(), 'knee-flexion')

  it('marks where the mean is beyond the band, by how much, and what was found there', () => {
    expect(model.sides.left!.regions).toEqual([{ border: 'high', from: 40, to: 60, byDeg: 10, finding }])
  })

  it('colours the phases of what was found, not of what lies within measurement error', () => {
    expect(model.sides.left!.phases.filter(({ finding: found }) => found).map(({ phase }) => phase)).toEqual(['mid-stance', 'terminal-stance'])
    expect(model.sides.left!.footOff).toBe(62)
  })

  it('keeps a stride’s place among all, and holds everything within its scale', () => {
    expect(model.sides.left!.strides.map(({ place, leftOut }) => ({ place, leftOut }))).toEqual([{ place: 1, leftOut: null }])
    expect([model.scale.least <= 0, model.scale.most >= 61]).toEqual([true, true])
  })

  it('says why a side has no curve, and of which angles nothing is known', () => {
    expect(model.sides.right).toBeNull()
    expect(model.reasons.right).toBe('these points do not tell it')
    expect(anglesOf(gait)).toEqual({ known: ['knee-flexion'], unknown: [{ angle: 'pelvis-tilt', reason: 'these points do not tell it' }] })
  })

  it('fills nothing against a reference that is good for its shape only', () => {
    const alone = { ...gait.reference!, shapeOnly: { reason: 'Another model.', remedy: null } }
    const { regions, reference: drawn } = curveModel(shown({ reference: alone }), 'knee-flexion').sides.left!
    expect([shapeOnlyWords({ reference: alone }), shapeOnlyWords(gait)]).toEqual(['Grey, for its shape only: 3 earlier sessions. Another model.', null])
    expect([regions, drawn!.isShapeOnly]).toEqual([[], true])
  })
})

it('draws both sides on one band only where they have the same one', () => {
  const held = (side: 'left' | 'right', degrees: number) => ({ side, mean: knee, reference: { mean: line(() => degrees), band: { low: line(() => degrees - 5), high: line(() => degrees + 5) }, isShapeOnly: false } })
  const [left, right] = [held('left', 30), held('right', 40)]
  expect(smallReferences([left, held('right', 30)])).toEqual({ shared: left.reference, own: {}, isShapeOnly: false })
  expect(smallReferences([left, right])).toEqual({ shared: null, own: { left: left.reference, right: right.reference }, isShapeOnly: false })
  expect(smallReferences([{ ...left, reference: { mean: right.mean, band: null, isShapeOnly: false } }, { ...right, reference: null }]).own).toEqual({})
})

describe('the playhead in the curves', () => {
  it('is on the curve of its own stride, and on the mean where that stride has none', () => {
    expect(markAt(shown(), 'left', 'knee-flexion', 2_250_000)).toEqual({ percent: 25, value: 36 })
    expect(markAt(shown(), 'left', 'knee-flexion', 1_250_000)).toEqual({ percent: 25, value: 35 })
    expect(markAt(shown(), 'left', 'knee-flexion', 3_500_000)).toBeNull()
    expect(markAt(shown(), 'right', 'knee-flexion', 2_250_000)).toBeNull()
  })

  it('goes to a percent of the stride it is in, else of the next, else of the last', () => {
    expect([2_250_000, 0, 9_000_000].map((us) => timeOfPercent(shown(), 'left', 50, us))).toEqual([2_500_000, 1_500_000, 2_500_000])
    expect(timeOfPercent(shown(), 'right', 50, 0)).toBeNull()
  })
})
