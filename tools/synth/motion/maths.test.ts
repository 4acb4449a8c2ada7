import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCardan } from '../../../app/core/math/cardan.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { hipInPelvis, legFrames, pointOf } from '../person/pose.ts'
import { evenOut } from './even-out.ts'
import { solveLeg } from './leg-solver.ts'
import { periodicThrough } from './periodic.ts'
import { between, ease, hump, jetOf, softMinimum } from './smooth.ts'
import { splineThrough } from './spline.ts'

const unit = fc.double({ min: -1, max: 1, noNaN: true })

describe('a leg solved back from its foot', () => {
  it('has the angles the foot was placed with', () => {
    const small = fc.double({ min: -0.3, max: 0.3, noNaN: true })
    fc.assert(
      fc.property(
        fc.constantFrom('left' as const, 'right' as const),
        fc.tuple(fc.double({ min: -0.6, max: 1.4, noNaN: true }), small, small),
        fc.tuple(fc.double({ min: 0.03, max: 2, noNaN: true }), small, small),
        fc.tuple(unit, small, small),
        fc.tuple(small, small, small),
        (side, hip, knee, ankle, [y, x, z]) => {
          const dimensions = makeDimensions(3)
          const pelvis = { origin: [0.3, -0.2, 1] as const, axes: fromCardan({ y, x, z }) }
          const frames = legFrames(dimensions, pelvis, side, { hip, knee, ankle, toes: 0.2 })
          const foot = { ankle: frames.foot.origin, axes: frames.foot.axes, toes: 0.2 }
          const twist = { hipRotation: hip[2], kneeAdduction: knee[1], kneeRotation: knee[2] }
          const solved = solveLeg(dimensions, side, pointOf(pelvis, hipInPelvis(dimensions, side)), pelvis.axes, foot, twist)
          for (const [index, value] of [...hip, ...knee, ...ankle].entries()) expect([...solved.hip, ...solved.knee, ...solved.ankle][index]).toBeCloseTo(value, 6)
        },
      ),
    )
  })
})

describe('a spline', () => {
  it('goes through its points without a jump in slope or curvature', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 4, maxLength: 12 }), (values) => {
        const times = values.map((_, index) => index + 0.3 * Math.sin(index))
        const spline = splineThrough(times, values)
        for (const [index, time] of times.entries()) expect(spline(time)).toBeCloseTo(values[index]!, 9)
        const h = 1e-4
        for (const time of times.slice(1, -1)) {
          const [before, after] = [jetOf(spline, time - 2 * h, h), jetOf(spline, time + 2 * h, h)]
          expect(Math.abs(after.speed - before.speed)).toBeLessThan(0.02)
          expect(Math.abs(after.acceleration - before.acceleration)).toBeLessThan(0.1)
        }
      }),
    )
  })
})

describe('what is evened out', () => {
  const aims = (values: readonly number[], most: (index: number) => number = () => Infinity) => values.map((value, index) => ({ value, weight: 1, most: most(index) }))
  const waves = (perSample: number) => Array.from({ length: 400 }, (_, index) => Math.sin(2 * Math.PI * perSample * index))
  const size = (values: Float64Array | number[]) => Math.max(...[...values].slice(100, 300).map(Math.abs))

  it('loses half of what swings at the cut-off, all but nothing of what swings slowly, all but everything of what swings fast', () => {
    const cutOff = 0.04
    expect(size(evenOut(aims(waves(cutOff)), cutOff))).toBeCloseTo(0.5, 1)
    expect(size(evenOut(aims(waves(cutOff / 3)), cutOff))).toBeGreaterThan(0.99)
    expect(size(evenOut(aims(waves(3 * cutOff)), cutOff))).toBeLessThan(0.01)
  })

  it('leaves a parabola as it is', () => {
    const parabola = Array.from({ length: 50 }, (_, index) => 0.3 + 0.02 * index - 0.001 * index * index)
    for (const [index, value] of evenOut(aims(parabola), 0.05).entries()) expect(value).toBeCloseTo(parabola[index]!, 8)
  })

  it('follows more closely what counts more', () => {
    const values = waves(0.08)
    const heavy = values.map((value) => ({ value, weight: 100, most: Infinity }))
    expect(size(evenOut(heavy, 0.04))).toBeGreaterThan(3 * size(evenOut(aims(values), 0.04)))
  })

  it('keeps below its bounds, wherever they are, and touches only those that it needs', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 12, maxLength: 60 }), fc.array(unit, { minLength: 12, maxLength: 60 }), (values, bounds) => {
        const smooth = evenOut(aims(values, (index) => bounds[index % bounds.length]! + 0.5), 0.1)
        for (const [index, value] of smooth.entries()) expect(value).toBeLessThan(bounds[index % bounds.length]! + 0.5 + 0.02)
      }),
    )
    const free = evenOut(aims(waves(0.01)), 0.05)
    const bounded = evenOut(aims(waves(0.01), () => 5), 0.05)
    for (const [index, value] of bounded.entries()) expect(value).toBe(free[index])
  })
})

describe('a periodic curve', () => {
  it('goes through its values and comes back to where it began', () => {
    fc.assert(
      fc.property(fc.array(unit, { minLength: 5, maxLength: 21 }).filter(({ length }) => length % 2 === 1), unit, (values, phase) => {
        const curve = periodicThrough(values)
        for (const [index, value] of values.entries()) expect(curve(index / values.length)).toBeCloseTo(value, 9)
        expect(curve(phase + 1)).toBeCloseTo(curve(phase), 9)
      }),
    )
  })
})

describe('smooth joints', () => {
  it('ease, hump and the softened minimum keep to their ends', () => {
    expect([ease(-1), ease(0), ease(0.5), ease(1), ease(2)]).toEqual([0, 0, 0.5, 1, 1])
    expect([hump(0, 0, 1, 3), hump(1, 0, 1, 3), hump(3, 0, 1, 3)]).toEqual([0, 1, 0])
    fc.assert(fc.property(unit, unit, (a, b) => softMinimum(a, b, 0.01) <= Math.min(a, b)))
    expect(softMinimum(0, 1, 0.01)).toBeCloseTo(0, 12)
  })

  it('a course between two jets has both', () => {
    fc.assert(
      fc.property(fc.tuple(unit, unit, unit), fc.tuple(unit, unit, unit), (from, to) => {
        const jet = ([value, speed, acceleration]: [number, number, number]) => ({ value, speed, acceleration })
        const course = between(jet(from), jet(to), 0.2, 0.9)
        for (const [time, wanted] of [[0.2, from], [0.9, to]] as const) {
          const got = jetOf(course, time, 1e-4)
          expect(got.value).toBeCloseTo(wanted[0], 9)
          expect(got.speed).toBeCloseTo(wanted[1], 4)
          expect(got.acceleration).toBeCloseTo(wanted[2], 3)
        }
      }),
    )
  })
})
