import type { Limb } from '../../../body/limbs.ts'
import { median } from '../../../math/median.ts'
import type { Scene } from '../scene.ts'
import { distanceFrom, newReference, referTo, type Lines } from './reference.ts'

/** One camera's limb over time: what it costs to take its sides as they are, and what exchanged. */
export interface SideCosts {
  /** Against the other cameras. Two a frame: as they are, exchanged. */
  places: Float64Array
  /** Against its own course. Four a frame, for going on from the two frames before: as they are · this one alone exchanged · the one before alone · the first alone. */
  steps: Float64Array
}

export const newSideCosts = (frames: number): SideCosts => ({ places: new Float64Array(2 * frames), steps: new Float64Array(4 * frames) })

/** Half an error's square in standard deviations; but a keypoint that is somewhere else altogether says nothing more. */
const MOST = 4.5
const costOf = (distance: number, sigma: number) => Math.min(MOST, (0.5 * distance * distance) / (sigma * sigma))

/** By so much each keypoint has to fit better the other way round: what is steadily off by less is off in every frame, and adds up. */
const DOUBT = 0.25
/** The cameras that say where a keypoint should be are off as well. */
const REFERENCE_SHARE = 2
/** Those that disagree by more than so many usual errors say nothing. */
const MOST_DISAGREEMENT = 6

const [leftReference, rightReference] = [newReference(), newReference()]

export function putPlaceCosts({ places }: SideCosts, scene: Scene, lines: Lines, camera: number, { left, right }: Limb, usualErrorPx: number, from: number, to: number): void {
  const { seen: { cameras, keypoints }, rays, lenses } = scene
  const sigma = (REFERENCE_SHARE * usualErrorPx) / lenses[camera]!.camera.focalXPx
  const disagreementPx = MOST_DISAGREEMENT * usualErrorPx
  places.fill(0, 2 * from, 2 * to)
  for (let frame = from; frame < to; frame++)
    for (let pair = 0; pair < left.length; pair++) {
      const one = 2 * ((frame * cameras + camera) * keypoints + left[pair]!)
      const other = 2 * ((frame * cameras + camera) * keypoints + right[pair]!)
      if (Number.isNaN(rays[one]!) && Number.isNaN(rays[other]!)) continue
      referTo(leftReference, scene, lines, camera, frame, left[pair]!, disagreementPx)
      referTo(rightReference, scene, lines, camera, frame, right[pair]!, disagreementPx)
      if (leftReference.kind === 'nothing' || rightReference.kind !== leftReference.kind) continue
      for (let side = 0; side < 2; side++) {
        const at = side === 0 ? one : other
        if (Number.isNaN(rays[at]!)) continue
        const fromLeft = costOf(distanceFrom(leftReference, rays[at]!, rays[at + 1]!), sigma)
        const fromRight = costOf(distanceFrom(rightReference, rays[at]!, rays[at + 1]!), sigma)
        places[2 * frame]! += side === 0 ? fromLeft : fromRight
        places[2 * frame + 1]! += (side === 0 ? fromRight : fromLeft) + DOUBT
      }
    }
}

export function putStepCosts({ steps }: SideCosts, { seen: { cameras, keypoints }, rays }: Scene, camera: number, { left, right }: Limb, usualBend: number, from: number, to: number): void {
  const stride = 2 * cameras * keypoints
  steps.fill(0, 4 * from, 4 * to)
  for (let frame = Math.max(2, from); frame < to; frame++)
    for (let pair = 0; pair < left.length; pair++) {
      const a = frame * stride + 2 * (camera * keypoints + left[pair]!)
      const b = frame * stride + 2 * (camera * keypoints + right[pair]!)
      const a1 = a - stride
      const a2 = a1 - stride
      const b1 = b - stride
      const b2 = b1 - stride
      const [one, other] = [bend(rays, a2, a1, a), bend(rays, b2, b1, b)]
      if (Number.isNaN(one + other)) continue
      steps[4 * frame]! += costOf(one, usualBend) + costOf(other, usualBend)
      steps[4 * frame + 1]! += costOf(bend(rays, a2, a1, b), usualBend) + costOf(bend(rays, b2, b1, a), usualBend)
      steps[4 * frame + 2]! += costOf(bend(rays, a2, b1, a), usualBend) + costOf(bend(rays, b2, a1, b), usualBend)
      steps[4 * frame + 3]! += costOf(bend(rays, b2, a1, a), usualBend) + costOf(bend(rays, a2, b1, b), usualBend)
    }
}

/** Three frames' places in a row: how far the middle one is from halfway between the others, twice. */
function bend(rays: Float32Array, first: number, middle: number, last: number): number {
  const x = rays[first]! - 2 * rays[middle]! + rays[last]!
  const y = rays[first + 1]! - 2 * rays[middle + 1]! + rays[last + 1]!
  return Math.sqrt(x * x + y * y)
}

/** Nobody's course is smoother in the picture. */
const LEAST_BEND_PX = 2
/** The median length of a pair of normal numbers of variance 1 (Rayleigh's distribution). */
const MEDIAN_LENGTH = Math.sqrt(2 * Math.LN2)
/** More of them say nothing new about how bent courses usually are. */
const ENOUGH = 4000

/** Of one camera's limb, over all frames; the standard deviation of one axis. */
export function usualBendOf({ seen: { frames, cameras, keypoints }, rays, lenses }: Scene, camera: number, { left, right }: Limb): number {
  const stride = 2 * cameras * keypoints
  const every = Math.max(1, Math.floor((2 * left.length * frames) / ENOUGH))
  const bends: number[] = []
  for (const keypoint of [...left, ...right])
    for (let frame = 2; frame < frames; frame += every) {
      const at = frame * stride + 2 * (camera * keypoints + keypoint)
      const one = bend(rays, at - 2 * stride, at - stride, at)
      if (!Number.isNaN(one)) bends.push(one)
    }
  const least = LEAST_BEND_PX / lenses[camera]!.camera.focalXPx
  return bends.length === 0 ? least : Math.max(median(bends) / MEDIAN_LENGTH, least)
}
