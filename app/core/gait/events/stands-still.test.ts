import { expect, it } from 'vitest'
import { bySide } from '../../body/joints.ts'
import { randomStream } from '../../math/random-stream.ts'
import type { GaitPoints, Way } from '../gait-points.ts'
import { feetStayPut, standsStill } from './stands-still.ts'

const FRAMES = 94
const RATE_HZ = 100

type Path = (timeS: number) => readonly [x: number, y: number, z: number]
const way = (path: Path): Way => Float64Array.from({ length: 3 * FRAMES }, (_, at) => path(Math.floor(at / 3) / RATE_HZ)[at % 3]!)

function standing(change: { pelvis?: Path; left?: Path; lacks?: 'left' | 'heels' | 'pelvis' } = {}): GaitPoints {
  const random = randomStream(7, 'stance')
  const at = (x: number, y: number, z: number): Path => () => [random.uniform(x - 0.002, x + 0.002), random.uniform(y - 0.002, y + 0.002), random.uniform(z - 0.002, z + 0.002)]
  const none: Path = () => [Number.NaN, Number.NaN, Number.NaN]
  const { pelvis = at(0, 0, 0.95), left = at(0, 0.1, 0.05), lacks } = change
  const foot = (side: 'left' | 'right') => (lacks === side ? none : side === 'left' ? left : at(0, -0.1, 0.05))
  return { rateHz: RATE_HZ, timesS: Float64Array.from({ length: FRAMES }, (_, frame) => frame / RATE_HZ), pelvis: way(lacks === 'pelvis' ? none : pelvis), heel: bySide((side) => way(lacks === 'heels' ? none : foot(side))), toe: bySide((side) => way(foot(side))), centre: null }
}

it('who stands for less than a second stands, swaying by centimetres too, and where one part of each foot is seen', () => {
  for (const one of [standing(), standing({ lacks: 'heels' }), standing({ pelvis: (timeS) => [0.04 * Math.sin(4 * timeS), 0, 0.95] })]) expect([feetStayPut(one), standsStill(one)]).toEqual([true, true])
})

it('who squats or bows over feet that stay does not stand still, nor anybody whose pelvis is not seen: no step is taken there all the same', () => {
  for (const one of [standing({ pelvis: (timeS) => [0, 0, 0.95 - 0.5 * timeS] }), standing({ lacks: 'pelvis' })]) expect([feetStayPut(one), standsStill(one)]).toEqual([true, false])
})

it('a foot that shuffles on, is lifted, drifts off or is never seen does not stay put', () => {
  const paths: Path[] = [(timeS) => [0.4 * Math.max(0, timeS - 0.7), 0.1, 0.05], (timeS) => [0, 0.1, 0.05 + 0.1 * Math.sin(3 * timeS) ** 2], (timeS) => [timeS * 1.2 - 0.5, 0.1, 0.05]]
  expect(paths.map((left) => feetStayPut(standing({ left })))).toEqual([false, false, false])
  expect(feetStayPut(standing({ lacks: 'left' }))).toBe(false)
})
