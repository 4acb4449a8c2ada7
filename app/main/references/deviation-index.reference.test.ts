import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, test } from 'vitest'
import { bySide, SIDES } from '../../core/body/joints.ts'
import { curvesOfPeople } from '../../core/norms/references/curves-of-people.ts'
import { curvesOfSide, type Reference } from '../../core/norms/references/reference.ts'
import type { MeanCurvesBySide } from '../../core/norms/scores/against-reference.ts'
import { controlSetOf, toldIndex, whyNoIndex } from '../../core/norms/scores/control-set.ts'
import { PROFILE } from '../../core/norms/scores/profile-score.ts'
import { readReference, referenceText } from './reference-file.ts'
import { shippedReferences } from './shipped.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'scores/gdi_gps_oracle.json')

/** Between the oracle's 51 points, halfway: of no account for scores. */
const every = (values: readonly number[], at: number) => Float64Array.from({ length: 101 }, (_, percent) => (values[51 * at + Math.floor(percent / 2)]! + values[51 * at + Math.ceil(percent / 2)]!) / 2)
const curvesOf = (values: readonly number[]) => Object.fromEntries(PROFILE.map((name, at) => [name, every(values, at)]))

test.skipIf(!existsSync(file))('166 controls as the two sides of 83 people, as a file that is read: by the published features the oracle’s index, by their own within one point of it (skipped where the reference folder is absent)', () => {
  const { controls, features, subject, expected } = JSON.parse(readFileSync(file, 'utf8')) as { controls: number[][]; features: number[][]; subject: { left: number[]; right: number[] }; expected: Record<string, number> }
  const people = Array.from({ length: controls.length / 2 }, (_, at) => ({ left: curvesOf(controls[2 * at]!), right: curvesOf(controls[2 * at + 1]!) }))
  const [like] = shippedReferences()
  const told = curvesOfPeople(people.map((sides) => bySide((side) => Object.fromEntries(PROFILE.map((name) => [name, { mean: sides[side][name]!, within: null }])))), PROFILE, null)
  const made: Reference = {
    ...like!,
    ...told,
    id: 'oracle',
    kind: 'cohort',
    name: 'Oracle',
    population: { description: 'The oracle’s', n: people.length, ages: null },
    // A file may be finer than what is made here.
    people: bySide((side) => Object.fromEntries(PROFILE.map((name) => [name, people.map((sides) => Array.from(sides[side][name]!))]))),
    provenance: { madeOn: '2026-11-30', codeVersion: '1', madeFrom: [] },
  }
  const indexBy = (deviationFeatures?: number[][]) => {
    const read = readReference(referenceText({ ...made, ...(deviationFeatures && { deviationFeatures }) }), 'oracle.json')
    expect(SIDES.flatMap((side) => Object.keys(curvesOfSide(read, side)))).toHaveLength(18)
    const today: MeanCurvesBySide = bySide((side) => curvesOf(subject[side]))
    return toldIndex(today, whyNoIndex(today, read, read.people !== undefined) ?? controlSetOf(read)).gdi!
  }
  const given = indexBy(features)
  for (const side of SIDES) expect(given[side] / expected[`GDI_${side}`]!).toBeCloseTo(1, 7)
  expect(given).toMatchObject({ controls: 'Oracle', people: 83, areFeaturesGiven: true, sd: { left: expect.closeTo(2, 0) as number } })
  // By a singular value decomposition with NumPy.
  expect(indexBy()).toMatchObject({ left: expect.closeTo(86.8770304783, 5) as number, right: expect.closeTo(91.6714615222, 5) as number, areFeaturesGiven: false })
  // As an export would write what nobody could read again.
  for (const [wrong, words] of [[features.slice(1), /15 features/], [features.map((one) => one.map((value) => value / 2)), /at right angles/], [features.toSpliced(1, 1, features[0]!), /at right angles/], [features.map((one) => one.slice(1)), /459 values/]] as const)
    expect(() => referenceText({ ...made, people: undefined, deviationFeatures: [...wrong] })).toThrow(words)
}, 120_000)
