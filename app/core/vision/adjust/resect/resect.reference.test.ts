/** Against the calibration of the balancing trial: see ../shared/reference/README.md. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { readCalibration } from '../../../formats/calibration/read-calibration.ts'
import { degreesOf } from '../../../math/degrees.ts'
import type { Vec3 } from '../../../math/vec3.ts'
import type { Pixel } from '../../camera.ts'
import { alignment, carried, differenceOf } from '../align.ts'
import { CLICKS, SCENE } from '../testing/scene-clicks.ts'
import { resectFromPoints } from './resect-from-points.ts'

const file = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../../shared/reference'), 'pose2sim-balancing', 'calibration', 'Calib.qca.txt')

describe.skipIf(!existsSync(file))('the four cameras of the balancing trial', () => {
  it('stand, by a few points clicked in their photos, as far from where the file has them as clicks are exact and the file is', () => {
    const { cameras } = readCalibration(readFileSync(file), file)
    const found = cameras.map((camera, place) => {
      const clicked = Object.entries(CLICKS[place]!) as [keyof typeof SCENE, Pixel][]
      const one = resectFromPoints(camera, clicked.map(([name]): Vec3 => SCENE[name]), clicked.map(([, pixel]) => pixel))
      expect([one.rmsPx < 4, one.alternative, one.suspect]).toEqual([true, undefined, undefined])
      return { ...camera, ...one.pose, stated: one }
    })
    // The file's origin is not the board's corner: only how the cameras stand to each other can be compared.
    const laid = alignment(found, cameras, { robust: false })
    expect(Math.abs(laid.factor - 1)).toBeLessThan(0.01)
    for (const [place, camera] of found.entries()) {
      const { angleRad, distanceM } = differenceOf(carried(camera, laid), cameras[place]!)
      expect(degreesOf(angleRad)).toBeLessThan(1.5 * camera.stated.sdDeg)
      expect(distanceM).toBeLessThan(camera.stated.sdM)
    }
  })
})
