import { describe, expect, it } from 'vitest'
import { randomStream } from '../math/random-stream.ts'
import type { Vec3 } from '../math/vec3.ts'
import { type Pixel, project } from '../vision/camera.ts'
import { camerasAround } from '../vision/testing/cameras-around.ts'
import { epipolarLine, meetingOf } from './multi-view.ts'

const cameras = camerasAround(4, { distortion: [-0.12, 0.03, 0.0006, -0.0004, 0] })
const random = randomStream(7, 'places in the room')
const places = Array.from({ length: 60 }, (): Vec3 => [random.uniform(-0.6, 0.6), random.uniform(-0.6, 0.6), random.uniform(0.05, 1.8)])

const toLine = ([x, y]: Pixel, line: readonly Pixel[][]): number =>
  Math.min(...line.flatMap((stretch) => stretch.slice(1).map(([toX, toY], at) => {
    const [fromX, fromY] = stretch[at]!
    const [alongX, alongY] = [toX - fromX, toY - fromY]
    const share = Math.max(0, Math.min(1, ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2)))
    return Math.hypot(x - fromX - share * alongX, y - fromY - share * alongY)
  })))

describe('a point labelled in two cameras', () => {
  it('is proposed in the others where they truly see it, however their lenses bend', () => {
    for (const place of places) {
      const views = cameras.slice(0, 2).map((camera) => ({ camera, pixel: project(camera, place)! }))
      const meeting = meetingOf(views)!
      for (const other of cameras.slice(2)) {
        const [x, y] = meeting.in(other)!
        const [trueX, trueY] = project(other, place)!
        expect(Math.hypot(x - trueX, y - trueY)).toBeLessThan(0.01)
      }
    }
  })

  it('is proposed within a pixel or so where both labels are half a pixel off', () => {
    const misses = places.flatMap((place) => {
      const views = cameras.slice(0, 2).map((camera) => ({ camera, pixel: project(camera, place)!.map((at) => at + random.uniform(-0.5, 0.5)) as unknown as Pixel }))
      return cameras.slice(2).map((other) => Math.hypot(...project(other, place)!.map((at, axis) => at - meetingOf(views)!.in(other)![axis]!)))
    })
    expect(misses.toSorted((a, b) => a - b)[Math.floor(misses.length * 0.9)]).toBeLessThan(1)
  })

  it('is proposed nowhere where the labels do not meet, and the one of three that does not fit is named', () => {
    const place = places[0]!
    const views = cameras.map((camera) => ({ camera, pixel: project(camera, place)! }))
    const off: Pixel = [views[1]!.pixel[0], views[1]!.pixel[1] + 120]
    expect(meetingOf([views[0]!, { camera: cameras[1]!, pixel: off }])).toBeUndefined()
    expect(meetingOf([views[0]!, { camera: cameras[1]!, pixel: off }, views[2]!])).toMatchObject({ odd: [1] })
    expect(meetingOf(views.slice(0, 1))).toBeUndefined()
  })
})

describe('the line of a point in another camera', () => {
  it('passes through where that camera sees it', () => {
    for (const place of places.slice(0, 12))
      for (const from of cameras)
        for (const to of cameras) {
          if (from === to) continue
          const line = epipolarLine({ camera: from, pixel: project(from, place)! }, to)
          expect(toLine(project(to, place)!, line)).toBeLessThan(0.5)
        }
  })

  it('is of other points a line that does not pass there', () => {
    const [place, other] = [places[0]!, [places[0]![0], places[0]![1], places[0]![2] + 0.5] as Vec3]
    expect(toLine(project(cameras[1]!, place)!, epipolarLine({ camera: cameras[0]!, pixel: project(cameras[0]!, other)! }, cameras[1]!))).toBeGreaterThan(50)
  })
})
