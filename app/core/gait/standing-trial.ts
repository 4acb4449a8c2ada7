/** What somebody who stands still tells of the same person's walk. */
import { bodySizeOf } from '../body/fit/body-size-of.ts'
import type { SeenFeet } from '../body/fit/seen-feet.ts'
import { bySide, SIDES, type Side } from '../body/joints.ts'
import type { PointAt } from '../body/markers/points-of-markers.ts'
import { medianBetween } from '../math/median.ts'
import { length, subtract, type Vec3 } from '../math/vec3.ts'
import { anglesOfFit, type StandingTrial } from './angles/angles-of-fit.ts'

/** What is 0° where somebody stands straight: keypoints that lie beside their joints turn it by as much in every frame. */
const NEUTRAL = ['knee-flexion', 'ankle-flexion'] as const
type NeutralAngle = (typeof NEUTRAL)[number]

/**
 * Degrees by which keypoints beside their joints may bend a straight knee. Of the ten knees of five films of the sample lab (the embedded model's, see its card)
 * none was off by more than 2.8 in the mean; twice that is assumed to hold for other models and real people.
 */
export const MOST_OFFSET_DEG = 5.6
/** Metres from its middle place within which an ankle is in half of the frames, of somebody who stands still. Assumed. */
const STILL_M = 0.03

export interface StoodStill extends StandingTrial {
  /** Knees that stood bent by more than their keypoints lie beside their joints: they are the person's, and nothing is taken off that knee and ankle. Degrees. */
  bentDeg: Partial<Record<Side, number>>
}

/** Soles flat on a level floor. Why it tells nothing, where it does not. */
export function standingTrial(frames: number, pointAt: PointAt, seenInFilms = false, seenFeet?: SeenFeet): StoodStill | 'no-ankles' | 'moves' | 'not-whole' {
  const ankles = SIDES.map((side) => Array.from({ length: frames }, (_, frame) => pointAt(frame, `${side}-ankle`)).filter((place) => place !== undefined))
  if (ankles.some(({ length: seen }) => seen === 0)) return 'no-ankles'
  if (!ankles.every(isStill)) return 'moves'
  const size = bodySizeOf(frames, pointAt, true)
  // Which way they face is nothing to knees and ankles.
  const fitted = size && anglesOfFit(pointAt, new Float64Array(frames), { seenInFilms, seenFeet, standing: { size, neutralDeg: { left: {}, right: {} } } })
  if (!fitted) return 'not-whole'
  const stood = bySide((side) => Object.fromEntries(NEUTRAL.flatMap((angle) => (fitted.angles[side][angle] ? [[angle, medianBetween(fitted.angles[side][angle].filter((value) => !Number.isNaN(value)))]] : []))) as Partial<Record<NeutralAngle, number>>)
  const isBent = (side: Side) => Math.abs(stood[side]['knee-flexion'] ?? 0) > MOST_OFFSET_DEG
  return {
    size,
    // Over a bent knee the shank leans, and the ankle is bent up by that much: it stays. That the sole is level is in the foot's size.
    neutralDeg: bySide((side) => (isBent(side) ? {} : stood[side])),
    bentDeg: Object.fromEntries(SIDES.flatMap((side) => (isBent(side) ? [[side, stood[side]['knee-flexion']]] : []))),
  }
}

function isStill(places: readonly Vec3[]): boolean {
  const middle = [0, 1, 2].map((axis) => medianBetween(places.map((place) => place[axis]!))) as unknown as Vec3
  return medianBetween(places.map((place) => length(subtract(place, middle)))) < STILL_M
}
