import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { SIDES } from '../body/joints.ts'
import { makerParameters } from '../formats/c3d/c3d-analysis.ts'
import { readMot } from '../formats/motion/read-mot.ts'
import { readTrc } from '../formats/motion/read-trc.ts'
import { sourceMotion } from '../formats/motion/source-motion.ts'
import { analyseGait, moveBody } from './analyse-gait.ts'
import { cycleCurve } from './cycles/cycle-curve.ts'
import { moveSource } from './move-source.ts'
import { standingFor } from './standing-for.ts'
import { toldGait } from './told-gait.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'opencap-walk')

describe.skipIf(!existsSync(folder))('angles of the mean stride (skipped where the reference folder is absent)', () => {
  it.each([
    { wanted: 'markers', knee: 0.98, thigh: 0.98 },
    { wanted: 'fit', knee: 0.974, thigh: 0.99 },
    { wanted: 'points', knee: 0.96, thigh: 0.97 },
  ] as const)('of a $wanted go the way of those of inverse kinematics: knees correlate by $knee or more, thighs by $thigh', ({ wanted, knee, thigh }) => {
    const motion = readTrc(readFileSync(join(folder, 'walk.trc'), 'utf8'), 'walk.trc')
    const mot = readMot(readFileSync(join(folder, 'walk.mot'), 'utf8'), 'walk.mot')
    const { sides, angleSource } = analyseGait(moveBody({ motion, c3d: undefined, wanted }), 0)
    expect(angleSource).toBe(wanted)
    for (const side of SIDES) {
      const theirs = (name: string) => {
        const column = mot.columns.indexOf(`${name}_${side[0]}`)
        const values = Array.from(mot.timesS, (_, row) => mot.values[row * mot.columns.length + column]!)
        const each = sides[side].strides.map(({ fromS, toS }) => cycleCurve(mot.timesS, values, fromS, toS))
        return each[0]!.map((_, at) => each.reduce((sum, curve) => sum + curve[at]!, 0) / each.length)
      }
      expect(correlation(sides[side].curves['knee-flexion']!.mean, theirs('knee_angle')), `${side} knee`).toBeGreaterThan(knee)
      // Of the hip's flexion, against a pelvis whose tilt keypoints do not tell, the thigh's against the vertical has the shape.
      expect(correlation(sides[side].curves['thigh-flexion']!.mean, theirs('hip_flexion')), `${side} thigh`).toBeGreaterThan(thigh)
    }
  })
})

it.skipIf(!existsSync(folder))('where the file has no angles of its maker, who wants them gets the best that there are (skipped where the reference folder is absent)', () => {
  const motion = readTrc(readFileSync(join(folder, 'walk.trc'), 'utf8'), 'walk.trc')
  const { angleSource, findings } = moveBody({ motion, c3d: undefined, wanted: 'vendor' })
  expect([angleSource, findings.map(({ code }) => code)]).toEqual(['markers', ['other-angles']])
})

function correlation(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanA, meanB] = [mean(a), mean(b)]
  let [ab, aa, bb] = [0, 0, 0]
  for (let at = 0; at < a.length; at++) {
    ab += (a[at]! - meanA) * (b[at]! - meanB)
    aa += (a[at]! - meanA) ** 2
    bb += (b[at]! - meanB) ** 2
  }
  return ab / Math.sqrt(aa * bb)
}

const means = join(folder, '../c3d/other/Analysis.c3d')

it.skipIf(!existsSync(means))('a file of means has no seconds: its steps lie at per cents of the one cycle, and what its maker has worked out is told as that (skipped where the reference folder is absent)', () => {
  const source = sourceMotion('.c3d', { name: 'Analysis.c3d', bytes: () => readFileSync(means), lines: () => { throw new Error('a C3D has no lines') } }, {})!
  const gait = toldGait({ ...analyseGait(moveSource(source, undefined, {}), 0), makerParameters: makerParameters(source.c3d!) }, 'Analysis.c3d')
  expect(gait.oneCycle).toEqual({ fromS: 0, toS: 1 })
  expect(gait.events.map(({ side, kind, ...event }) => [side, kind, 'cyclePercent' in event && event.cyclePercent])).toEqual([
    ['right', 'foot-strike', 0],
    ['left', 'foot-strike', 0],
    ['right', 'foot-off', 58],
    ['left', 'foot-off', 72],
    ['right', 'foot-strike', 100],
    ['left', 'foot-strike', 100],
  ])
  expect(gait.makerParameters).toHaveLength(34)
  expect(gait.makerParameters!.find(({ name, side }) => name.startsWith('Vitesse') && side === 'left')).toEqual({ name: 'Vitesse (m/s)', side: 'left', unit: 'm/s', value: expect.closeTo(0.6815, 4) })
})

const stance = join(folder, '../c3d/PiG_Calibration-FlatFoot-Full.c3d')
it.skipIf(!existsSync(stance))('who stands for less than a second is seen to stand, and goes no way; markers on the skin set nothing for a walk, and that is why (skipped where the reference folder is absent)', () => {
  const source = sourceMotion('.c3d', { name: 'Stance.c3d', bytes: () => readFileSync(stance), lines: () => { throw new Error('a C3D has no lines') } }, {})!
  const { findings, events } = analyseGait(moveSource(source, undefined, {}), 0)
  expect(events).toEqual([])
  expect(findings).toEqual([{ level: 'note', code: 'stands-still', message: expect.stringMatching(/^Somebody stands still here.+ It sets nothing for a walk/) as string, hint: expect.stringMatching(/nobody takes it for a walk/) as string, said: expect.any(Array) as never }])
  expect(standingFor({ motion: source.motion, model: null }, { motion: source.motion, model: null }, 'Stance')).toEqual({ lacking: expect.stringMatching(/none of its markers is a keypoint/) as string, said: expect.any(Object) as never })
})
