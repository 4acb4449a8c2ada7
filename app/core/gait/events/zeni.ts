/**
 * Steps by how far the foot is before the pelvis (Zeni et al. 2008, Gait Posture 27:710): a foot strikes where its heel is farthest ahead, and leaves where
 * its toes are farthest behind.
 */
import { SIDES, type Side } from '../../body/joints.ts'
import type { EventKind, GaitEvent } from '../gait-event.ts'
import type { GaitPoints, Way } from '../gait-points.ts'
import { headingOf } from './heading.ts'
import { peaksOf } from './peaks.ts'

/** No foot strikes twice within this. */
const LEAST_STRIDE_S = 0.4
/**
 * Not yet corrected by what a lab's own plates tell: strikes come 55 to 70 ms early in children (design §6), 45 to 57 ms in the sample lab's walkers, whose
 * feet leave 19 ms before they are found to.
 */
const UNCERTAINTY_S: Readonly<Record<EventKind, number>> = { 'foot-strike': 0.06, 'foot-off': 0.025 }

/** Of points that are whole and have been filtered; sub-frame. */
export function zeniEvents(points: GaitPoints): GaitEvent[] {
  const heading = headingOf(points)
  const reach = Math.round((LEAST_STRIDE_S / 2) * points.rateHz)
  const found = (side: Side, kind: EventKind, way: Way, sign: 1 | -1) =>
    peaksOf(aheadOfPelvis(way, points.pelvis, heading, sign), reach).map(({ at }): GaitEvent => ({ side, kind, timeS: timeAt(points.timesS, at), source: 'zeni', uncertaintyS: UNCERTAINTY_S[kind] }))
  return SIDES.flatMap((side) => [...found(side, 'foot-strike', points.heel[side], 1), ...found(side, 'foot-off', points.toe[side], -1)]).toSorted((a, b) => a.timeS - b.timeS)
}

function aheadOfPelvis(way: Way, pelvis: Way, heading: Float64Array, sign: 1 | -1): Float64Array {
  return Float64Array.from({ length: heading.length / 2 }, (_, frame) => sign * ((way[3 * frame]! - pelvis[3 * frame]!) * heading[2 * frame]! + (way[3 * frame + 1]! - pelvis[3 * frame + 1]!) * heading[2 * frame + 1]!))
}

function timeAt(timesS: Float64Array, at: number): number {
  const before = Math.min(timesS.length - 2, Math.floor(at))
  return timesS[before]! + (at - before) * (timesS[before + 1]! - timesS[before]!)
}
