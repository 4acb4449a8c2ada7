import { describe, expect, test } from 'vitest'
import { camerasAround } from '../../core/vision/testing/cameras-around.ts'
import type { Camera, Lens } from '../../core/vision/camera.ts'
import { scale } from '../../core/math/vec3.ts'
import { remedied, type CountingCalibration } from './counting.ts'
import { plainLens } from './plain-camera.ts'
import { placed, putTogether, type Fresh } from './put-together.ts'

const cameras = camerasAround(3)
const [one, two, three] = cameras as [Camera, Camera, Camera]
const counting: CountingCalibration = { lenses: cameras, cameras, lengths: 'metres', errorPx: Object.fromEntries(cameras.map(({ name }) => [name, 0.5])) }
const lensOf = (camera: Camera): Lens => plainLens(camera)
const lenses = (...all: Lens[]): Fresh => ({ lenses: all, cameras: [], errorPx: {}, method: 'board', others: 'same-room' })
const names = (all: readonly Lens[]) => all.map(({ name }) => name)

describe('a new lens', () => {
  test('that says what the earlier one did leaves the camera where it stands; the others stay as they are', () => {
    const together = putTogether(lenses({ ...lensOf(two), focalXPx: two.focalXPx + 0.5 }), counting)
    expect(names(together.lenses).sort()).toEqual(names(cameras).sort())
    expect(together.cameras).toHaveLength(3)
    expect(together.cameras.find(({ name }) => name === two.name)).toMatchObject({ focalXPx: two.focalXPx + 0.5, rotation: two.rotation })
    expect(together.warnings).toEqual([])
  })

  test.each([
    ['another focal length', { focalXPx: two.focalXPx * 1.02 }, /differs from the earlier one by up to \d+\.\d px/],
    ['another size of picture', { widthPx: two.widthPx / 2 }, /for another size of picture/],
  ])('of %s takes the camera’s place, which was told with the earlier one, and says so', (_, change, words) => {
    const together = putTogether(lenses({ ...lensOf(two), ...change }), counting)
    expect(names(together.cameras)).toEqual([one.name, three.name])
    expect(together.lenses).toHaveLength(3)
    expect(together.warnings).toEqual([expect.stringMatching(words)])
  })
})

test('cameras placed in a room of their own do not stand beside those of another: of these the lenses stay', () => {
  const elsewhere = putTogether(placed([{ camera: one, errorPx: 0.2 }, { camera: { ...two, name: two.name.toUpperCase() }, errorPx: null }], 'board', 'other-room'), counting)
  expect(names(elsewhere.cameras)).toEqual([one.name, two.name.toUpperCase()])
  expect(names(elsewhere.lenses)).toEqual([one.name, two.name.toUpperCase(), three.name])
  expect(elsewhere.errorPx).toEqual({ [one.name]: 0.2, [three.name]: 0.5 })
  expect(elsewhere.warnings).toEqual([expect.stringContaining(`Of ${three.name} only the lens is kept`)])
  expect(putTogether(placed([{ camera: one, errorPx: 0.2 }], 'scene-points', 'same-room'), counting).cameras).toHaveLength(3)
})

test('without a calibration that counts, what was made is all there is', () => {
  expect(putTogether(lenses(lensOf(one)), undefined)).toMatchObject({ lenses: [{ name: one.name }], cameras: [], lengths: 'metres', warnings: [] })
})

test('cameras that stay are taken as a person has put them right, and lengths that nobody has stated stay so', () => {
  const inMillimetres = { ...counting, lengths: 'unstated' as const, cameras: cameras.map((camera) => ({ ...camera, translationM: scale(camera.translationM, 1000) })) }
  const fresh = placed([{ camera: one, errorPx: 0.2 }], 'footage', 'same-room')
  const together = putTogether(fresh, remedied(inMillimetres, [{ kind: 'scale-lengths', by: 0.001 }]))
  expect(together.lengths).toBe('metres')
  expect(together.cameras.find(({ name }) => name === two.name)!.translationM[0]).toBeCloseTo(two.translationM[0], 9)
  expect(putTogether(fresh, inMillimetres).lengths).toBe('unstated')
  expect(putTogether(placed(cameras.map((camera) => ({ camera, errorPx: null })), 'footage', 'same-room'), inMillimetres).lengths).toBe('metres')
})
