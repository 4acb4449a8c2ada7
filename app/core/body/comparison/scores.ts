import { medianBetween } from '../../math/median.ts'
import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import type { Pair } from './pairs.ts'
import { apartPx, type Seen } from './seen.ts'

/** How near the judged points lie; null where there is none. */
export interface Nearness {
  /** That were to be found. */
  points: number
  /** Of those that were. */
  medianPx: number | null
  /** Of body height. */
  medianShare: number | null
  /** Percentage of correct keypoints, as a share: within 5 % and 10 % of body height. One that was not found is not correct. */
  within5: number | null
  within10: number | null
}

export interface Scores {
  /** Frames and people of the reference. */
  people: number
  /** Of them whom the judged has seen as well. */
  seenShare: number | null
  joints: (Nearness & { joint: Halpe26 })[]
  /** Of all `joints` together that are `common`. */
  overall: Nearness
}

interface Rules {
  /** That the judged model gives; the others are left out. */
  given: readonly Halpe26[]
  /** That count for `overall`, so that models with other keypoints can be compared. */
  common: readonly Halpe26[]
  /** The reference is the truth: what was not found is wrong. Else both may have missed it. */
  isTruth: boolean
}

/** `pairs`: of all films; `picture`: of each of them. */
export function scoresOf(films: readonly { pairs: readonly Pair[]; picture: Pick<Seen, 'widthPx' | 'heightPx'> }[], { given, common, isTruth }: Rules): Scores {
  const found = new Map(given.map((joint) => [joint, { px: [] as number[], shares: [] as number[], missed: 0 }]))
  let [people, seen] = [0, 0]
  for (const { pairs, picture } of films)
    for (const { reference, judged, heightPx } of pairs) {
      people++
      if (judged) seen++
      for (const [joint, of] of found) {
        const keypoint = HALPE_26.indexOf(joint)
        if (!isInside(reference.points[2 * keypoint]!, reference.points[2 * keypoint + 1]!, picture)) continue
        const px = judged ? apartPx(reference, judged, keypoint) : Number.NaN
        if (!Number.isNaN(px)) {
          of.px.push(px)
          of.shares.push(px / heightPx)
        } else if (isTruth) of.missed++
      }
    }
  const joints = [...found].map(([joint, { px, shares, missed }]) => ({ joint, ...nearness(px, shares, missed) }))
  const counted = [...found].filter(([joint]) => common.includes(joint)).map(([, one]) => one)
  const overall = nearness(counted.flatMap(({ px }) => px), counted.flatMap(({ shares }) => shares), counted.reduce((sum, { missed }) => sum + missed, 0))
  return { people, seenShare: people > 0 ? seen / people : null, joints, overall }
}

function nearness(px: readonly number[], shares: readonly number[], missed: number): Nearness {
  const points = shares.length + missed
  const within = (most: number) => (points > 0 ? shares.filter((share) => share <= most).length / points : null)
  return { points, medianPx: orNull(medianBetween(px)), medianShare: orNull(medianBetween(shares)), within5: within(0.05), within10: within(0.1) }
}

/** What lies outside the picture nobody can see. */
function isInside(x: number, y: number, { widthPx, heightPx }: Pick<Seen, 'widthPx' | 'heightPx'>): boolean {
  return x >= -0.5 && y >= -0.5 && x <= widthPx - 0.5 && y <= heightPx - 0.5
}

const orNull = (value: number) => (Number.isNaN(value) ? null : value)
