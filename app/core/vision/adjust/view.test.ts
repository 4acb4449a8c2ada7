import { expect, test } from 'vitest'
import { project, type Camera } from '../camera.ts'
import { camerasAround } from '../testing/cameras-around.ts'
import { CENTRE, FOCAL, OWN_COLUMNS, RADIAL, TURN } from './layout.ts'
import { moved } from './state.ts'
import { look, newView, placed } from './view.ts'

const [camera] = camerasAround(1, { distortion: [-0.12, 0.05, 0.002, -0.003, 0.01] }) as [Camera]
const POINT = [0.3, -0.4, 1.7] as const
const SMALL = 1e-6

test('what a camera sees is what the camera model says', () => {
  const view = newView()
  expect(look(placed(camera), Float64Array.from(POINT), 0, view)).toBe(true)
  const [u, v] = project(camera, POINT)!
  expect([view.u, view.v].map((value, axis) => value - [u, v][axis]!)).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)])
})

test.each([
  ...[0, 1, 2].map((axis) => ['turn', TURN + axis, (by: number): Camera => moved(camera, unit(axis, by), [0, 0, 0])] as const),
  ...[0, 1, 2].map((axis) => ['centre', CENTRE + axis, (by: number): Camera => moved(camera, [0, 0, 0], unit(axis, by))] as const),
  ['focal length', FOCAL, (by: number): Camera => ({ ...camera, focalXPx: camera.focalXPx * (1 + by), focalYPx: camera.focalYPx * (1 + by) })] as const,
  ['first radial term', RADIAL, (by: number): Camera => ({ ...camera, distortion: [camera.distortion[0] + by, ...camera.distortion.slice(1)] as unknown as Camera['distortion'] })] as const,
])('how it changes with a camera’s %s (%i) is what small changes show', (_, column, changed) => {
  const view = newView()
  look(placed(camera), Float64Array.from(POINT), 0, view)
  const [low, high] = [project(changed(-SMALL), POINT)!, project(changed(SMALL), POINT)!]
  for (const axis of [0, 1] as const) expect(view.byCamera[OWN_COLUMNS * axis + column]!).toBeCloseTo((high[axis] - low[axis]) / (2 * SMALL), 3)
})

test('and with the point', () => {
  const view = newView()
  look(placed(camera), Float64Array.from(POINT), 0, view)
  for (const axis of [0, 1, 2]) {
    const at = (by: number) => project(camera, [POINT[0] + unit(axis, by)[0], POINT[1] + unit(axis, by)[1], POINT[2] + unit(axis, by)[2]])!
    const [low, high] = [at(-SMALL), at(SMALL)]
    for (const row of [0, 1] as const) expect(view.byPoint[3 * row + axis]!).toBeCloseTo((high[row] - low[row]) / (2 * SMALL), 3)
  }
})

test('a point behind the camera, or folded back by its lens, is not seen', () => {
  expect(look(placed(camera), Float64Array.of(6, 0, 1.2), 0, newView())).toBe(false)
  const [folding] = camerasAround(1, { distortion: [-0.5, 0, 0, 0, 0] }) as [Camera]
  expect(look(placed(folding), Float64Array.of(2, 2.5, 1.2), 0, newView())).toBe(false)
})

const unit = (axis: number, by: number) => [0, 1, 2].map((one) => (one === axis ? by : 0)) as [number, number, number]
