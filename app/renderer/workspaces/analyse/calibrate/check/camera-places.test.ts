import { expect, it } from 'vitest'
import { camerasAround } from '../../../../../core/vision/testing/cameras-around.ts'
import type { Camera } from '../../../../../core/vision/camera.ts'
import { lookAt } from '../../../../../core/vision/look-at.ts'
import { gridOf } from '../../room/grid-of.ts'
import { camerasOfFilms, lensesOfFilms } from '../../room/cameras-of-films.ts'
import { placeOf } from './camera-places.ts'

const [lens] = camerasAround(1) as [Camera]
const standing = (from: readonly [number, number, number], to: readonly [number, number, number]): Camera => ({ ...lens, distortion: [0, 0, 0, 0, 0], ...lookAt(from, to) })

it('a camera’s place is told as one would measure it in the room', () => {
  const { positionM, towards, downDeg, toOriginM, viewDeg } = placeOf(standing([3, 0, 1.5], [0, 0, 1.5]))
  expect(positionM.map((value) => Number(value.toFixed(6)) + 0)).toEqual([3, 0, 1.5])
  expect([towards, Math.round(downDeg) + 0]).toEqual(['−x', 0])
  expect(toOriginM).toBeCloseTo(Math.hypot(3, 1.5), 6)
  expect(viewDeg.across).toBeCloseTo((2 * Math.atan(lens.widthPx / 2 / lens.focalXPx) * 180) / Math.PI, 0)
  expect(placeOf(standing([3, 3, 3], [0, 0, 0])).towards).toBe('−x −y')
  expect(placeOf(standing([0, -2, 2], [0, 0, 0])).downDeg).toBeCloseTo(45, 6)
})

it('the floor reaches as far as the cameras stand, in whole metres', () => {
  expect(gridOf([standing([3.4, 0, 1], [0, 0, 1]), standing([-3.4, 0, 1], [0, 0, 1])])).toEqual({ centre: [0, 0], halfM: 4, stepM: 1, axisM: 1 })
  expect(gridOf([])).toMatchObject({ halfM: 2 })
  expect(gridOf([standing([60, 0, 1], [0, 0, 1]), standing([-60, 0, 1], [0, 0, 1])]).halfM).toBe(8)
})

it('a film has the camera that the check gave it, else the one of its name and size', () => {
  const film = { mediaId: 'm', label: 'cam1', playable: { displayWidth: lens.widthPx, displayHeight: lens.heightPx } } as Parameters<typeof camerasOfFilms>[0][number]
  const counts = { cameras: [{ ...lens, name: 'cam_01' }], lenses: [{ ...lens, name: 'cam_01' }] } as unknown as Parameters<typeof camerasOfFilms>[2] & object
  const checked = { cameras: [{ label: 'cam1', camera: { ...lens, name: 'turned' } }] } as unknown as Parameters<typeof camerasOfFilms>[1]
  expect(camerasOfFilms([film], checked, counts).get('m')?.name).toBe('turned')
  expect(camerasOfFilms([film], undefined, counts).get('m')?.name).toBe('cam_01')
  expect(lensesOfFilms([{ ...film, playable: { displayWidth: 9, displayHeight: 9 } as typeof film.playable }], new Map(), counts).size).toBe(0)
  expect(lensesOfFilms([film], new Map(), { ...counts, cameras: [] }).get('m')?.name).toBe('cam_01')
})
