import { expect, it } from 'vitest'
import { degreesOf } from '../../math/degrees.ts'
import { type Mat3, multiply } from '../../math/mat3.ts'
import { randomStream } from '../../math/random-stream.ts'
import { fromRotationVector } from '../../math/rotation-vector.ts'
import { dot, type Vec3 } from '../../math/vec3.ts'
import { angleSlopes } from './angle-slopes.ts'
import { SIDES } from '../joints.ts'
import { ANGLES, segmentAngles, type SegmentAxes } from './segment-angles.ts'

const random = randomStream(4, 'turned segments')
const turn = (most: number): Vec3 => [random.uniform(-most, most), random.uniform(-most, most), random.uniform(-most, most)]
const SEGMENTS = ['pelvis', 'thorax', ...SIDES.flatMap((side) => (['thigh', 'shank', 'foot', 'upper-arm', 'forearm'] as const).map((part) => `${side}-${part}` as const))] as const
const HEADING_RAD = 0.6

it('slopes of angles are what a small turn of any segment changes them by', () => {
  const body = Object.fromEntries(SEGMENTS.map((segment) => [segment, { axes: fromRotationVector(turn(0.6)) }])) as Record<(typeof SEGMENTS)[number], { axes: Mat3 }>
  const small = 1e-6
  for (const side of SIDES) {
    const [before, slopes] = [segmentAngles(body as SegmentAxes, side, HEADING_RAD), angleSlopes(body, side, HEADING_RAD)]
    for (const segment of SEGMENTS) {
      const by = turn(1)
      const after = segmentAngles({ ...body, [segment]: { axes: multiply(fromRotationVector([small * by[0], small * by[1], small * by[2]]), body[segment].axes) } } as SegmentAxes, side, HEADING_RAD)
      for (const angle of ANGLES) {
        const told = slopes[angle].filter((one) => one.segment === segment).reduce((sum, { slope }) => sum + dot(slope, by), 0)
        expect((after[angle] - before[angle]) / degreesOf(small), `${side} ${angle} by ${segment}`).toBeCloseTo(told, 3)
      }
    }
  }
})
