import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, it } from 'vitest'
import { type MeanCurves, scoresAgainst } from './against-reference.ts'
import { PROFILE } from './profile-score.ts'

const level = (value: number) => Float64Array.from({ length: 101 }, () => value)

it('what one side lacks counts on neither, so that both are of the same variables, and these are told', () => {
  const left = { 'knee-flexion': level(3), 'ankle-flexion': level(4), 'pelvis-tilt': level(100) }
  const { gps, gvs } = scoresAgainst({ left, right: { 'knee-flexion': level(1), 'ankle-flexion': level(1) } }, { left: { 'knee-flexion': level(0), 'ankle-flexion': level(0), 'pelvis-tilt': level(0) }, right: { 'knee-flexion': level(0), 'ankle-flexion': level(0) } })
  expect(gps).toEqual({ left: Math.sqrt(12.5), right: 1, overall: Math.sqrt((9 + 16 + 1 + 1) / 4), variables: ['knee-flexion', 'ankle-flexion'] })
  expect(gvs).toEqual({ left: { 'knee-flexion': 3, 'ankle-flexion': 4, 'pelvis-tilt': 100 }, right: { 'knee-flexion': 1, 'ankle-flexion': 1 } })
})

it('of one side alone there is its own score and no overall one; of nothing there is none', () => {
  const reference = { left: { 'knee-flexion': level(0) }, right: { 'knee-flexion': level(0) } }
  expect(scoresAgainst({ left: {}, right: { 'knee-flexion': level(2) } }, reference).gps).toEqual({ left: null, right: 2, overall: null, variables: ['knee-flexion'] })
  expect(scoresAgainst({ left: {}, right: {} }, reference).gps).toEqual({ left: null, right: null, overall: null, variables: [] })
  expect(scoresAgainst({ left: { 'knee-flexion': level(2) }, right: { 'ankle-flexion': level(2) } }, { left: reference.left, right: { 'ankle-flexion': level(0) } }).gps).toEqual({ left: 2, right: null, overall: null, variables: ['knee-flexion'] })
})

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'scores/gdi_gps_oracle.json')

it.skipIf(!existsSync(file))('whole curves of nine variables score as the oracle’s: GPS and GVS (skipped where the reference folder is absent)', () => {
  const { controls, subject, expected } = JSON.parse(readFileSync(file, 'utf8')) as { controls: number[][]; subject: { left: number[]; right: number[] }; expected: Record<string, number> }
  // What lies between the oracle's 51 points is of no account.
  const curvesOf = (values: readonly number[]): MeanCurves => Object.fromEntries(PROFILE.map((name, at) => [name, Float64Array.from({ length: 101 }, (_, percent) => (percent % 2 === 0 ? values[51 * at + percent / 2]! : Number.NaN))]))
  const mean = curvesOf(controls[0]!.map((_, at) => controls.reduce((sum, one) => sum + one[at]!, 0) / controls.length))
  const { gps } = scoresAgainst({ left: curvesOf(subject.left), right: curvesOf(subject.right) }, { left: mean, right: mean })
  expect(gps.variables).toEqual(PROFILE)
  for (const side of ['left', 'right'] as const) expect(gps[side]! / expected[`GPS_${side}`]!).toBeCloseTo(1, 7)
  expect(gps.overall! / expected['GPS_overall']!).toBeCloseTo(1, 7)
})
