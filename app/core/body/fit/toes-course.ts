/**
 * How far toes are bent up over a walk, as the walk itself tells it. In one frame the triangle of ankle, heel and tips tells that to some 10° only; but toes do
 * much the same in every stride, so that all strides together tell it to a few degrees, as a course over where the leg is on its way to and fro.
 */
import { ridgeRegression } from '../../math/ridge-regression.ts'
import { invertInto } from '../../math/symmetric3.ts'
import { add, length, scale, subtract, type Vec3 } from '../../math/vec3.ts'
import { bySide, SIDES, type Side } from '../joints.ts'
import type { PointAt } from '../markers/points-of-markers.ts'
import type { BodySize } from './body-size-of.ts'
import { STRAIGHT_TOES, type ToesBend } from './soft-holds.ts'
import { wanderingM } from './steady-bones.ts'
import { EVERY, type Phases, stridePhases, TERMS, valueOf, wavesAt } from './stride-phase.ts'

export type ToesAt = (frame: number) => Readonly<Record<Side, ToesBend>>

/** What a course may be, in frames that say it is nothing: of both legs, and of what one does otherwise. Chosen, as `KNOWN_TO`, on walks of eight people that were made for it (seeds 101 to 108, 0.9 to 1.5 m/s). */
const [OF_BOTH, OF_ONE] = [1, 20]
/** Radians by which toes of a known course are taken to differ from it. */
const KNOWN_TO = 0.15
/** Metres, of a smoothed keypoint of the foot along an axis. Assumed. */
const SPREAD_M = 0.005
/**
 * Keypoints that wander along a bone by no more metres tell how toes bend; those that wander by more tell their own way, which is the same in every stride as well.
 * Those of walks that were made, with 10 mm of noise, seem to wander by 1 to 3 mm (eight people), those that the embedded model sees of the people of
 * `keypoint-covariance.ts` wander by 7 to 12, and what they tell of toes puts ankles off by 6° instead of 4.
 */
const [TOLD_M, UNTOLD_M] = [0.0035, 0.006]

/** Straight where nothing tells more. */
export function toesCourse(frames: number, pointAt: PointAt, size: BodySize, headingRad: Float64Array): ToesAt {
  const phases = stridePhases(frames, pointAt, size, headingRad)
  const told = phases ? Math.min(1, Math.max(0, (UNTOLD_M - wanderingM(frames, pointAt, phases)) / (UNTOLD_M - TOLD_M))) : 0
  if (!phases || !(told > 0)) return () => ({ left: STRAIGHT_TOES, right: STRAIGHT_TOES })
  const courses = coursesOf(frames, pointAt, size, phases)
  const bendAt = (side: Side, frame: number): ToesBend => {
    const phase = phases[side][frame]!
    if (Number.isNaN(phase)) return STRAIGHT_TOES
    return { rad: told * valueOf(courses[side], wavesAt(phase)), spread: STRAIGHT_TOES.spread + told * (KNOWN_TO - STRAIGHT_TOES.spread) }
  }
  return (frame) => ({ left: bendAt('left', frame), right: bendAt('right', frame) })
}

/** What both legs' toes do, and what one side's do otherwise, by least squares. */
function coursesOf(frames: number, pointAt: PointAt, size: BodySize, phases: Phases): Record<Side, Float64Array> {
  const rows: { terms: Float64Array; value: number }[] = []
  for (const [place, side] of SIDES.entries()) {
    const bendOf = bendOfFoot(size.feet[side])
    for (let frame = 0; frame < frames; frame += EVERY) {
      const [ankle, heel, big, small] = (['ankle', 'heel', 'big-toe', 'small-toe'] as const).map((part) => pointAt(frame, `${side}-${part}`))
      if (!ankle || !heel || !big || !small || Number.isNaN(phases[side][frame]!)) continue
      const [terms, waves] = [new Float64Array(3 * TERMS), wavesAt(phases[side][frame]!)]
      terms.set(waves)
      terms.set(waves, TERMS * (1 + place))
      rows.push({ terms, value: bendOf(ankle, heel, scale(add(big, small), 0.5)) })
    }
  }
  // Quicker waves are less likely.
  const ridges = Float64Array.from({ length: 3 * TERMS }, (_, term) => (term < TERMS ? OF_BOTH : OF_ONE) * Math.max(1, Math.ceil((term % TERMS) / 2)))
  const solved = ridgeRegression(rows, ridges)
  return bySide((side) => Float64Array.from({ length: TERMS }, (_, term) => solved[term]! + solved[TERMS * (1 + SIDES.indexOf(side)) + term]!))
}

/** Radians, toes up, by which a foot's toes are bent, most likely, where its points are seen so: the distances between them, and that toes are rather straight. */
function bendOfFoot({ heel, ball, bigToe, smallToe }: BodySize['feet'][Side]): (ankle: Vec3, heel: Vec3, tips: Vec3) => number {
  const [ahead, up] = [(bigToe[0] + smallToe[0]) / 2, (bigToe[2] + smallToe[2]) / 2]
  const heelToAnkleM = Math.hypot(heel[0], heel[2])
  const bent = (rad: number) => {
    const [toX, toZ] = [Math.cos(rad) * ahead - Math.sin(rad) * up, Math.sin(rad) * ahead + Math.cos(rad) * up]
    const [x, z] = [ball[0] + toX, ball[2] + toZ]
    const [fromAnkle, fromHeel] = [Math.hypot(x, z), Math.hypot(x - heel[0], z - heel[2])]
    return { x, z, fromAnkle, fromHeel, byAnkle: (z * toX - x * toZ) / fromAnkle, byHeel: ((z - heel[2]) * toX - (x - heel[0]) * toZ) / fromHeel }
  }
  const precision = new Float64Array(6)
  const { x, z, fromAnkle, fromHeel } = bent(0)
  // Cosines between the sides of the straight foot's triangle: two distances that share a point are off together by it. The tips are the middle of two points.
  const [atAnkle, atHeel, atTips] = [(heel[0] * x + heel[2] * z) / heelToAnkleM / fromAnkle, (heel[0] * (heel[0] - x) + heel[2] * (heel[2] - z)) / heelToAnkleM / fromHeel, (x * (x - heel[0]) + z * (z - heel[2])) / fromAnkle / fromHeel]
  invertInto(Float64Array.of(2, atAnkle, atHeel, 1.5, atTips / 2, 1.5).map((share) => share * SPREAD_M ** 2), precision)
  const [, ankleHeel, tipsHeel, ankle, both, tips] = precision as unknown as [number, number, number, number, number, number]
  return (seenAnkle, seenHeel, seenTips) => {
    const off = length(subtract(seenHeel, seenAnkle)) - heelToAnkleM
    const [seenFromAnkle, seenFromHeel] = [length(subtract(seenTips, seenAnkle)), length(subtract(seenTips, seenHeel))]
    let rad = 0
    for (let round = 0; round < ROUNDS; round++) {
      const at = bent(rad)
      const [offAnkle, offHeel] = [seenFromAnkle - at.fromAnkle, seenFromHeel - at.fromHeel]
      const pull = at.byAnkle * (ankleHeel * off + ankle * offAnkle + both * offHeel) + at.byHeel * (tipsHeel * off + both * offAnkle + tips * offHeel)
      const weight = at.byAnkle ** 2 * ankle + 2 * at.byAnkle * at.byHeel * both + at.byHeel ** 2 * tips
      rad += (pull - rad / STRAIGHT_TOES.spread ** 2) / (weight + 1 / STRAIGHT_TOES.spread ** 2)
    }
    return rad
  }
}

const ROUNDS = 4
