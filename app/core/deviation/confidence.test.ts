import { describe, expect, it } from 'vitest'
import { confidenceIn, type Evidence } from './confidence.ts'
import type { Sensitivity, Verdict } from './deviation.ts'

const SOUND: Evidence = { strides: { showing: 8, of: 8 }, sessions: 3, quality: null, verdict: 'beyond', interval: [-9, -1], sensitivity: [], isTried: true }
const checks = (...verdicts: Verdict[]): Sensitivity[] => verdicts.map((verdict, n) => ({ what: `check ${n + 1}`, verdict, holds: verdict === SOUND.verdict }))
const told = (changes: Partial<Evidence>) => confidenceIn({ ...SOUND, ...changes })

describe('how far a finding can be trusted', () => {
  it('is high where nothing speaks against it, and a check that would claim more does not', () => {
    expect(told({ verdict: 'within', sensitivity: checks('within', 'possible', 'beyond') })).toEqual({ confidence: 'high', doubts: [] })
  })

  it('is medium where a check breaks it, and low where more than half do', () => {
    expect(told({ sensitivity: checks('beyond', 'beyond', 'within') })).toEqual({ confidence: 'medium', doubts: ['it would be within the usual variation with check 3'] })
    expect(told({ sensitivity: checks('within', 'beyond', 'within') }).confidence).toBe('low')
  })

  it('is never high where the finding itself is merely possible, and says so', () => {
    expect(told({ verdict: 'possible' })).toEqual({ confidence: 'medium', doubts: ['it is possible, not shown'] })
  })

  it('is low where its interval holds that there is no difference', () => {
    expect(told({ interval: [-12.6, 3.3] })).toEqual({ confidence: 'low', doubts: ['there may be no difference (with 95 % it lies between −13° and +3°)'] })
  })
})
