import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { TO_Z_UP, UP_AXES, type UpAxis } from '../formats/c3d/c3d-markers.ts'
import { type MarkerMotion, readTrc } from '../formats/motion/read-trc.ts'
import { upOfBody } from './up-of-body.ts'

const walk = readTrc(readFileSync(join(import.meta.dirname, '../../../resources/sample/2026-11-20-treadmill-walk/truth/keypoints-3d.trc'), 'utf8'), 'truth')

const placed = (motion: MarkerMotion, to: (x: number, y: number, z: number) => readonly [number, number, number]): MarkerMotion => {
  const points = new Float64Array(motion.points.length)
  for (let at = 0; at < points.length; at += 3) points.set(to(motion.points[at]!, motion.points[at + 1]!, motion.points[at + 2]!), at)
  return { ...motion, points }
}

/** As a file would have it whose axis `up` points up: what Z up is made from. */
const withUp = (motion: MarkerMotion, up: UpAxis): MarkerMotion => {
  const [x, y, z] = [TO_Z_UP[up](1, 0, 0), TO_Z_UP[up](0, 1, 0), TO_Z_UP[up](0, 0, 1)]
  const along = (axis: readonly number[], place: readonly number[]) => axis.reduce((sum, part, at) => sum + part * place[at]!, 0)
  return placed(motion, (...place) => [along(x, place), along(y, place), along(z, place)])
}

const named = (motion: MarkerMotion, isKept: (marker: string) => boolean): MarkerMotion => ({ ...motion, markers: motion.markers.map((marker) => (isKept(marker) ? marker : `x${marker}`)) })

/** The walk's first frame over and over. */
const still = (motion: MarkerMotion): MarkerMotion => ({ ...motion, points: motion.points.map((_, at) => motion.points[at % (3 * motion.markers.length)]!) })

const leaning = (degrees: number): MarkerMotion => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return placed(walk, (x, y, z) => [c * x + s * z, y, c * z - s * x])
}

describe('what is up, by who is in a recording', () => {
  it.each(UP_AXES)('is %s of a walk that was recorded so, whatever is usual', (up) => {
    expect(UP_AXES.map((usual) => upOfBody(withUp(walk, up), usual))).toEqual(UP_AXES.map(() => up))
  })

  it('is told where a third of the frames is missing, and by heels and pelvis alone', () => {
    const gaps = { ...walk, points: walk.points.map((value, at) => (at < walk.points.length / 3 ? NaN : value)) }
    expect(upOfBody(withUp(gaps, '-Y'), '+Z')).toBe('-Y')
    expect(upOfBody(withUp(named(walk, (marker) => /hip|heel/i.test(marker)), '+X'), '+Z')).toBe('+X')
  })

  it('is not told of who leans between two axes, nor by feet or a trunk alone, nor by a few frames', () => {
    expect(upOfBody(leaning(20), '+Y')).toBe('+Z')
    expect(upOfBody(leaning(42), '+Z')).toBeNull()
    expect(upOfBody(named(walk, (marker) => /heel|toe|ankle/i.test(marker)), '+Z')).toBeNull()
    expect(upOfBody(named(walk, (marker) => /hip|shoulder|neck/i.test(marker)), '+Z')).toBeNull()
    expect(upOfBody({ ...walk, timesS: walk.timesS.subarray(0, 9) }, '+Z')).toBeNull()
  })

  it('is not told of a person who lies along another axis than the usual one: nobody sees whether that person stands there', () => {
    expect(upOfBody(still(withUp(walk, '+X')), '+Z')).toBeNull()
    expect(upOfBody(still(walk), '+Z')).toBe('+Z')
  })
})
