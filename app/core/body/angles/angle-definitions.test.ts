import { describe, expect, it } from 'vitest'
import { type Mat3, multiply, rotationAbout } from '../../math/mat3.ts'
import { radiansOf } from '../../math/degrees.ts'
import { ANGLE_DEFINITIONS, type AngleDefinition } from './angle-definitions.ts'
import { ANGLE_KEYPOINTS } from './angle-keypoints.ts'
import { angleSlopes } from './angle-slopes.ts'
import { SIDES, type Side } from '../joints.ts'
import { ANGLES, segmentAngles, type SegmentAxes } from './segment-angles.ts'

const segmentOf = (part: AngleDefinition['of'], side: Side): keyof SegmentAxes => (part === 'pelvis' ? 'pelvis' : part === 'trunk' ? 'thorax' : `${side}-${part.replace(' ', '-') as 'thigh'}`)
const SEGMENTS = ['pelvis', 'thorax', ...SIDES.flatMap((side) => (['thigh', 'shank', 'foot', 'upper-arm', 'forearm'] as const).map((part) => `${side}-${part}` as const))] as const
const bodyWith = (turned: Partial<Record<keyof SegmentAxes, Mat3>>): SegmentAxes => Object.fromEntries(SEGMENTS.map((segment) => [segment, { axes: turned[segment] ?? rotationAbout('z', 0) }])) as unknown as SegmentAxes

describe.each(ANGLES)('what is said of %s', (angle) => {
  const { of, against, sides, unseen } = ANGLE_DEFINITIONS[angle]

  it('names the parts whose turns change it', () => {
    const bent = bodyWith(Object.fromEntries(SEGMENTS.map((segment, place) => [segment, multiply(rotationAbout('y', 0.1 * place), rotationAbout('x', 0.05 * place))])))
    for (const side of SIDES) {
      const named = [segmentOf(of, side), ...(against === 'room' ? [] : [segmentOf(against, side)])]
      expect(angleSlopes(bent, side, 0)[angle].map(({ segment }) => segment)).toEqual(named)
    }
  })

  it('says whether both sides tell the same', () => {
    const turn = multiply(multiply(rotationAbout('y', 0.2), rotationAbout('x', 0.1)), rotationAbout('z', 0.15))
    const body = bodyWith({ [segmentOf(of, 'left')]: turn })
    const [left, right] = SIDES.map((side) => segmentAngles(body, side)[angle]) as [number, number]
    expect(left === 0).toBe(false)
    expect(right).toBeCloseTo(sides === 'own' ? 0 : sides === 'same' ? left : -left, 9)
  })

  it('says that keypoints tell it where they do', () => {
    expect(unseen === null).toBe(angle in ANGLE_KEYPOINTS)
  })
})

describe('signs are as they are said', () => {
  const turnedBy = (segment: keyof SegmentAxes, axis: 'x' | 'y' | 'z', degrees: number) => segmentAngles(bodyWith({ [segment]: rotationAbout(axis, radiansOf(degrees)) }), 'left')
  // Turned about Y the front goes down, about X the left side goes up, about Z the front goes to the left.
  it.each([
    ['pelvis-tilt', 'pelvis', 'y', 10],
    ['pelvis-obliquity', 'pelvis', 'x', 10],
    ['pelvis-rotation', 'pelvis', 'z', -10],
    ['trunk-lean', 'thorax', 'y', 10],
    ['trunk-side-lean', 'thorax', 'x', -10],
    ['hip-flexion', 'left-thigh', 'y', -10],
    ['hip-adduction', 'left-thigh', 'x', -10],
    ['thigh-flexion', 'left-thigh', 'y', -10],
    ['knee-flexion', 'left-shank', 'y', 10],
    ['knee-adduction', 'left-shank', 'x', -10],
    ['ankle-flexion', 'left-foot', 'y', -10],
    ['foot-progression', 'left-foot', 'z', -10],
    ['foot-pitch', 'left-foot', 'y', -10],
    ['shoulder-flexion', 'left-upper-arm', 'y', -10],
    ['elbow-flexion', 'left-forearm', 'y', -10],
  ] as const)('%s', (angle, segment, axis, degrees) => {
    expect(turnedBy(segment, axis, degrees)[angle]).toBeCloseTo(10, 9)
  })
})
