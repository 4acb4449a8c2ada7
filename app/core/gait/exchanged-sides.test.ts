import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { bySide, SIDES } from '../body/joints.ts'
import { readTrc } from '../formats/motion/read-trc.ts'
import { sourceMotion } from '../formats/motion/source-motion.ts'
import { decodeText, linesOf } from '../formats/reading/text.ts'
import { analyseGait, moveBody } from './analyse-gait.ts'
import { exchangedIn } from './exchanged-sides.ts'
import { standingFor } from './standing-for.ts'
import { cut, moved, onFloor, playedBack, round, trembling, trueWalk, type TrueWalk, without } from './testing/true-walk.ts'
import { toldGait } from './told-gait.ts'

const folder = join(import.meta.dirname, '../../../resources/sample/2026-11-20-treadmill-walk/truth')
const walk = cut(trueWalk(readTrc(readFileSync(join(folder, 'keypoints-3d.trc'), 'utf8'), 'truth'), readFileSync(join(folder, 'events.csv'), 'utf8')), 0, 240)

const renamed = ({ motion, truth }: TrueWalk, name: (marker: string) => string): TrueWalk => ({ motion: { ...motion, markers: motion.markers.map(name) }, truth })
const swapped = renamed(walk, (marker) => marker.replace(/^[LR](?=[A-Z])/, (side) => (side === 'L' ? 'R' : 'L')))
const mirrored = moved(walk, ([x, y, z]) => [x, -y, z])
const told = ({ motion }: TrueWalk) => exchangedIn(motion).map(({ code }) => code)

const LEGS = /(Knee|Ankle|Heel|BigToe|SmallToe)$/
const FEET = /(Ankle|Heel|BigToe|SmallToe)$/
const swappedOnly = (which: RegExp, of = walk) => renamed(of, (marker) => (which.test(marker) ? marker.replace(/^[LR](?=[A-Z])/, (side) => (side === 'L' ? 'R' : 'L')) : marker))

/** Each leg, part by part, moved towards the other's side by a share of how far it is before or behind it: legs that cross wherever they are apart, and pass each other as legs have to. */
function scissoring(share: number): TrueWalk {
  const { markers, points } = walk.motion
  const there = points.slice()
  for (let first = 0; first < points.length; first += 3 * markers.length) {
    const placeOf = (marker: string) => first + 3 * markers.indexOf(marker)
    for (const name of markers.filter((marker) => LEGS.test(marker)).map((marker) => marker.slice(1))) {
      const inwards = (share * Math.abs(points[placeOf(`L${name}`)]! - points[placeOf(`R${name}`)]!)) / 2
      there[placeOf(`L${name}`) + 1]! -= inwards
      there[placeOf(`R${name}`) + 1]! += inwards
    }
  }
  return { ...walk, motion: { ...walk.motion, points: there } }
}

/** The right foot about its heel, level. */
function footTurned(degrees: number): TrueWalk {
  const { markers, points } = walk.motion
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const there = points.slice()
  for (let first = 0; first < points.length; first += 3 * markers.length) {
    const heel = first + 3 * markers.indexOf('RHeel')
    for (const toe of ['RBigToe', 'RSmallToe'].map((name) => first + 3 * markers.indexOf(name))) {
      const [x, y] = [points[toe]! - points[heel]!, points[toe + 1]! - points[heel + 1]!]
      there.set([points[heel]! + c * x - s * y, points[heel + 1]! + s * x + c * y], toe)
    }
  }
  return { ...walk, motion: { ...walk.motion, points: there } }
}

describe('left where right should be', () => {
  it('is told where names of sides are exchanged or one axis is turned round, whichever, in half of the frames and by hips or shoulders alone', () => {
    const all = [swapped, mirrored, moved(walk, ([x, y, z]) => [-x, y, z]), moved(walk, ([x, y, z]) => [x, y, -z])]
    expect(all.map(told)).toEqual(all.map(() => ['sides-exchanged']))
    expect(exchangedIn(swapped.motion)[0]!.message).toMatch(/^The left hip and shoulder lie where the right ones should, seen from where the feet point: /)
    expect(exchangedIn(without(mirrored, (marker) => marker.endsWith('Hip')).motion)[0]!.message).toMatch(/^The left shoulder lies where the right one should/)
    expect(told(without(mirrored, () => true, 0, 120))).toEqual(['sides-exchanged'])
    expect(told(trembling(mirrored, 0.03))).toEqual(['sides-exchanged'])
  })

  it('is not told of who walks backwards, round a bend, trembles, turns a foot out or in, or lies, nor of axes that are taken for others; nor by a few frames', () => {
    const lying = moved(walk, ([x, y, z]) => [z, y, -x])
    const headDown = moved(walk, ([x, y, z]) => [x, -y, -z])
    const all = [walk, playedBack(walk), onFloor(walk, -1.25), round(onFloor(walk, 1.25), 1, 1, 180), trembling(walk, 0.03), footTurned(-80), footTurned(60), lying, headDown, cut(mirrored, 0, 9), without(mirrored, (marker) => marker.endsWith('Heel'))]
    expect(all.map(told)).toEqual(all.map(() => []))
  })

  it('is told of legs alone, or of feet alone, by where they are while one passes the other; not of legs that cross', () => {
    expect(told(swappedOnly(LEGS))).toEqual(['sides-exchanged'])
    expect(exchangedIn(swappedOnly(LEGS).motion)[0]!.message).toMatch(/^The left knee and foot lie where the right ones should, seen from where the feet point, while one leg passes the other: the names of the sides are exchanged, of the legs at least\./)
    expect(exchangedIn(swappedOnly(FEET).motion)[0]!.message).toMatch(/^The left foot lies where the right one should/)
    expect(exchangedIn(swappedOnly(/Knee$/).motion)[0]!.message).toMatch(/^The left knee lies where the right one should/)
    for (const one of [onFloor(swappedOnly(LEGS), 1.25), playedBack(swappedOnly(LEGS)), trembling(swappedOnly(LEGS), 0.02)]) expect(told(one)).toEqual(['sides-exchanged'])
    // By so much that heels strike up to two hands' breadth beyond the other foot.
    const crossing = [0.3, 0.5, 0.7].map(scissoring)
    const apart = ({ motion: { markers, points } }: TrueWalk) => Array.from({ length: points.length / 3 / markers.length }, (_, frame) => points[3 * (frame * markers.length + markers.indexOf('LHeel')) + 1]! - points[3 * (frame * markers.length + markers.indexOf('RHeel')) + 1]!)
    expect(Math.min(...apart(crossing[2]!))).toBeLessThan(-0.15)
    expect(crossing.flatMap((one) => [told(one), told(trembling(one, 0.01)), told(playedBack(one))]).flat()).toEqual([])
    expect(crossing.map((one) => told(renamed(one, (marker) => marker.replace(/^[LR](?=[A-Z])/, (side) => (side === 'L' ? 'R' : 'L'))))).flat()).toEqual(crossing.map(() => 'sides-exchanged'))
  })

  it('then no angle, feature or symmetry is told, with the reason; steps are, under the names of the file; nor does such a standing trial set anything', () => {
    for (const { motion } of [swapped, mirrored]) {
      const analysis = analyseGait(moveBody({ motion, c3d: undefined, wanted: 'points' }), 1.25)
      const gait = toldGait(analysis, 'walk')
      expect(gait.findings.filter(({ level }) => level === 'warning').map(({ code }) => code)).toEqual(['sides-exchanged'])
      for (const side of SIDES) {
        for (const curve of Object.values(gait.curves[side]!)) expect(curve).toEqual({ observable: false, reason: expect.stringMatching(/^left lies where right should be/) as string })
        expect(analysis.sides[side].measured.flatMap(({ curves }) => Object.keys(curves))).toEqual([])
        expect(gait.parameters[side]).toMatchObject({ strideTimeS: { n: analysis.sides[side].strides.length } })
        expect(gait.parameters[side]).not.toHaveProperty('footProgressionDeg')
      }
      expect(gait.symmetryAnglePercent).toEqual({})
      expect(standingFor({ motion: walk.motion, model: null }, { motion, model: null }, 'Standing')).toEqual({ lacking: expect.stringMatching(/^The standing trial “Standing” tells nothing: left lies where right should be/) as string, said: expect.any(Object) as never })
    }
    const right = toldGait(analyseGait(moveBody({ motion: walk.motion, c3d: undefined, wanted: 'points' }), 1.25), 'walk')
    expect(bySide((side) => [right.curves[side]!['knee-flexion']!.observable, 'footProgressionDeg' in right.parameters[side]!])).toEqual({ left: [true, true], right: [true, true] })
  })
})

const reference = env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../shared/reference')
const FILES = ['opencap-walk/walk.trc', 'motionanalysis/Gait.trc', 'c3d/other/sub_labels.c3d', 'pose2sim-balancing/expected/raw.trc']

it.skipIf(!existsSync(reference))('no recording of others is held to be so, by four sets of markers (skipped where the reference folder is absent)', () => {
  const read = (name: string) => readFileSync(join(reference, name))
  expect(FILES.flatMap((name) => exchangedIn(sourceMotion(extname(name), { name: basename(name), bytes: () => read(name), lines: () => linesOf(decodeText(read(name))) }, {})!.motion))).toEqual([])
})
