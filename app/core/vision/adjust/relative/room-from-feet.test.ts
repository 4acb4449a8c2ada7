import { describe, expect, it } from 'vitest'
import { HALPE_26 } from '../../../body/halpe26.ts'
import type { Keypoint } from '../../../body/topologies.ts'
import { degreesOf } from '../../../math/degrees.ts'
import { multiply, rotationAbout, transform, transpose } from '../../../math/mat3.ts'
import { add, dot, type Vec3 } from '../../../math/vec3.ts'
import { walkerAt } from '../../testing/walker.ts'
import { type Body, roomFromFeet } from './room-from-feet.ts'

const TILTED = multiply(rotationAbout('x', 1.9), rotationAbout('y', 0.4))
const RATE_HZ = 30
/** The walker in a room that lies aslant, going on as fast as that. */
const walked = (frames: number, speedMps: number, keep: (name: Keypoint) => boolean = () => true): Body[] =>
  Array.from({ length: frames }, (_, frame) => {
    const points = walkerAt(frame / RATE_HZ).map((point) => transform(TILTED, add(point, [(speedMps * frame) / RATE_HZ, 0, 5])))
    return new Map(HALPE_26.flatMap((name, place): [Keypoint, Vec3][] => (keep(name) ? [[name, points[place]!]] : [])))
  })
const CAMERA_RIGHT = transform(TILTED, [0, 1, 0])

function judged(bodies: readonly Body[]) {
  const room = roomFromFeet(bodies, CAMERA_RIGHT)
  const axes = multiply(room.laid.rotation, TILTED)
  const heights = bodies.flatMap((body) => [...body].filter(([name]) => /heel|toe/.test(name)).map(([, point]) => add(transform(room.laid.rotation, point), room.laid.shift)[2]))
  return { room, aside: axes[1], upDeg: degreesOf(Math.acos(Math.min(1, axes[8]))), aheadDeg: degreesOf(Math.acos(Math.min(1, dot([axes[0], axes[1], axes[2]], [1, 0, 0])))), lowest: heights.sort((a, b) => a - b)[Math.floor(heights.length / 20)]! }
}

describe('the room that somebody walks in', () => {
  it('has its floor under their feet and x along their way', () => {
    const { room, upDeg, aheadDeg, lowest } = judged(walked(100, 1.2))
    expect([room.ahead, room.through]).toEqual(['walking', 'feet'])
    expect(upDeg).toBeLessThan(3)
    expect(aheadDeg).toBeLessThan(3)
    expect(Math.abs(lowest)).toBeLessThan(0.02)
    expect(room.tiltSdDeg).toBeGreaterThan(0.2)
    expect(room.tiltSdDeg).toBeLessThan(4)
  })

  it('has x where the feet point on a treadmill, and the first camera’s right where there are none', () => {
    const { room, aside } = judged(walked(100, 0))
    expect(room.ahead).toBe('facing')
    expect(Math.abs(aside)).toBeLessThan(0.05)
    const footless = roomFromFeet(walked(100, 0, (name) => !/heel|toe/.test(name)), CAMERA_RIGHT)
    expect([footless.ahead, footless.through]).toEqual(['first-camera', 'ankles'])
    expect(dot(transform(footless.laid.rotation, CAMERA_RIGHT), [1, 0, 0])).toBeGreaterThan(0.99)
    expect(multiply(footless.laid.rotation, transpose(footless.laid.rotation)).map((value) => Math.round(1e9 * value) / 1e9 + 0)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1])
  })

  it('is not said to be sure where the person sways', () => {
    const swaying = walked(100, 1.2).map((body, frame) => new Map([...body].map(([name, point]) => [name, /head|nose|neck|shoulder/.test(name) ? add(point, transform(TILTED, [0, 0.6 * Math.sin(frame / 9), 0])) : point] as const)))
    expect(roomFromFeet(swaying, CAMERA_RIGHT).tiltSdDeg).toBeGreaterThan(8)
  })

  it('is refused where nobody is seen from head to ankle', () => {
    expect(() => roomFromFeet(walked(100, 1.2, (name) => name !== 'left-ankle'), CAMERA_RIGHT)).toThrow('which way is up')
  })
})
