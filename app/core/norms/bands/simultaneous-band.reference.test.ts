import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { type PersonCurves, simultaneousFactor, USUAL_BAND } from './simultaneous-band.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'scores/gdi_gps_oracle.json')
const isHere = existsSync(file)
const POINTS = 51
const KNEE = 6

describe.skipIf(!isHere)('bands of 166 people (skipped where the reference folder is absent)', () => {
  const { controls } = (isHere ? JSON.parse(readFileSync(file, 'utf8')) : { controls: [] }) as { controls: number[][] }
  const people: PersonCurves[] = controls.map((one) => Array.from({ length: one.length / POINTS }, (_, variable) => one.slice(variable * POINTS, (variable + 1) * POINTS)))
  const knees = people.map((curves) => [curves[KNEE]!])
  const factor = (of: readonly PersonCurves[], share: number, outOfBag: boolean) => simultaneousFactor(of, { ...USUAL_BAND, share, outOfBag })

  it('hold nine or 19 of 20 knees at so many standard deviations', () => {
    expect(Math.abs(factor(knees, 0.9, false) - 2.68)).toBeLessThan(0.1)
    expect(Math.abs(factor(knees, 0.95, false) - 3.01)).toBeLessThan(0.1)
    expect(Math.abs(factor(knees, 0.9, true) - 2.75)).toBeLessThan(0.1)
    expect(Math.abs(factor(knees, 0.95, true) - 3.09)).toBeLessThan(0.1)
  })

  it('are wider for all nine variables together than for any', () => {
    const [all, ...each] = [people, ...Array.from({ length: 9 }, (_, variable) => people.map((curves) => [curves[variable]!]))].map((of) => factor(of, 0.95, false))
    expect(all).toBeGreaterThan(Math.max(...each))
    expect(Math.abs(all! - 4.07)).toBeLessThan(0.15)
  })
})
