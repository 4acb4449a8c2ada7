import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCardan } from '../../../app/core/math/cardan.ts'
import { makeDimensions } from '../person/dimensions.ts'
import { hipInPelvis, legFrames, pointOf } from '../person/pose.ts'
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
