import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { length, mix, scale, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import { halpe26 } from '../person/keypoints.ts'
import { DIMENSIONS, still } from '../testing/motions.ts'
import { bodyCapsules } from './body-capsules.ts'
import { type Capsule, covered, stretchWithin } from './capsule-ray.ts'
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
  const body = bodyCapsules(DIMENSIONS, { sex: 0.5, fat: 1, muscle: 1 })(still().poseAt(0))
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

  it('shows the feet’s outer edges to their own side, and the heels from behind alone', () => {
    expect(['left-heel', 'left-small-toe', 'left-ankle'].map((name) => seenFrom(left, name as 'left-heel'))).toEqual([SEEN, SEEN, SEEN])
    expect([seenFrom(rear, 'left-heel'), seenFrom(front, 'left-heel')]).toEqual([SEEN, HIDDEN])
    expect([seenFrom(front, 'right-big-toe'), seenFrom(rear, 'right-big-toe')]).toEqual([SEEN, HIDDEN])
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
})

function distanceToAxis({ from, to }: Capsule, at: Vec3): number {
  const axis = subtract(to, from)
  const squared = axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2
  const toPoint = subtract(at, from)
  const share = squared === 0 ? 0 : Math.max(0, Math.min(1, (toPoint[0] * axis[0] + toPoint[1] * axis[1] + toPoint[2] * axis[2]) / squared))
  return length(subtract(at, mix(from, to, share)))
}
