import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { project, type Camera } from '../camera.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { undistort } from '../undistort.ts'
import { lensOf, rayInto, seenThrough } from './lens.ts'

const DISTORTIONS: Camera['distortion'][] = [
  [0, 0, 0, 0, 0],
  [-0.06, 0.015, 0.0004, -0.0003, 0],
  [-0.35, 0.05, 0.001, 0.002, 0],
  [0.1, 0, 0, 0, -0.05],
]
const lenses = DISTORTIONS.map((distortion) => lensOf(camerasAround(1, { distortion, focalXPx: 900, focalYPx: 905 })[0]!))
const lens = fc.constantFrom(...lenses)
const coordinate = fc.double({ min: -6, max: 6, noNaN: true })

describe('what a lens shows of a point', () => {
  it('is what the camera projects, or nothing where that projects nothing', () => {
    const view = new Float64Array(8)
    fc.assert(
      fc.property(lens, coordinate, coordinate, coordinate, (one, x, y, z) => {
        const pixel = project(one.camera, [x, y, z])
        const isSeen = seenThrough(one, x, y, z, view)
        expect(isSeen ? [view[0], view[1]].map((value) => value!.toFixed(6)) : undefined).toEqual(pixel?.map((value) => value.toFixed(6)))
      }),
      { numRuns: 500 },
    )
  })

  it('moves with the point as its slopes say', () => {
    const [view, moved] = [new Float64Array(8), new Float64Array(8)]
    const near = fc.double({ min: -1, max: 1, noNaN: true })
    const [forwardM, exact] = [1e-5, 0.01]
    fc.assert(
      fc.property(lens, near, near, near, fc.constantFrom(0, 1, 2), (one, x, y, z, axis) => {
        const by = [0, 1, 2].map((place) => (place === axis ? forwardM : 0)) as [number, number, number]
        seenThrough(one, x, y, z + 1, view)
        seenThrough(one, x + by[0], y + by[1], z + 1 + by[2], moved)
        expect(Math.abs((moved[0]! - view[0]!) / forwardM - view[2 + axis]!)).toBeLessThan(exact)
        expect(Math.abs((moved[1]! - view[1]!) / forwardM - view[5 + axis]!)).toBeLessThan(exact)
      }),
    )
  })
})

it('the ray that a pixel shows is that of `undistort`, and none where there is none', () => {
  const ray = new Float32Array(2)
  const far = fc.double({ min: -3000, max: 5000, noNaN: true })
  fc.assert(
    fc.property(lens, far, far, (one, u, v) => {
      rayInto(one, u, v, ray, 0)
      const asWritten = (values: Iterable<number>) => Array.from(values, (value) => value.toFixed(4).replace('-0.0000', '0.0000'))
      expect(asWritten(ray)).toEqual(asWritten(undistort(one.camera, [u, v])))
    }),
    { numRuns: 60 },
  )
})
