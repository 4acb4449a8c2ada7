import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, length, mix, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { DIMENSIONS, still } from '../testing/motions.ts'
import { type Capsule, covered, stretchWithin } from './capsule-ray.ts'
import { halpe26 } from './keypoints.ts'
import { HIDDEN, type Obstacle, SEEN, visibility } from './visibility.ts'

const coordinate = fc.double({ min: -2, max: 2, noNaN: true })
const point = fc.tuple(coordinate, coordinate, coordinate)

describe('a ray through a capsule', () => {
  it('is within it exactly where points on it are within its radius of its axis', () => {
    fc.assert(
      fc.property(point, point, point, point, fc.double({ min: 0.05, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), (from, to, eye, target, radiusM, share) => {
        fc.pre(length(subtract(eye, target)) > 0.1)
        const capsule = { from, to, radiusM }
        const stretch = stretchWithin(capsule, eye, target)
        const away = distanceToAxis(capsule, mix(eye, target, share))
        fc.pre(Math.abs(away - radiusM) > 1e-6)
        const at = share * length(subtract(target, eye))
        expect(stretch !== undefined && at > stretch[0] && at < stretch[1]).toBe(away < radiusM)
      }),
      { numRuns: 1000 },
    )
  })

  it('is measured once where capsules overlap', () => {
    expect(covered([[2, 4], [1, 3], [6, 7], [6.2, 6.5]])).toBeCloseTo(4, 12)
  })
})

describe('who stands facing +X', () => {
  const points = halpe26(DIMENSIONS, still().poseAt(0))
  const body = simpleBody()
  const seenFrom = (eye: Vec3, name: keyof typeof points) => visibility(name, points[name], eye, body)
  const front: Vec3 = [4, 0, 1.2]
  const rear: Vec3 = [-4, 0, 1.2]
  const left: Vec3 = [0, 4, 1.2]
  const right: Vec3 = [0, -4, 1.2]

  it('shows the face to the front and hides it from behind', () => {
    for (const name of ['nose', 'left-eye', 'right-eye'] as const) {
      expect(seenFrom(front, name)).toBe(SEEN)
      expect(seenFrom(rear, name)).toBe(HIDDEN)
    }
    expect([seenFrom(left, 'left-ear'), seenFrom(right, 'left-ear')]).toEqual([SEEN, HIDDEN])
  })

  it('hides one side’s limbs behind the other’s and behind the trunk', () => {
    for (const name of ['shoulder', 'elbow', 'knee', 'ankle'] as const) {
      expect([name, seenFrom(left, `left-${name}`), seenFrom(left, `right-${name}`)]).toEqual([name, SEEN, HIDDEN])
    }
    for (const name of ['left-knee', 'right-ankle', 'left-shoulder', 'right-elbow'] as const) {
      expect([name, seenFrom(front, name), seenFrom(rear, name)]).toEqual([name, SEEN, SEEN])
    }
  })

  it('is hidden by furniture that stands before', () => {
    const rail: Obstacle = { from: [2, -1, points['left-knee'][2]], to: [2, 1, points['left-knee'][2]], radiusM: 0.05 }
    const eye: Vec3 = [4, points['left-knee'][1], points['left-knee'][2]]
    expect(visibility('left-knee', points['left-knee'], eye, body)).toBe(SEEN)
    expect(visibility('left-knee', points['left-knee'], eye, [...body, rail])).toBe(HIDDEN)
    expect(visibility('left-knee', points['left-knee'], scale(eye, -1), [...body, rail])).toBe(SEEN)
  })

  function simpleBody(): Obstacle[] {
    const along = (segment: NonNullable<Obstacle['segment']>, from: Vec3, to: Vec3, radiusM: number): Obstacle => ({ segment, from, to, radiusM })
    const sides = (['left', 'right'] as const).flatMap((side) => [
      along(`${side}-thigh`, points[`${side}-hip`], points[`${side}-knee`], 0.075),
      along(`${side}-shank`, points[`${side}-knee`], points[`${side}-ankle`], 0.05),
      along(`${side}-foot`, points[`${side}-heel`], points[`${side}-big-toe`], 0.04),
      along(`${side}-upper-arm`, points[`${side}-shoulder`], points[`${side}-elbow`], 0.045),
      along(`${side}-forearm`, points[`${side}-elbow`], points[`${side}-wrist`], 0.035),
    ])
    return [
      ...sides,
      along('pelvis', points['left-hip'], points['right-hip'], 0.1),
      along('thorax', points['mid-hip'], points.neck, 0.13),
      along('head', add(points.neck, [0, 0, 0.05]), add(points.head, [0, 0, -0.1]), 0.085),
    ]
  }
})

function distanceToAxis({ from, to }: Capsule, at: Vec3): number {
  const axis = subtract(to, from)
  const squared = axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2
  const toPoint = subtract(at, from)
  const share = squared === 0 ? 0 : Math.max(0, Math.min(1, (toPoint[0] * axis[0] + toPoint[1] * axis[1] + toPoint[2] * axis[2]) / squared))
  return length(subtract(at, mix(from, to, share)))
}
