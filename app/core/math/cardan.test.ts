import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCardan, toCardan } from './cardan.ts'
import { multiply, rotationAbout } from './mat3.ts'

const turn = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })

describe('Cardan angles Y-X-Z', () => {
  it('are turns about Y, then the new X, then the newest Z', () => {
    fc.assert(
      fc.property(turn(3), turn(3), turn(3), (y, x, z) => {
        const expected = multiply(multiply(rotationAbout('y', y), rotationAbout('x', x)), rotationAbout('z', z))
        for (const [index, value] of fromCardan({ y, x, z }).entries()) expect(value).toBeCloseTo(expected[index]!, 12)
      }),
    )
  })

  it('come back from the rotation they make', () => {
    fc.assert(
      fc.property(turn(3.14), turn(1.56), turn(3.14), (y, x, z) => {
        const back = toCardan(fromCardan({ y, x, z }))
        expect(back.y).toBeCloseTo(y, 9)
        expect(back.x).toBeCloseTo(x, 9)
        expect(back.z).toBeCloseTo(z, 9)
      }),
    )
  })

  it('at gimbal lock still make the same rotation', () => {
    fc.assert(
      fc.property(turn(3), fc.constantFrom(-Math.PI / 2, Math.PI / 2), turn(3), (y, x, z) => {
        const rotation = fromCardan({ y, x, z })
        for (const [index, value] of fromCardan(toCardan(rotation)).entries()) expect(value).toBeCloseTo(rotation[index]!, 7)
      }),
    )
  })
})
