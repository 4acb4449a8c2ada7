import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { deviationControls, deviationIndex } from './deviation-index.ts'
import { overallScore, PROFILE, profileScore, sharesOf, variableScore, type VariableScores } from './profile-score.ts'

interface Oracle {
  points_per_variable: number
  controls: number[][]
  features: number[][]
  subject: { left: number[]; right: number[] }
  expected: Record<string, number> & { GVS_left: Record<string, number>; GVS_right: Record<string, number> }
}

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'scores/gdi_gps_oracle.json')
const isHere = existsSync(file)

describe.skipIf(!isHere)('scores of gait (skipped where the reference folder is absent)', () => {
  const { controls, features, subject, expected, points_per_variable: points } = (isHere ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Oracle
  const mean = isHere ? controls[0]!.map((_, at) => controls.reduce((sum, one) => sum + one[at]!, 0) / controls.length) : []
  const scoresOf = (curves: readonly number[]): VariableScores =>
    Object.fromEntries(PROFILE.map((name, at) => [name, variableScore(curves.slice(at * points, (at + 1) * points), mean.slice(at * points, (at + 1) * points))]))

  it('are the oracle’s, variable by variable, side by side and overall', () => {
    const sides = { left: scoresOf(subject.left), right: scoresOf(subject.right) }
    for (const side of ['left', 'right'] as const) {
      expect(PROFILE.map((name) => sides[side][name])).toEqual(Object.values(expected[`GVS_${side}`]).map((value) => expect.closeTo(value, 6) as number))
      expect(profileScore(sides[side])!.score / expected[`GPS_${side}`]!).toBeCloseTo(1, 7)
      expect(Object.values(sharesOf(sides[side])).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }
    expect(overallScore(sides.left, sides.right)!.score / expected['GPS_overall']!).toBeCloseTo(1, 7)
  })

  it('index: the controls are the oracle’s, and so are both sides', () => {
    const set = deviationControls('oracle', controls.map((one) => [one]), features, true)
    expect(set.logDistance.mean / expected['control_ln_mean']!).toBeCloseTo(1, 7)
    expect(set.logDistance.sd / expected['control_ln_sd']!).toBeCloseTo(1, 7)
    expect(deviationIndex(subject.left, set) / expected['GDI_left']!).toBeCloseTo(1, 7)
    expect(deviationIndex(subject.right, set) / expected['GDI_right']!).toBeCloseTo(1, 7)
  })
})
