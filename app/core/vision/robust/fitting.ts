import { MOST_CAMERAS } from './scene.ts'

/** A point, and how each camera that sees it well enough does. One is used for many points. */
export interface Fitting {
  point: Float64Array
  /** How many see it; the arrays below are in their order. */
  count: number
  camera: Uint8Array
  isUsed: Uint8Array
  u: Float64Array
  v: Float64Array
  /** What a squared pixel counts: the inverse of the variance it should have. */
  weight: Float64Array
  /** What Huber's loss leaves of it, 0 … 1. */
  trust: Float64Array
  /** Seen less projected. */
  offU: Float64Array
  offV: Float64Array
  /** Of u, then v, by x, y and z. */
  slopes: Float64Array
  /** The inverse of the normal equations' matrix. */
  inverse: Float64Array
}


export const newFitting = (): Fitting => ({
  point: new Float64Array(3),
  count: 0,
  camera: new Uint8Array(MOST_CAMERAS),
  isUsed: new Uint8Array(MOST_CAMERAS),
  u: new Float64Array(MOST_CAMERAS),
  v: new Float64Array(MOST_CAMERAS),
  weight: new Float64Array(MOST_CAMERAS),
  trust: new Float64Array(MOST_CAMERAS),
  offU: new Float64Array(MOST_CAMERAS),
  offV: new Float64Array(MOST_CAMERAS),
  slopes: new Float64Array(6 * MOST_CAMERAS),
  inverse: new Float64Array(6),
})

export function usedIn({ count, isUsed }: Fitting): number {
  let used = 0
  for (let one = 0; one < count; one++) used += isUsed[one]!
  return used
}

/** Over the cameras used. */
export function meanErrorPx(fitting: Fitting): number {
  const { count, isUsed, offU, offV } = fitting
  let sum = 0
  for (let one = 0; one < count; one++) if (isUsed[one]) sum += Math.sqrt(offU[one]! ** 2 + offV[one]! ** 2)
  return sum / usedIn(fitting)
}

/** Bit n: the n-th camera. */
export function camerasUsed({ count, camera, isUsed }: Fitting): number {
  let bits = 0
  for (let one = 0; one < count; one++) if (isUsed[one]) bits |= 1 << camera[one]!
  return bits >>> 0
}
