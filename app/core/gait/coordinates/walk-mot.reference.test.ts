import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { bySide, SIDES } from '../../body/joints.ts'
import { sourceMotion } from '../../formats/motion/source-motion.ts'
import { linesOf } from '../../formats/reading/text.ts'
import { pearson } from '../../math/pearson.ts'
import { measurementOfFile } from '../../norms/gate/measurement-of-file.ts'
import { analyseGait } from '../analyse-gait.ts'
import { moveSource } from '../move-source.ts'
import { toldGait } from '../told-gait.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'opencap-walk')
const read = (name: string) => sourceMotion(name.slice(-4), { name, bytes: () => readFileSync(join(folder, name)), lines: () => linesOf(readFileSync(join(folder, name), 'utf8')) }, {})!

describe.skipIf(!existsSync(folder))('walk.mot, OpenCap’s inverse kinematics (skipped where the reference folder is absent)', () => {
  const once = <T>(make: () => T) => {
    let made: T | undefined
    return () => (made ??= make())
  }
  /** Its steps as a person would place them who sees the markers of the same recording. */
  const both = once(() => {
    const [mot, trc] = [read('walk.mot'), read('walk.trc')]
    const byMarkers = analyseGait(moveSource(trc, 'markers', {}), 0)
    const events = byMarkers.events.map(({ side, kind, timeS, uncertaintyS }) => ({ side, kind, timeS, uncertaintyS, source: 'manual' as const }))
    return { mot, byMarkers, byModel: analyseGait(moveSource(mot, undefined, {}), 0, { events }) }
  })

  it('gives curves that go as those of the markers that it was fitted to', () => {
    const { byMarkers, byModel } = both()
    expect(byModel.angleSource).toBe('opensim')
    // ../shared/reference/README.md has hip and knee; its ankle is implausible, and trunks are defined otherwise.
    const least = { 'hip-flexion': 0.98, 'knee-flexion': 0.98, 'thigh-flexion': 0.98, 'pelvis-rotation': 0.98, 'pelvis-obliquity': 0.87, 'hip-adduction': 0.85 } as const
    for (const side of SIDES)
      for (const [angle, correlation] of Object.entries(least) as [keyof typeof least, number][])
        expect(correlationOf(byModel.sides[side].curves[angle]!.mean, byMarkers.sides[side].curves[angle]!.mean), `${side} ${angle}`).toBeGreaterThan(correlation)
  })

  it('has a pelvis that faces along the way, a metre above the floor, and goes as fast as the feet do', () => {
    const { byMarkers, byModel } = both()
    for (const side of SIDES) {
      expect(Math.abs(byModel.sides[side].curves['pelvis-rotation']!.mean.reduce((sum, value) => sum + value, 0) / 101)).toBeLessThan(5)
      expect(Math.abs(byModel.sides[side].curves['pelvis-tilt']!.mean[0]!)).toBeLessThan(25)
      const [model, feet] = [byModel, byMarkers].map(({ sides }) => sides[side].parameters) as [typeof byModel.sides.left.parameters, typeof byModel.sides.left.parameters]
      for (const name of ['strideLengthM', 'speedMps'] as const) expect(Math.abs(model[name]!.value / feet[name]!.value - 1)).toBeLessThan(0.06)
      expect(model.cadencePerMin!.value).toBeCloseTo(feet.cadencePerMin!.value, 6)
      expect([model.stepLengthM, model.stepWidthM, model.footProgressionDeg]).toEqual([undefined, undefined, undefined])
    }
  })

  it('says of each angle that it does not have why, and how it was read', () => {
    const { mot, byModel } = both()
    const { curves, findings, cutOffHz } = toldGait(byModel, 'walk.mot')
    expect(cutOffHz).toBeNull()
    const reasons = bySide((side) => Object.fromEntries((Object.entries(curves[side]) as [string, { observable: boolean; reason?: string }][]).flatMap(([angle, curve]) => (curve.observable ? [] : [[angle, curve.reason]]))))
    expect(reasons.left).toEqual(reasons.right)
    expect(Object.keys(reasons.left).toSorted()).toEqual(['ankle-adduction', 'ankle-rotation', 'foot-pitch', 'foot-progression', 'knee-adduction', 'knee-rotation', 'shoulder-adduction', 'shoulder-flexion'])
    expect(reasons.left['shoulder-flexion']).toBe('the file has no arm_flex_l and no arm_flex_r')
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['knees-way', 'columns-unread', 'no-feet', 'lengths-by-pelvis']))
    expect(measurementOfFile(mot, byModel, { legLengthM: 0.9, ageYears: 30, model: undefined }).method).toEqual({ angles: 'opensim', model: null, topology: null, events: 'manual', correction: null })
  })

  it('without steps has no stride, and claims none', () => {
    const { events, sides, findings } = analyseGait(moveSource(read('walk.mot'), undefined, {}), 0)
    expect([events, sides.left.strides, sides.right.strides]).toEqual([[], [], []])
    expect(findings.map(({ code }) => code)).not.toContain('no-steps')
  })
})

function correlationOf(one: Float64Array, other: Float64Array): number {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0]
  for (const [at, x] of one.entries()) {
    const y = other[at]!
    ;[n, a, b, aa, bb, ab] = [n + 1, a + x, b + y, aa + x * x, bb + y * y, ab + x * y]
  }
  return pearson({ n, a, b, aa, bb, ab })
}
