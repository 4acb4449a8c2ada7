import { choleskyFactor, choleskySolve } from '../../math/cholesky.ts'
import { timesInto } from '../../math/symmetric3.ts'
import { freeMovements, holdTogether } from './gauge.ts'
import { lossOf, UNSEEN_PX2 } from './noise.ts'
import { reducedSystem } from './reduced-system.ts'
import { type State, stepped } from './state.ts'
import { squaredMisses } from './misses.ts'
import type { Problem, ReducedSystem } from './system.ts'

const MOST_STEPS = 12
const MOST_TRIES = 10
const FIRST_DAMPING = 1e-6

/** Levenberg's and Marquardt's way down the robust cost, noise as given; a step that lowers it by less than that share of it has arrived. */
export function descend(problem: Problem, from: State, arrived: number): State {
  let state = from
  let cost = costOf(problem, state)
  let damping = FIRST_DAMPING
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    let next: State | undefined
    let nextCost = cost
    for (let tries = 0; tries < MOST_TRIES && !(nextCost < cost); tries++) {
      next = tried(problem, state, damping)
      nextCost = next ? costOf(problem, next) : Infinity
      damping = nextCost < cost ? Math.max(damping / 10, 1e-12) : damping * 10
    }
    if (!next || !(nextCost < cost)) return state
    const gain = (cost - nextCost) / cost
    state = next
    cost = nextCost
    if (gain < arrived) break
  }
  return state
}

function tried(problem: Problem, state: State, damping: number): State | undefined {
  const { layout } = problem
  const system = reducedSystem(problem, state, damping)
  holdTogether(system.matrix, layout, freeMovements(state.cameras, layout))
  const factor = choleskyFactor(system.matrix, layout.size)
  if (!factor) return undefined
  const step = choleskySolve(factor, system.right)
  return stepped(state, layout, step, pointSteps(problem, system, step))
}

/** Each point follows the cameras that see it. */
function pointSteps({ sightings, layout }: Problem, { cross, pointInverse, pointRight }: ReducedSystem, step: Float64Array): Float64Array {
  const { starts, cameras, keypoints, points } = sightings
  const steps = new Float64Array(3 * points)
  const width = layout.own.length
  for (let point = 0; point < points; point++) {
    const right = pointRight.subarray(3 * point, 3 * point + 3)
    for (let place = starts[point]!; place < starts[point + 1]!; place++)
      for (let own = 0; own < width; own++) {
        const column = layout.columns[width * (cameras[place]! * layout.keypointCount + keypoints[point]!) + own]!
        for (let axis = 0; axis < 3; axis++) right[axis]! -= cross[3 * (width * place + own) + axis]! * step[column]!
      }
    timesInto(pointInverse.subarray(6 * point, 6 * point + 6), right, steps.subarray(3 * point, 3 * point + 3))
  }
  return steps
}

function costOf({ sightings, noise }: Problem, { cameras, points, biases }: State): number {
  let cost = 0
  for (const squared of squaredMisses(sightings, { cameras, points, biases })) cost += lossOf(noise.sigmaPx, Number.isNaN(squared) ? UNSEEN_PX2 : squared) / noise.framesAlike
  for (let own = 0; own < biases.length; own += 2) cost += lossOf(noise.biasPx, biases[own]! ** 2 + biases[own + 1]! ** 2)
  return cost
}
