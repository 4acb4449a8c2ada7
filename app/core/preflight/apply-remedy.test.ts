import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../math/vec3.ts'
import { project, type Camera, type Pixel } from '../vision/camera.ts'
import { cameraPosition } from '../vision/look-at.ts'
import { camerasAround } from '../vision/testing/cameras-around.ts'
import { applyRemedy } from './apply-remedy.ts'
import type { Remedy } from './finding.ts'

const rig = camerasAround(2, { distortion: [-0.21, 0.06, 0.004, -0.003, -0.004], centreXPx: 531, centreYPx: 970 })
const point = fc.tuple(fc.double({ min: -0.6, max: 0.6, noNaN: true }), fc.double({ min: -0.6, max: 0.6, noNaN: true }), fc.double({ min: 0, max: 2, noNaN: true }))

/** Where a pixel of the calibrated picture, whose centre of the first is (0, 0), is found in the film's. */
type Moved = (pixel: Pixel) => Pixel
const CASES: [string, Remedy, Moved, size: [number, number]][] = [
  ['half the resolution', { kind: 'scale-calibration', camera: 'cam01', by: 0.5, widthPx: 544, heightPx: 960 }, ([x, y]) => [(x + 0.5) / 2 - 0.5, (y + 0.5) / 2 - 0.5], [544, 960]],
  ['sides cut off', { kind: 'crop-offset', camera: 'cam01', offsetPx: [4, 0], widthPx: 1080, heightPx: 1920 }, ([x, y]) => [x - 4, y], [1080, 1920]],
  ['made smaller between bars', { kind: 'scale-and-crop', camera: 'cam01', by: 1080 / 1088, offsetPx: [0, -7], widthPx: 1080, heightPx: 1920 }, ([x, y]) => [((x + 0.5) * 1080) / 1088 - 0.5, ((y + 0.5) * 1080) / 1088 - 0.5 + 7], [1080, 1920]],
  ['a quarter turn clockwise', { kind: 'rotate-calibration', camera: 'cam01', quarterTurns: 1 }, ([x, y]) => [1919 - y, x], [1920, 1088]],
  ['upside down', { kind: 'rotate-calibration', camera: 'cam01', quarterTurns: 2 }, ([x, y]) => [1087 - x, 1919 - y], [1088, 1920]],
  ['a quarter turn back', { kind: 'rotate-calibration', camera: 'cam01', quarterTurns: 3 }, ([x, y]) => [y, 1087 - x], [1920, 1088]],
]

describe('a remedy for one camera', () => {
  it.each(CASES)('%s: whatever the camera saw, it sees where the film shows it', (_, remedy, moved, size) => {
    const [changed, other] = applyRemedy(remedy, rig)
    expect([changed!.widthPx, changed!.heightPx]).toEqual(size)
    expect(other).toBe(rig[1])
    fc.assert(
      fc.property(point, (at: Vec3) => {
        const [x, y] = moved(project(rig[0]!, at)!)
        const [newX, newY] = project(changed!, at)!
        expect(Math.hypot(newX - x, newY - y)).toBeLessThan(1e-9)
      }),
    )
  })

  it('four quarter turns are none, and a turn of a lens alone is that of the camera', () => {
    const turn: Remedy = { kind: 'rotate-calibration', camera: 'cam01', quarterTurns: 3 }
    const around = applyRemedy({ ...turn, quarterTurns: 1 }, applyRemedy(turn, rig))[0]!
    for (const key of ['focalXPx', 'centreXPx', 'centreYPx'] as const) expect(around[key]).toBeCloseTo(rig[0]![key], 9)
    around.rotation.forEach((value, at) => expect(value).toBeCloseTo(rig[0]!.rotation[at]!, 12))
    const { rotation: _rotation, translationM: _translationM, ...lens } = rig[0]!
    const [turned] = applyRemedy(turn, [lens])
    expect(applyRemedy(turn, rig)[0]).toMatchObject(turned!)
    expect(turned).not.toHaveProperty('rotation')
  })
})

describe('a remedy for all', () => {
  it('gives cameras the films’ names', () => {
    const names = applyRemedy({ kind: 'match-cameras', pairs: [{ calibration: 'cam01', film: 'side' }] }, rig).map(({ name }) => name)
    expect(names).toEqual(['side', 'cam02'])
  })

  it('brings cameras nearer that were measured in millimetres, and nothing else', () => {
    const far = rig.map((camera): Camera => ({ ...camera, translationM: camera.translationM.map((value) => 1000 * value) as unknown as Vec3 }))
    const near = applyRemedy({ kind: 'scale-lengths', by: 0.001 }, far)
    for (const [place, camera] of near.entries()) cameraPosition(camera).forEach((value, axis) => expect(value).toBeCloseTo(cameraPosition(rig[place]!)[axis]!, 9))
  })

  it('takes a picture’s size from the film, and gives lenses their full distortion back', () => {
    const unknown = rig.map((camera) => ({ ...camera, widthPx: Number.NaN, heightPx: Number.NaN, distortion: camera.distortion.map((term) => term / 64) as unknown as Camera['distortion'] }))
    const sized = applyRemedy({ kind: 'take-size', camera: 'cam01', widthPx: 1088, heightPx: 1920 }, unknown)
    const [whole] = applyRemedy({ kind: 'scale-distortion', by: 64 }, sized)
    expect([whole!.widthPx, whole!.heightPx, sized[1]!.widthPx]).toEqual([1088, 1920, Number.NaN])
    whole!.distortion.forEach((term, at) => expect(term).toBeCloseTo(rig[0]!.distortion[at]!, 12))
  })
})
