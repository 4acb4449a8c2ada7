import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { readMot } from '../formats/motion/read-mot.ts'
import { readTrc } from '../formats/motion/read-trc.ts'
import { cycleCurve } from '../gait/cycles/cycle-curve.ts'
import { stridesOf } from '../gait/cycles/strides.ts'
import { headingOf } from '../gait/events/heading.ts'
import { zeniEvents } from '../gait/events/zeni.ts'
import { gaitPoints } from '../gait/gait-points.ts'
import type { Vec3 } from '../math/vec3.ts'
import { lowPassPoints } from '../signal/low-pass-points.ts'
import { SIDES } from './joints.ts'
import { keypointOfMarker } from './keypoint-of-marker.ts'
import { pointAngles } from './point-angles.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'opencap-walk')

describe.skipIf(!existsSync(folder))('angles from keypoints (skipped where the reference folder is absent)', () => {
  it('go the way of those of inverse kinematics: hips and knees of the mean stride correlate by 0.96 or more', () => {
    const trc = readTrc(readFileSync(join(folder, 'walk.trc'), 'utf8'), 'walk.trc')
    const mot = readMot(readFileSync(join(folder, 'walk.mot'), 'utf8'), 'walk.mot')
    const { points } = lowPassPoints({ frames: trc.timesS.length, keypoints: trc.markers.length, points: trc.points }, 6, trc.rateHz)
    const gait = gaitPoints({ ...trc, points })!
    const events = zeniEvents(gait)
    const heading = headingOf(gait)
    const places = new Map(trc.markers.map((marker, place) => [keypointOfMarker(marker), place]))
    const anglesAt = (frame: number, side: 'left' | 'right') =>
      pointAngles(
        (keypoint) => {
          const place = places.get(keypoint)
          const at = 3 * (frame * trc.markers.length + place!)
          return place === undefined ? undefined : ([points[at]!, points[at + 1]!, points[at + 2]!] as Vec3)
        },
        side,
        Math.atan2(heading[2 * frame + 1]!, heading[2 * frame]!),
      )
    for (const side of SIDES) {
      const ours = Array.from(trc.timesS, (_, frame) => anglesAt(frame, side))
      const mean = (values: readonly number[]) => {
        const curves = stridesOf(events, side).filter(({ fromS, toS }) => fromS > 0.55 && toS < 3.45).map(({ fromS, toS }) => cycleCurve(trc.timesS, values, fromS, toS))
        return curves[0]!.map((_, at) => curves.reduce((sum, curve) => sum + curve[at]!, 0) / curves.length)
      }
      const theirs = (name: string) => {
        const column = mot.columns.indexOf(`${name}_${side[0]}`)
        return Array.from(mot.timesS, (_, row) => mot.values[row * mot.columns.length + column]!)
      }
      const correlations = [correlation(mean(ours.map((angles) => angles['knee-flexion'])), mean(theirs('knee_angle'))), correlation(mean(ours.map((angles) => angles['thigh-flexion'])), mean(theirs('hip_flexion')))]
      for (const one of correlations) expect(one).toBeGreaterThan(0.96)
    }
  })
})

function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    ab += (a[at]! - meanA) * (b[at]! - meanB)
    aa += (a[at]! - meanA) ** 2
    bb += (b[at]! - meanB) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}
