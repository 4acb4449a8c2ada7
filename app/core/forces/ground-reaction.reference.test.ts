/** Plates of four types: see ../shared/reference/README.md. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import type { C3d } from '../formats/c3d/c3d.ts'
import { numbersIn } from '../formats/c3d/c3d-parameters.ts'
import { readC3d } from '../formats/c3d/read-c3d.ts'
import { median } from '../math/median.ts'
import { add, cross, dot, scale, subtract, unit, type Vec3 } from '../math/vec3.ts'
import { isOver } from './force-plate.ts'
import { type GroundReaction, groundReactions } from './ground-reaction.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference'), 'c3d')
const read = (name: string) => readC3d(Uint8Array.from(readFileSync(join(folder, name))), name)
const vec = (values: Float64Array, at: number) => [...values.subarray(3 * at, 3 * at + 3)] as unknown as Vec3

function pointAt({ points, values }: C3d, label: string, frame: number): Vec3 {
  return vec(values, frame * points.length + points.findIndex((point) => point.label === label))
}

/** What the maker's own model tells of a foot on one plate, beside what we tell of that plate. */
function besideVendor(name: string) {
  const c3d = read(name)
  const { reactions } = groundReactions(c3d)
  const massKg = numbersIn(c3d.parameters, 'PROCESSING:BODYMASS')[0]!
  const pairs: { force: [Vec3, Vec3]; moment: [Vec3, Vec3] }[] = []
  for (const side of ['L', 'R']) {
    for (let frame = 0; frame < c3d.frames; frame++) {
      const force = scale(pointAt(c3d, `${side}GroundReactionForce`, frame), massKg)
      const sample = frame * c3d.analog.samplesPerFrame
      const own = reactions.find(({ forceN }) => Math.abs(forceN[3 * sample + 2]! - force[2]) < 0.1 * force[2])
      if (!(force[2] > 150) || own === undefined) continue
      const arm = subtract(vec(own.centreOfPressureM, sample), own.plate.centreM)
      const moment = add(cross(arm, vec(own.forceN, sample)), vec(own.freeMomentNm, sample))
      pairs.push({ force: [vec(own.forceN, sample), force], moment: [moment, scale(pointAt(c3d, `${side}GroundReactionMoment`, frame), massKg / 1000)] })
    }
  }
  return pairs
}

describe.skipIf(!existsSync(folder))('force plates of others', () => {
  it.each(['PiG_Motion-FlatFoot-Full.c3d', 'PiG_Motion-FlatFoot-Hole.c3d'])('%s: force, and moment about the plate’s middle, are the vendor’s own of the same feet', (name) => {
    const pairs = besideVendor(name)
    expect(pairs.length).toBeGreaterThan(80)
    const apart = (part: 'force' | 'moment', axis: number) => median(pairs.map((pair) => Math.abs(pair[part][0][axis]! - pair[part][1][axis]!)))
    // The vendor's are filtered. With the origin's sign as the file has it the moments are 1.1 and 1.6 N m apart.
    for (const axis of [0, 1, 2]) expect([apart('force', axis) < 3, apart('moment', axis) < 0.5]).toEqual([true, true])
  })

  it('FP1.C3D (type 3): the force leads along the rod that presses on the plate', () => {
    const c3d = read('plates/FP1.C3D')
    const [reaction] = groundReactions(c3d).reactions
    const degrees: number[] = []
    for (let frame = 0; frame < c3d.frames; frame++) {
      const rod = unit(subtract(pointAt(c3d, 'PT05', frame), pointAt(c3d, 'PT06', frame)))
      const samples = Array.from({ length: 10 }, (_, sample) => vec(reaction!.forceN, 10 * frame + sample))
      const force = scale(samples.reduce<Vec3>(add, [0, 0, 0]), 0.1)
      if (force[2] > 150) degrees.push((Math.acos(dot(unit(force), rod)) * 180) / Math.PI)
    }
    expect(degrees.length).toBeGreaterThan(100)
    expect(median(degrees)).toBeLessThan(1.5)
  })

  it('one step on a plate of type 2 and of type 4 is the same step', () => {
    const [two, four] = ['plates/TYPE-2.C3D', 'plates/TYPE-4.C3D'].map((name) => groundReactions(read(name)).reactions[0]!) as [GroundReaction, GroundReaction]
    const loaded = Array.from({ length: two.forceN.length / 3 }, (_, sample) => sample).filter((sample) => two.forceN[3 * sample + 2]! > 200)
    const apart = (part: 'forceN' | 'centreOfPressureM', axis: number) => median(loaded.map((sample) => Math.abs(two[part][3 * sample + axis]! - four[part][3 * sample + axis]!)))
    expect(loaded.length).toBeGreaterThan(400)
    // Only type 4 knows what one channel takes of another: up to 2 % and a centimetre.
    for (const axis of [0, 1, 2]) expect(apart('forceN', axis)).toBeLessThan(8)
    for (const axis of [0, 1]) expect(apart('centreOfPressureM', axis)).toBeLessThan(0.015)
  })

  it.each([
    ['encodings/Eb015vr.c3d', 0, 82.7],
    ['encodings/Eb015vr.c3d', 1, 82.7],
    ['encodings/DEC_INT.C3D', 0, 70.62],
    ['encodings/DEC_INT.C3D', 1, 70.62],
    ['other/sub_labels.c3d', 0, undefined],
    ['other/sub_labels.c3d', 1, undefined],
    ['plates/TYPE-2.C3D', 0, undefined],
    ['plates/type1.C3D', 0, undefined],
  ])('%s, plate %d of those from 0: a step carries the body (kg: %s), over the plate and upwards', (name, index, massKg) => {
    const c3d = read(name)
    const reaction = groundReactions(c3d).reactions[index]!
    const up = scale(reaction.plate.axes.z, -1)
    const vertical = Array.from({ length: reaction.forceN.length / 3 }, (_, sample) => dot(vec(reaction.forceN, sample), up))
    const peak = Math.max(...vertical)
    const stance = [...vertical.keys()].filter((sample) => vertical[sample]! > 0.5 * peak)
    // A walking step peaks at 1.0 to 1.3 times the body's weight.
    const weightN = massKg === undefined ? peak / 1.15 : massKg * 9.81
    expect([peak / weightN > 0.95, peak / weightN < 1.4]).toEqual([true, true])
    expect(stance.every((sample) => isOver(reaction.plate, vec(reaction.centreOfPressureM, sample), 0))).toBe(true)
    expect(Math.min(...vertical) > -0.06 * peak).toBe(true)
  })
})
