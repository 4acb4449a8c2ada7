/** Whether somebody walks backwards, told from which way a foot goes while it is lifted. */
import { meanOf } from '../../math/mean.ts'
import { SIDES } from '../../body/joints.ts'
import type { GaitPoints } from '../gait-points.ts'
import { headingOf } from './heading.ts'

/** Of height and pace together: the sample lab's walkers lie beyond 0.5, who stands or shuffles on the spot about 0. Assumed. */
const LEAST_CORRELATION = 0.25

/**
 * Seen from the pelvis a foot goes ahead while it is high and back while it is low; of who walks backwards it is the other way round. That holds on a belt as on the floor, at any
 * speed and size. Null where neither stands out, or where pelvis or feet are not seen.
 */
export function isBackwards(points: GaitPoints): boolean | null {
  const heading = headingOf(points)
  const together = SIDES.map((side) => correlation(points, heading, points.heel[side], points.toe[side])).filter((one) => Math.abs(one) >= LEAST_CORRELATION)
  const ways = new Set(together.map(Math.sign))
  return ways.size === 1 ? ways.has(-1) : null
}

/** Of a foot's height with its pace along where the person faces, from the pelvis; NaN of too few frames. */
function correlation({ timesS, pelvis }: GaitPoints, heading: Float64Array, heel: Float64Array, toe: Float64Array): number {
  const [heights, paces]: [number[], number[]] = [[], []]
  const ahead = (frame: number, of: number) => ((heel[3 * frame]! + toe[3 * frame]!) / 2 - pelvis[3 * frame]!) * heading[2 * of]! + ((heel[3 * frame + 1]! + toe[3 * frame + 1]!) / 2 - pelvis[3 * frame + 1]!) * heading[2 * of + 1]!
  for (let frame = 1; frame < timesS.length - 1; frame++) {
    const pace = (ahead(frame + 1, frame) - ahead(frame - 1, frame)) / (timesS[frame + 1]! - timesS[frame - 1]!)
    const height = (heel[3 * frame + 2]! + toe[3 * frame + 2]!) / 2
    if (Number.isNaN(pace + height)) continue
    heights.push(height)
    paces.push(pace)
  }
  const [height, pace] = [meanOf(heights), meanOf(paces)]
  let [both, ofHeights, ofPaces] = [0, 0, 0]
  for (const [at, one] of heights.entries()) {
    both += (one - height) * (paces[at]! - pace)
    ofHeights += (one - height) ** 2
    ofPaces += (paces[at]! - pace) ** 2
  }
  return both / Math.sqrt(ofHeights * ofPaces)
}
