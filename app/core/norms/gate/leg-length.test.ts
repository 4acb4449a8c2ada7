import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { expect, it } from 'vitest'
import { readC3d } from '../../formats/c3d/read-c3d.ts'
import type { Vec3 } from '../../math/vec3.ts'
import { legLengthOfC3d, legLengthOfPoints, measuredLegLength } from './leg-length.ts'

it('of both legs the mean, of one that one; of none, or of what no leg is, nothing', () => {
  expect(measuredLegLength([0.8, 0.82])?.metres).toBeCloseTo(0.81, 12)
  expect(measuredLegLength([null, 0.82])).toEqual({ metres: 0.82, from: 'measured' })
  expect(measuredLegLength([null, 800])).toBeNull()
})

it('of a skeleton thigh and shank together, however the knee is bent, and whatever one frame says', () => {
  const bent = (frame: number): Record<string, Vec3> => ({ hip: [0, 0, 0.9], knee: [0.4 * Math.sin(frame / 9), 0, 0.9 - 0.4 * Math.cos(frame / 9)], ankle: [0.4 * Math.sin(frame / 9) - 0.38, 0, 0.9 - 0.4 * Math.cos(frame / 9)] })
  const at = (frame: number, keypoint: string) => (keypoint.startsWith('right') ? undefined : frame === 3 ? ([9, 9, frame * 7] as Vec3) : bent(frame)[keypoint.split('-')[1]!])
  expect(legLengthOfPoints(20, at)).toEqual({ metres: expect.closeTo(0.78, 9) as number, from: 'skeleton' })
  expect(legLengthOfPoints(20, () => undefined)).toBeNull()
})

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'c3d/PiG_Motion-FlatFoot-Full.c3d')

it.skipIf(!existsSync(file))('of a trial of Plug-in Gait what was told to it (skipped where the reference folder is absent)', () => {
  expect(legLengthOfC3d(readC3d(readFileSync(file), 'x.c3d'))).toEqual({ metres: 0.8, from: 'measured' })
})
