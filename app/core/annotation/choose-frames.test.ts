import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { project } from '../vision/camera.ts'
import { camerasAround } from '../vision/testing/cameras-around.ts'
import { walkerAt } from '../vision/testing/walker.ts'
import { disagreement, evenly, kCentre, type Moment, mostFirst, poseVector, uncertainty } from './choose-frames.ts'

const cameras = camerasAround(3, { distortion: [-0.1, 0.02, 0, 0, 0] })
/** The walker as all cameras truly see them, in the second one so far to the right. */
const walkerSeen = (timeS: number, { asidePx = 0, score = 0.9 } = {}): Moment => ({
  timeUs: timeS * 1e6,
  views: cameras.map((camera, n) => ({ camera, pose: { person: 1, points: walkerAt(timeS).map((point) => ({ x: project(camera, point)![0] + (n === 1 ? asidePx : 0), y: project(camera, point)![1], score })) } })),
})

it('evenly is from the middle of each part, and never more than there are', () => {
  expect(evenly(10, 5)).toEqual([1, 3, 5, 7, 9])
  expect(evenly(3, 9)).toEqual([0, 1, 2])
})

it('a model is unsure by what is missing to its scores, of what it does not find at all most', () => {
  expect(uncertainty(walkerSeen(0))).toBeCloseTo(0.1, 9)
  expect(uncertainty({ timeUs: 0, views: [{ camera: null, pose: { person: 1, points: [null, { x: 0, y: 0, score: 0.5 }] } }] })).toBe(0.75)
  expect(uncertainty({ timeUs: 0, views: [{ camera: null, pose: undefined }] })).toBe(1)
})

it('cameras that see the truth agree, and disagree the more the further one is off', () => {
  const [none, some, more] = [0, 10, 40].map((asidePx) => disagreement(walkerSeen(0.3, { asidePx })))
  expect(none).toBeLessThan(0.01)
  expect(some).toBeGreaterThan(1)
  expect(more).toBeGreaterThan(2 * some!)
  expect(disagreement({ timeUs: 0, views: walkerSeen(0).views.slice(0, 1) })).toBeNaN()
})

it('those with the most come first, none right beside another while there are others', () => {
  const timesUs = [0, 10, 20, 500_000, 510_000, 900_000].map((us) => us)
  expect(mostFirst([9, 8, 7, 6, 5, NaN], timesUs, 2, 100_000)).toEqual([0, 3])
  expect(mostFirst([9, 8, 7, 6, 5, NaN], timesUs, 5, 100_000).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
})

describe('k-centre', () => {
  it('takes the furthest from all that are taken, from those that are labelled on', () => {
    expect(kCentre([[0], [1], [10], [11], [5]], 2, [0])).toEqual([3, 4])
    expect(kCentre([[0], [0], [0]], 2, [0])).toEqual([])
    expect(kCentre([[NaN], [3], [9]], 5, [1])).toEqual([2])
  })

  it('leaves nobody further from what it takes than twice the best choice could', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), { minLength: 3, maxLength: 9 })
    const radius = (all: readonly (readonly number[])[], centres: readonly number[]) => Math.max(...all.map((one) => Math.min(...centres.map((centre) => Math.hypot(one[0]! - all[centre]![0]!, one[1]! - all[centre]![1]!)))))
    fc.assert(fc.property(points, (all) => {
      const greedy = radius(all, [0, ...kCentre(all, 1, [0])])
      const pairs = all.flatMap((_, a) => all.map((__, b) => [a, b]))
      expect(greedy).toBeLessThanOrEqual(2 * Math.min(...pairs.map((pair) => radius(all, pair))) + 1e-9)
    }))
  })

  it('sees a pose again wherever it is in the picture, and of a stride takes what is unlike', () => {
    const moved = (moment: Moment): Moment => ({ ...moment, views: moment.views.map(({ camera, pose }) => ({ camera, pose: pose && { ...pose, points: pose.points.map((point) => point && { ...point, x: 2 * point.x + 30, y: 2 * point.y - 7 }) } })) })
    const stride = Array.from({ length: 22 }, (_, n) => walkerSeen(n * 0.05))
    const vectors = [...stride, moved(walkerSeen(0))].map(poseVector)
    const chosen = kCentre(vectors, 4, [0])
    expect(chosen).not.toContain(22)
    expect(chosen.length).toBe(4)
    // Half a stride on, the legs have changed places.
    expect(Math.abs(chosen[0]! * 0.05 - 0.55)).toBeLessThan(0.2)
  })
})
