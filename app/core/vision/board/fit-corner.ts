import type { GreyPicture } from '../../image/grey-picture.ts'
import { choleskyFactor, choleskySolve } from '../../math/cholesky.ts'
import type { Pixel } from '../camera.ts'
import type { CornerShape } from './corner-shape.ts'
import { BLUR, CONTRAST, MEAN, misfit, type Patch, UNKNOWNS, X, Y } from './crossing-model.ts'

export interface FittedCorner {
  place: Pixel
  /** Of the edges there, as the standard deviation of a Gaussian. */
  blurPx: number
}

const MOST_STEPS = 30
const MOST_TRIES = 6
const STILL_PX = 1e-4
const FIRST_DAMPING = 1e-3
const FIRST_BLUR_PX = 1.5
const LEAST_BLUR_PX = 0.2
/** A fit that ends further than this share of its window from where it began has found something else. */
const MOST_MOVED = 0.4
/** tanh(d/s) rises in the middle as the integral of a Gaussian of σ = s·√(2/π). */
const GAUSSIAN_PER_TANH = Math.sqrt(2 / Math.PI)

/**
 * Where two edges cross, by fitting a model of them to the picture (Levenberg–Marquardt). Unlike in a sum over gradients,
 * plain squares add no noise, and what lies beside the edges does not pull. Undefined where it does not settle.
 */
export function fitCorner(picture: GreyPicture, [startX, startY]: Pixel, shape: CornerShape, halfWidthPx: number): FittedCorner | undefined {
  const [column, row] = [Math.round(startX), Math.round(startY)]
  if (Math.min(column, row, picture.width - 1 - column, picture.height - 1 - row) < halfWidthPx) return undefined
  const patch = patchOf(picture, column, row, halfWidthPx)
  const unknowns = descended(patch, firstGuess(patch, startX - column, startY - row, shape))
  const place = [column + unknowns[X]!, row + unknowns[Y]!] as const
  const isNear = Math.hypot(place[0] - startX, place[1] - startY) <= MOST_MOVED * halfWidthPx
  return isNear ? { place, blurPx: GAUSSIAN_PER_TANH * unknowns[BLUR]! } : undefined
}

function patchOf({ width, data }: GreyPicture, column: number, row: number, half: number): Patch {
  const side = 2 * half + 1
  const place = (at: number) => [(at % side) - half, Math.floor(at / side) - half] as const
  const over = (value: (x: number, y: number) => number) => Float64Array.from({ length: side * side }, (_, at) => value(...place(at)))
  return {
    half,
    greys: over((x, y) => data[(row + y) * width + column + x]!),
    weights: over((x, y) => Math.exp(-(x * x + y * y) / (half * half))),
  }
}

/** Light in the middle of two of the four corners between the edges, dark in the other two. */
function firstGuess(patch: Patch, x: number, y: number, { intoDarkRad, intoLightRad, contrast }: CornerShape): Float64Array {
  const unknowns = new Float64Array(UNKNOWNS)
  unknowns.set([x, y, intoDarkRad, intoLightRad, FIRST_BLUR_PX])
  unknowns[MEAN] = patch.greys.reduce((sum, grey) => sum + grey, 0) / patch.greys.length
  // Turning on from the first edge both distances grow from naught where it is the smaller angle, and it grows dark there.
  unknowns[CONTRAST] = (intoDarkRad < intoLightRad ? 1 : -1) * (contrast / 2)
  return unknowns
}

function descended(patch: Patch, from: Float64Array): Float64Array {
  let unknowns = from
  let cost = misfit(patch, unknowns)
  let damping = FIRST_DAMPING
  for (let step = 0; step < MOST_STEPS; step++) {
    const [matrix, right] = [new Float64Array(UNKNOWNS * UNKNOWNS), new Float64Array(UNKNOWNS)]
    misfit(patch, unknowns, matrix, right)
    let next: Float64Array | undefined
    for (let tries = 0; !next && tries < MOST_TRIES; tries++) {
      const tried = stepped(unknowns, matrix, right, damping)
      const triedCost = tried && tried[BLUR]! > LEAST_BLUR_PX ? misfit(patch, tried) : Infinity
      damping = triedCost <= cost ? damping / 10 : damping * 10
      if (triedCost <= cost) [next, cost] = [tried, triedCost]
    }
    if (!next) return unknowns
    const moved = Math.hypot(next[X]! - unknowns[X]!, next[Y]! - unknowns[Y]!)
    unknowns = next
    if (moved < STILL_PX) break
  }
  return unknowns
}

function stepped(unknowns: Float64Array, matrix: Float64Array, right: Float64Array, damping: number): Float64Array | undefined {
  const damped = matrix.slice()
  for (let k = 0; k < UNKNOWNS; k++) damped[k * UNKNOWNS + k]! *= 1 + damping
  const factor = choleskyFactor(damped, UNKNOWNS)
  return factor && choleskySolve(factor, right.slice()).map((change, k) => unknowns[k]! + change)
}
