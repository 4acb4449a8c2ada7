import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transform } from './mat3.ts'
import { fromRotationVector, toRotationVector } from './rotation-vector.ts'
import { add, length, scale } from './vec3.ts'

const coordinate = fc.double({ min: -3, max: 3, noNaN: true })
const vector = fc.tuple(coordinate, coordinate, coordinate)

describe('a rotation as a vector', () => {
  it('comes back, also at and near half a turn', () => {
    const axis = vector.filter((one) => length(one) > 0.1)
    const angle = fc.oneof(fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }), fc.constantFrom(0, 1e-9, Math.PI - 1e-9, Math.PI))
    fc.assert(
      fc.property(axis, angle, (direction, turn) => {
        const rotation = fromRotationVector(scale(direction, turn / length(direction)))
        const again = fromRotationVector(toRotationVector(rotation))
        rotation.forEach((value, index) => expect(again[index]).toBeCloseTo(value, 9))
        expect(length(toRotationVector(rotation))).toBeLessThanOrEqual(Math.PI + 1e-12)
      }),
    )
  })

  it('turns right-handed about its axis', () => {
    const turned = transform(fromRotationVector([0, 0, Math.PI / 2]), [1, 0, 0])
    expect(length(add(turned, [0, -1, 0]))).toBeLessThan(1e-12)
  })
})
