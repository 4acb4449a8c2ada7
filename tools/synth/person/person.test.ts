import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../../app/core/body/halpe26.ts'
import { ANGLES, segmentAngles } from '../../../app/core/body/angles/segment-angles.ts'
import { IDENTITY } from '../../../app/core/math/mat3.ts'
import { length, subtract } from '../../../app/core/math/vec3.ts'
import { STANDING } from './body-state.ts'
import { makeDimensions } from './dimensions.ts'
import { halpe26 } from './keypoints.ts'
import { poseOf, standingPose } from './pose.ts'

const seeds = fc.integer({ min: 0, max: 1_000_000 })

describe('a person', () => {
  it('is an adult whose parts add up to the stature', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const dimensions = makeDimensions(seed)
        const { heightM, ankleHeightM, shankM, thighM, pelvisM, trunkM, headM, massKg } = dimensions
        expect(heightM).toBeGreaterThanOrEqual(1.5)
        expect(heightM).toBeLessThanOrEqual(1.95)
        expect(ankleHeightM + shankM + thighM + pelvisM + trunkM + headM).toBeCloseTo(heightM, 9)
        expect(halpe26(dimensions, standingPose(dimensions)).head[2]).toBeCloseTo(heightM, 9)
        // the hip lies at 0.53 of stature (Drillis & Contini 1966), the head is about an eighth of it, the neck comes on top
        expect((ankleHeightM + shankM + thighM) / heightM).toBeCloseTo(0.53, 1)
        expect(headM / heightM).toBeGreaterThan(0.11)
        expect(headM / heightM).toBeLessThan(0.23)
        expect(massKg / heightM ** 2).toBeGreaterThanOrEqual(18)
      }),
    )
  })

  it('is the same for the same seed, and keeps what is asked for', () => {
    expect(makeDimensions(5)).toEqual(makeDimensions(5))
    expect(makeDimensions(5)).not.toEqual(makeDimensions(6))
    const short = makeDimensions(5, { heightM: 1.55, thighM: 0.37 })
    expect(short).toMatchObject({ heightM: 1.55, thighM: 0.37 })
    expect(short.ankleHeightM + short.shankM + short.thighM + short.pelvisM + short.trunkM + short.headM).toBeCloseTo(1.55, 9)
  })

  it('stands with all segments along the room and all angles at zero', () => {
    const pose = standingPose(makeDimensions(1))
    for (const frame of Object.values(pose)) for (const [index, value] of frame.axes.entries()) expect(value).toBeCloseTo(IDENTITY[index]!, 12)
    for (const side of ['left', 'right'] as const) for (const angle of ANGLES) expect(segmentAngles(pose, side)[angle]).toBeCloseTo(0, 9)
  })

  it('stands with heels and toes just over the floor, the left side on the left, the nose before the ears', () => {
    const dimensions = makeDimensions(2)
    const points = halpe26(dimensions, standingPose(dimensions))
    expect(Object.keys(points)).toEqual([...HALPE_26])
    for (const name of HALPE_26) {
      expect(points[name][2]).toBeGreaterThan(0)
      expect(points[name][2]).toBeLessThanOrEqual(dimensions.heightM + 1e-9)
    }
    const aside = (prefix: string) => HALPE_26.filter((name) => name.startsWith(prefix)).map((name) => points[name][1])
    expect(Math.min(...aside('left-'))).toBeGreaterThan(0)
    expect(Math.max(...aside('right-'))).toBeLessThan(0)
    for (const toe of ['left-big-toe', 'right-small-toe'] as const) expect(points[toe][2]).toBeLessThan(0.05)
    expect(points['left-small-toe'][1]).toBeGreaterThan(points['left-big-toe'][1])
    expect(points['left-big-toe'][0] - points['left-heel'][0]).toBeCloseTo(dimensions.footLengthM, 9)
    expect(points.nose[0]).toBeGreaterThan(points['left-eye'][0])
    expect(points['left-eye'][0]).toBeGreaterThan(points['left-ear'][0])
  })

  it('has the joint angles that were set, and bones that never change', () => {
    const angle = fc.double({ min: -1.2, max: 1.2, noNaN: true })
    const three = fc.tuple(angle, angle, angle)
    fc.assert(
      fc.property(seeds, three, three, three, angle, (seed, hip, knee, ankle, toes) => {
        const dimensions = makeDimensions(seed)
        const pose = poseOf(dimensions, { ...STANDING, midHip: [1, 2, 3], legs: { ...STANDING.legs, left: { hip, knee, ankle, toes } } })
        const angles = segmentAngles(pose, 'left')
        for (const [joint, set] of [['hip', hip], ['knee', knee], ['ankle', ankle]] as const)
          for (const [index, kind] of (['flexion', 'adduction', 'rotation'] as const).entries())
            expect(angles[`${joint}-${kind}`]).toBeCloseTo((set[index]! * 180) / Math.PI, 6)
        const between = (a: 'left-thigh' | 'left-shank', b: 'left-shank' | 'left-foot') => length(subtract(pose[a].origin, pose[b].origin))
        expect(between('left-thigh', 'left-shank')).toBeCloseTo(dimensions.thighM, 9)
        expect(between('left-shank', 'left-foot')).toBeCloseTo(dimensions.shankM, 9)
      }),
    )
  })
})
