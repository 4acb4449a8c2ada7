import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { spm } from './spm.ts'
import { oneSample, paired, regression, twoSample, type TCurve } from './t-curve.ts'

interface Case {
  name: string
  data: { Y?: number[][]; mu?: number; A?: number[][]; B?: number[][]; x?: number[] }
  z: number[]
  df: [number, number]
  fwhm: number
  zstar: number
  clusters: { start: number; end: number; p: number }[]
}

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'scores/spm1d_oracle.json')

function tested({ name, data: { Y, mu, A, B, x } }: Case): TCurve {
  if (name.startsWith('t1')) return oneSample(Y!, mu)
  if (name.startsWith('paired')) return paired(A!, B!)
  return name.startsWith('t2') ? twoSample(A!, B!) : regression(Y!, x!)
}

const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases : []

describe.skipIf(cases.length === 0)('SPM (skipped where the reference folder is absent)', () => {
  // The oracle's numbers are stored in single precision.
  it.each(cases)('$name comes out as spm1d computed it', (one) => {
    const { t, degrees, smoothness, level, clusters } = spm(tested(one))
    for (const [at, value] of one.z.entries()) expect(Math.abs(t[at]! - value)).toBeLessThan(1e-6 * Math.max(100, Math.abs(value)))
    expect(degrees).toBe(one.df[1])
    expect(smoothness / one.fwhm).toBeCloseTo(1, 6)
    expect(level / one.zstar).toBeCloseTo(1, 6)
    expect(clusters.length).toBe(one.clusters.length)
    for (const [at, { start, end, p }] of one.clusters.entries()) {
      expect(clusters[at]!.from).toBeCloseTo(start, 4)
      expect(clusters[at]!.to).toBeCloseTo(end, 4)
      expect(clusters[at]!.chance).toBeCloseTo(p, 6)
    }
  })
})
