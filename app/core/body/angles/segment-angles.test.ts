import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCardan } from '../../math/cardan.ts'
import { IDENTITY, multiply, rotationAbout, transpose, type Mat3 } from '../../math/mat3.ts'
import { cardanOf, type Joint, type Side } from '../joints.ts'
import { ANGLES, jointAngles, segmentAngles, type SegmentAxes } from './segment-angles.ts'

const degrees = (value: number) => (value * Math.PI) / 180
const standing = Object.fromEntries(
  ['pelvis', 'thorax', ...['left', 'right'].flatMap((side) => ['thigh', 'shank', 'foot', 'upper-arm', 'forearm'].map((name) => `${side}-${name}`))].map((name) => [
    name,
    { axes: IDENTITY },
  ]),
) as unknown as SegmentAxes
const withTurned = (names: (keyof SegmentAxes)[], axes: Mat3): SegmentAxes => ({ ...standing, ...Object.fromEntries(names.map((name) => [name, { axes }])) })
const SIDES: Side[] = ['left', 'right']

describe('segment angles', () => {
  it('are all zero of a person who stands facing +X', () => {
    for (const side of SIDES) for (const angle of ANGLES) expect(segmentAngles(standing, side)[angle]).toBeCloseTo(0, 12)
  })

  it('count a knee that bends backwards, a thigh, an arm and toes that go forward and up as flexion, on both sides', () => {
    for (const side of SIDES) {
      const shankBack = segmentAngles(withTurned([`${side}-shank`, `${side}-foot`], rotationAbout('y', degrees(30))), side)
      expect(shankBack['knee-flexion']).toBeCloseTo(30, 9)
      expect(shankBack['ankle-flexion']).toBeCloseTo(0, 9)
      expect(shankBack['foot-pitch']).toBeCloseTo(-30, 9)
      const thighForward = segmentAngles(withTurned([`${side}-thigh`], rotationAbout('y', degrees(-20))), side)
      expect(thighForward['hip-flexion']).toBeCloseTo(20, 9)
      expect(thighForward['thigh-flexion']).toBeCloseTo(20, 9)
      expect(segmentAngles(withTurned([`${side}-foot`], rotationAbout('y', degrees(-10))), side)['ankle-flexion']).toBeCloseTo(10, 9)
      expect(segmentAngles(withTurned([`${side}-upper-arm`], rotationAbout('y', degrees(-25))), side)['shoulder-flexion']).toBeCloseTo(25, 9)
      expect(segmentAngles(withTurned([`${side}-forearm`], rotationAbout('y', degrees(-40))), side)['elbow-flexion']).toBeCloseTo(40, 9)
    }
  })

  it('count what goes to the middle as adduction and what turns inward as rotation, mirrored between the sides', () => {
    // turned by +X the hanging far end moves to the person's left: inward on the right
    expect(segmentAngles(withTurned(['right-thigh'], rotationAbout('x', degrees(8))), 'right')['hip-adduction']).toBeCloseTo(8, 9)
    expect(segmentAngles(withTurned(['left-thigh'], rotationAbout('x', degrees(8))), 'left')['hip-adduction']).toBeCloseTo(-8, 9)
    // turned by +Z the front moves to the left
    expect(segmentAngles(withTurned(['right-foot'], rotationAbout('z', degrees(8))), 'right')['foot-progression']).toBeCloseTo(8, 9)
    expect(segmentAngles(withTurned(['left-foot'], rotationAbout('z', degrees(8))), 'left')['ankle-rotation']).toBeCloseTo(-8, 9)
  })

  it('see the pelvis and the trunk from either side', () => {
    const leftUp = withTurned(['pelvis'], rotationAbout('x', degrees(5)))
    expect(segmentAngles(leftUp, 'left')['pelvis-obliquity']).toBeCloseTo(5, 9)
    expect(segmentAngles(leftUp, 'right')['pelvis-obliquity']).toBeCloseTo(-5, 9)
    const leftBack = withTurned(['pelvis', 'thorax'], rotationAbout('z', degrees(7)))
    expect(segmentAngles(leftBack, 'left')['pelvis-rotation']).toBeCloseTo(-7, 9)
    expect(segmentAngles(leftBack, 'right')['trunk-rotation']).toBeCloseTo(7, 9)
    expect(segmentAngles(withTurned(['pelvis', 'thorax'], rotationAbout('y', degrees(4))), 'left')).toMatchObject({ 'pelvis-tilt': expect.closeTo(4), 'trunk-lean': expect.closeTo(4) })
    // turned by +X the head moves to the right
    expect(segmentAngles(withTurned(['thorax'], rotationAbout('x', degrees(6))), 'right')['trunk-side-lean']).toBeCloseTo(6, 9)
  })

  it('follow the person, not the room, whichever way they walk', () => {
    const turn = fc.double({ min: -1.2, max: 1.2, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: -3.1, max: 3.1, noNaN: true }), fc.array(fc.tuple(turn, turn, turn), { minLength: 12, maxLength: 12 }), (heading, turns) => {
        const names = Object.keys(standing) as (keyof SegmentAxes)[]
        const posed = Object.fromEntries(names.map((name, index) => [name, { axes: fromCardan({ y: turns[index]![0], x: turns[index]![1], z: turns[index]![2] }) }])) as unknown as SegmentAxes
        const turned = Object.fromEntries(names.map((name) => [name, { axes: multiply(rotationAbout('z', heading), posed[name].axes) }])) as unknown as SegmentAxes
        for (const side of SIDES) {
          const [here, there] = [segmentAngles(posed, side), segmentAngles(turned, side, heading)]
          for (const angle of ANGLES) expect(there[angle]).toBeCloseTo(here[angle], 6)
        }
      }),
    )
  })

  it('keep to the formulas of the reference: a = −asin R12, b = atan2(R02, R22), g = atan2(R10, R11)', () => {
    const turn = fc.double({ min: -1.4, max: 1.4, noNaN: true })
    const joints: Joint[] = ['hip', 'knee']
    fc.assert(
      fc.property(fc.constantFrom(...joints), turn, turn, turn, turn, (joint, y, x, z, elsewhere) => {
        const proximal = rotationAbout('z', elsewhere)
        const distal = multiply(proximal, fromCardan({ y, x, z }))
        const r = multiply(transpose(proximal), distal)
        const [a, b, g] = [-Math.asin(r[5]), Math.atan2(r[2], r[8]), Math.atan2(r[3], r[4])]
        const flexion = joint === 'knee' ? b : -b
        for (const [index, value] of jointAngles(joint, 'left', proximal, distal).entries()) expect(value).toBeCloseTo([flexion, -a, -g][index]!, 9)
        for (const [index, value] of jointAngles(joint, 'right', proximal, distal).entries()) expect(value).toBeCloseTo([flexion, a, g][index]!, 9)
      }),
    )
  })

  it('make the joint again that they were read from', () => {
    const turn = fc.double({ min: -1.4, max: 1.4, noNaN: true })
    const joints: Joint[] = ['hip', 'knee', 'ankle', 'shoulder', 'elbow']
    fc.assert(
      fc.property(fc.constantFrom(...joints), fc.constantFrom(...SIDES), turn, turn, turn, (joint, side, flexion, adduction, rotation) => {
        const read = jointAngles(joint, side, IDENTITY, fromCardan(cardanOf(joint, side, [flexion, adduction, rotation])))
        for (const [index, value] of read.entries()) expect(value).toBeCloseTo([flexion, adduction, rotation][index]!, 9)
      }),
    )
  })
})
