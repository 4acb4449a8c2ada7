import { bonesOf, type Bone } from '../body-size.ts'
import { HALPE_26 } from '../halpe26.ts'
import type { Seen, SeenPerson } from './seen.ts'

/** About a stride of most films: some frame of it shows the body unforeshortened. */
const AROUND_FRAMES = 30
const NEARLY_THE_LONGEST = 0.9

/**
 * Each row's body height in pixels, of which errors are shares: trunk, thigh and shank of the side that is longer in the picture, by their share of stature
 * (Drillis & Contini 1966), and of what the frames around say of the same person nearly the longest (the 90th percentile), since a picture shortens whatever
 * points towards it. It needs no point that some models lack, and does not follow how the person bends. NaN where no frame around shows a whole side.
 */
export function bodyHeightsPx({ rows }: Pick<Seen, 'rows'>): Float64Array {
  const own = rows.map(ownHeightPx)
  const places = Map.groupBy(rows.keys(), (row) => rows[row]!.person)
  const heights = new Float64Array(rows.length)
  for (const ofPerson of places.values()) {
    let [first, behind] = [0, 0]
    for (const row of ofPerson) {
      const { frame } = rows[row]!
      while (rows[ofPerson[first]!]!.frame < frame - AROUND_FRAMES) first++
      while (behind < ofPerson.length && rows[ofPerson[behind]!]!.frame <= frame + AROUND_FRAMES) behind++
      heights[row] = nearlyTheLongest(ofPerson.slice(first, behind).map((at) => own[at]!))
    }
  }
  return heights
}

const SIDES = (['left', 'right'] as const).map((side) => bonesOf(HALPE_26).filter(({ from, to }) => [from, to].every((at) => HALPE_26[at]!.startsWith(side) && /shoulder|hip|knee|ankle/.test(HALPE_26[at]!))))

function ownHeightPx({ points }: SeenPerson): number {
  const lengthPx = ({ from, to }: Bone) => Math.hypot(points[2 * from]! - points[2 * to]!, points[2 * from + 1]! - points[2 * to + 1]!)
  const statures = SIDES.map((bones) => bones.reduce((sum, bone) => sum + lengthPx(bone), 0) / bones.reduce((sum, { shareOfStature }) => sum + shareOfStature, 0))
  const known = statures.filter((stature) => !Number.isNaN(stature))
  return known.length === 0 ? Number.NaN : Math.max(...known)
}

function nearlyTheLongest(heights: readonly number[]): number {
  const known = heights.filter((height) => !Number.isNaN(height)).toSorted((a, b) => a - b)
  return known[Math.floor(NEARLY_THE_LONGEST * (known.length - 1))] ?? Number.NaN
}
