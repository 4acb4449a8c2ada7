import { choleskyFactor, choleskyInverse } from '../../math/cholesky.ts'
import { median } from '../../math/median.ts'
import type { Camera } from '../camera.ts'
import { descend } from './descend.ts'
import { framesAlike } from './frames-alike.ts'
import { freeMovements, holdTogether } from './gauge.ts'
import { BIAS, columnOf, type Freedom, type Layout, layoutOf } from './layout.ts'
import { withoutLost, withoutOutliers } from './leave-out.ts'
import { squaredMisses } from './misses.ts'
import { type Noise, medianOfChiSquare, UNSEEN_PX2 } from './noise.ts'
import type { Sightings } from './sightings.ts'
import { reducedSystem } from './reduced-system.ts'
import { startPoints } from './start-points.ts'
import type { State } from './state.ts'
import type { Problem } from './system.ts'

export interface Adjusted {
  problem: Problem
  state: State
  /** Of the cameras' columns, then those of the biases; the cameras taken together are held. */
  covariance: Float64Array
}

const MOST_ROUNDS = 12
/** Shares of the cost. While the noise is not known yet, no more is worth its time. */
const ROUGHLY = 1e-4
const EXACTLY = 1e-7
/** Share by which the noise may still change when all is settled. */
const SETTLED = 0.02
/** Share of what was seen that fitting the cameras leaves, at least: below, nothing is known of the noise. */
const LEAST_LEFT = 0.05
/** At the end, each without the outliers of the one before. */
const CLEAN_ROUNDS = 2
const FIRST_SIGMA_PX = 20
/** As good as none. */
const NO_BIAS_PX = 1e-3
const FIRST_BIAS_PX = 3
/** That way of estimating is slow: each step goes on by this power (Salakhutdinov & Roweis 2003, ICML: over-relaxed). */
const HASTE = 1.7

/** Undefined where what was seen does not hold the cameras. */
export function adjust(cameras: readonly Camera[], seen: Sightings, freedom: Freedom): Adjusted | undefined {
  const layout = layoutOf(seen, freedom)
  const biases = new Float64Array(2 * cameras.length * seen.keypointCount)
  let sightings = seen
  let state: State = { cameras, points: new Float64Array(3 * seen.points).fill(NaN), biases }
  state = { ...state, points: startPoints(state, seen, FIRST_SIGMA_PX) }
  let noise: Noise = { sigmaPx: sigmaOf(seen, layout, squaredMisses(seen, state)), biasPx: NO_BIAS_PX, framesAlike: 1 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    ;({ sightings, state } = withoutLost(sightings, descend({ sightings, layout, noise }, state, ROUGHLY)))
    const next = nextNoise({ sightings, layout, noise }, state)
    const isSettled = Math.abs(next.sigmaPx / noise.sigmaPx - 1) < SETTLED && Math.abs(next.biasPx - noise.biasPx) < SETTLED * (next.sigmaPx + next.biasPx)
    noise = next
    if (isSettled) break
    state = { ...state, points: startPoints(state, sightings, noise.sigmaPx) }
  }
  for (let round = 0; round < CLEAN_ROUNDS; round++) {
    ;({ sightings, state } = withoutOutliers(sightings, state, noise.sigmaPx))
    state = descend({ sightings, layout, noise }, state, EXACTLY)
    noise = nextNoise({ sightings, layout, noise }, state)
  }
  const problem = { sightings, layout, noise }
  const covariance = covarianceOf(problem, state)
  return covariance && { problem, state, covariance }
}

function nextNoise(problem: Problem, state: State): Noise {
  const { sightings, layout } = problem
  const sigmaPx = sigmaOf(sightings, layout, squaredMisses(sightings, state))
  return { sigmaPx, biasPx: layout.own.includes(BIAS) ? nextBias(problem, state) : NO_BIAS_PX, framesAlike: framesAlike(sightings, state, sigmaPx) }
}

/** From what each point leaves in all its pictures together, in which three numbers were fitted. */
function sigmaOf({ starts, points, cameras }: Sightings, { size }: Layout, squares: Float64Array): number {
  const variances = new Float64Array(points)
  for (let point = 0; point < points; point++) {
    let sum = 0
    for (let place = starts[point]!; place < starts[point + 1]!; place++) sum += Number.isNaN(squares[place]!) ? UNSEEN_PX2 : squares[place]!
    variances[point] = sum / medianOfChiSquare(2 * (starts[point + 1]! - starts[point]!) - 3)
  }
  const left = 1 - size / (2 * cameras.length - 3 * points)
  return Math.sqrt(median(variances) / Math.max(LEAST_LEFT, left))
}

/** Expectation and maximisation (Dempster et al. 1977): what biases are and what they may still be, together, is their variance. */
function nextBias(problem: Problem, state: State): number {
  const { layout, noise } = problem
  if (noise.biasPx === NO_BIAS_PX) return FIRST_BIAS_PX
  const covariance = covarianceOf(problem, state)
  if (!covariance) return noise.biasPx
  const squares: number[] = []
  for (let own = 0; own < state.biases.length; own += 2) {
    const column = columnOf(layout, Math.floor((own >> 1) / layout.keypointCount), (own >> 1) % layout.keypointCount, BIAS)
    const variance = (at: number) => covariance[at * (layout.size + 1)]!
    if (column >= 0) squares.push(state.biases[own]! ** 2 + state.biases[own + 1]! ** 2 + variance(column) + variance(column + 1))
  }
  const next = Math.sqrt(median(squares) / medianOfChiSquare(2))
  return noise.biasPx * (next / noise.biasPx) ** HASTE
}

function covarianceOf(problem: Problem, state: State): Float64Array | undefined {
  const { matrix } = reducedSystem(problem, state, 0)
  holdTogether(matrix, problem.layout, freeMovements(state.cameras, problem.layout))
  const factor = choleskyFactor(matrix, problem.layout.size)
  return factor && choleskyInverse(factor)
}
