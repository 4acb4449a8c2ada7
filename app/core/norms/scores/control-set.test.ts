import { describe, expect, it } from 'vitest'
import { bySide } from '../../body/joints.ts'
import { randomStream } from '../../math/random-stream.ts'
import type { PeopleCurves } from '../references/reference.ts'
import { controlSetOf, toldIndex, whyNoIndex } from './control-set.ts'
import { PROFILE } from './profile-score.ts'

const random = randomStream(3, 'people')
/** An offset and three harmonics of each angle. */
const person = () => bySide(() => Object.fromEntries(PROFILE.map((name, at) => {
  const [offset, ...harmonics] = [5, 4, 2, 1].map((size) => random.gaussian(0, size))
  return [name, Array.from({ length: 101 }, (_, percent) => 10 * at + offset! + harmonics.reduce((sum, size, times) => sum + size * Math.cos(((times + 1) * percent) / 50 * Math.PI + times + at), 0))] as const
})))
const among = (all: readonly ReturnType<typeof person>[]): PeopleCurves => bySide((side) => Object.fromEntries(PROFILE.map((name) => [name, all.map((one) => one[side][name]!)])))
const set = (all: readonly ReturnType<typeof person>[]) => controlSetOf({ name: 'Us', people: among(all) })
const indexOf = (one: ReturnType<typeof person>, all: Parameters<typeof toldIndex>[1]) => {
  const { gdi } = toldIndex(one, all)
  return gdi!
}
const spread = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) }
}

describe('the people of a cohort as controls', () => {
  it('others of their kind come to about 100 ± 10, and the set is named with how many it is of', () => {
    const controls = set(Array.from({ length: 40 }, person))
    const others = Array.from({ length: 60 }, () => indexOf(person(), controls))
    const { mean, sd } = spread(others.flatMap(({ left, right }) => [left, right]))
    expect(Math.abs(mean - 100)).toBeLessThan(4)
    expect(Math.abs(sd - 10)).toBeLessThan(2.5)
    expect(others[0]).toMatchObject({ controls: 'Us', people: 40, areFeaturesGiven: false })
  })

  it('“±” is what as many other people make of the same gait', () => {
    const stiff = person()
    const far = bySide((side) => ({ ...stiff[side], 'knee-flexion': stiff[side]['knee-flexion']!.map((value) => value + 12) }))
    const told = Array.from({ length: 10 }, () => indexOf(far, set(Array.from({ length: 16 }, person))))
    const actual = spread(told.map(({ left }) => left)).sd
    const said = spread(told.map((one) => one.sd.left)).mean
    expect(said / actual).toBeGreaterThan(0.5)
    expect(said / actual).toBeLessThan(1.8)
  }, 60_000)

  it('who is left out is no control: the same as a cohort that never had that person', () => {
    const all = Array.from({ length: 20 }, person)
    const today = person()
    const without = toldIndex(today, controlSetOf({ name: 'Us', people: among(all) }, [4])).gdi!
    const never = toldIndex(today, set(all.toSpliced(4, 1))).gdi!
    expect(without.people).toBe(19)
    expect(without.left).toBeCloseTo(never.left, 6)
    expect(without.left).not.toBeCloseTo(toldIndex(today, set(all)).gdi!.left, 2)
  })
})

describe('there is none, and words say why, where', () => {
  const today = person()
  const us = { name: 'Us', population: { description: '', n: 16, ages: null } }

  it('nobody’s curves are kept, or people are too few', () => {
    expect(whyNoIndex(today, us, true)).toBeNull()
    expect(whyNoIndex(today, us, false)!.lacking).toBe('it takes each person’s curves, and “Us” has none.')
    expect(whyNoIndex(today, { ...us, population: { ...us.population, n: 15 } }, true)!.lacking).toBe('it takes 16 people at least, one more than its 15 features; “Us” is of 15.')
    expect(whyNoIndex(today, { ...us, leftOut: 1, population: { ...us.population, n: 15 } }, true)!.lacking).toMatch(/is of 15 others\.$/)
  })

  it('today or the cohort does not tell all nine angles; the thigh stands for no hip', () => {
    const { 'hip-flexion': _, ...left } = today.left
    expect(whyNoIndex({ ...today, left: { ...left, 'thigh-flexion': today.left['hip-flexion']! } }, us, true)!.lacking).toBe('it takes all nine angles of both sides, and today’s measurement does not tell hip flexion.')
    const people = among(Array.from({ length: 16 }, person))
    const { 'hip-rotation': __, 'pelvis-tilt': ___, ...right } = people.right
    expect(controlSetOf({ name: 'Us', people: { ...people, right } })).toEqual({ lacking: 'it takes all nine angles of both sides, and “Us” does not tell pelvis tilt or hip rotation.' })
    expect(controlSetOf({ name: 'Us', people: undefined })).toMatchObject({ lacking: expect.stringContaining('“Us” does not tell') as string })
  })

  it('people differ in fewer ways than there are features, or today is the very mean', () => {
    const few = Array.from({ length: 5 }, person)
    expect(set([...few, ...few, ...few, ...few])).toEqual({ lacking: 'the gaits of “Us” are too much alike for 15 features.' })
    const still = bySide(() => Object.fromEntries(PROFILE.map((name) => [name, Array.from({ length: 101 }, () => 0)])))
    const usual = { mean: [0], logDistance: { mean: 1, sd: 1 } }
    expect(toldIndex(still, { controls: { ...usual, name: 'Us', people: 2, features: [Array.from({ length: 459 }, () => 0.1)], areFeaturesGiven: true, without: [usual, usual] } })).toEqual({ gdi: null, noGdi: 'today’s curves are the very mean of “Us”.' })
  })
})
