import { median } from '../math/median.ts'
import type { Vec3 } from '../math/vec3.ts'
import { length, subtract } from '../math/vec3.ts'

/** Shares of stature between joints, Drillis & Contini (1966) as printed in Winter (2009, fig. 4.1): the trunk from acromion to hip. */
const SHARES = [
  ['shoulder', 'hip', 0.288],
  ['hip', 'knee', 0.245],
  ['knee', 'ankle', 0.246],
  ['shoulder', 'elbow', 0.186],
  ['elbow', 'wrist', 0.146],
] as const

/** Two keypoints that a bone, or the trunk, keeps apart. */
export interface Bone {
  from: number
  to: number
  shareOfStature: number
}

export function bonesOf(keypoints: readonly string[]): Bone[] {
  return (['left', 'right'] as const)
    .flatMap((side) => SHARES.map(([from, to, shareOfStature]): Bone => ({ from: keypoints.indexOf(`${side}-${from}`), to: keypoints.indexOf(`${side}-${to}`), shareOfStature })))
    .filter(({ from, to }) => from >= 0 && to >= 0)
}

/** What a body's bones say of its size. */
export interface BodySize {
  statureM: number
  /** By so much the median bone is longer or shorter than it would be of that stature: 0.1 is a tenth. */
  disproportion: number
}

/** Fewer do not tell. */
const LEAST_BONES = 4

export function bodySize(points: ReadonlyMap<number, Vec3>, bones: readonly Bone[], least = LEAST_BONES): BodySize | undefined {
  const statures = bones.flatMap(({ from, to, shareOfStature }) => {
    const [one, other] = [points.get(from), points.get(to)]
    return one && other ? [length(subtract(one, other)) / shareOfStature] : []
  })
  if (statures.length < least) return undefined
  const statureM = median(statures)
  return { statureM, disproportion: Math.exp(median(statures.map((one) => Math.abs(Math.log(one / statureM))))) - 1 }
}

/** From a child that has just learned to walk to the tallest, a tenth beside it; and nobody is out of proportion like what two people make up together. */
const LEAST_STATURE_M = 0.7
const MOST_STATURE_M = 2.5
const MOST_DISPROPORTION = 0.2

export function isBodySized({ statureM, disproportion }: BodySize): boolean {
  return statureM >= LEAST_STATURE_M && statureM <= MOST_STATURE_M && disproportion <= MOST_DISPROPORTION
}
