import { BIAS, columnOf, type Layout } from './layout.ts'
import { KeypointBlock } from './keypoint-block.ts'
import { type Noise, weightOf } from './noise.ts'
import type { Sightings } from './sightings.ts'
import type { State } from './state.ts'
import type { Problem, ReducedSystem } from './system.ts'
import { look, newView, placed } from './view.ts'

/** `damping` is Levenberg's and Marquardt's share by which the diagonal grows. */
export function reducedSystem({ sightings, layout, noise }: Problem, state: State, damping: number): ReducedSystem {
  const { size, own } = layout
  const { starts, points, cameras, pixels } = sightings
  const system: ReducedSystem = {
    matrix: new Float64Array(size * size),
    right: new Float64Array(size),
    cross: new Float64Array(3 * own.length * cameras.length),
    pointInverse: new Float64Array(6 * points),
    pointRight: new Float64Array(3 * points),
  }
  const diagonal = biasPrior(system, layout, noise, state)
  const places = state.cameras.map(placed)
  const view = newView()
  for (const [keypoint, its] of byKeypoint(sightings).entries()) {
    const block = new KeypointBlock(system, layout, sightings, keypoint)
    for (const point of its) {
      for (let place = starts[point]!; place < starts[point + 1]!; place++) {
        const camera = cameras[place]!
        if (!look(places[camera]!, state.points, 3 * point, view)) continue
        const bias = 2 * (camera * layout.keypointCount + keypoint)
        const missU = pixels[2 * place]! - view.u - state.biases[bias]!
        const missV = pixels[2 * place + 1]! - view.v - state.biases[bias + 1]!
        block.add(point, place, view, missU, missV, weightOf(noise.sigmaPx, missU * missU + missV * missV) / noise.framesAlike)
      }
      block.eliminate(point, damping)
    }
    block.addTo(diagonal)
  }
  for (let column = 0; column < size; column++) system.matrix[column * (size + 1)]! += damping * diagonal[column]!
  return system
}

function byKeypoint({ points, keypoints, keypointCount }: Sightings): number[][] {
  const groups = Array.from({ length: keypointCount }, (): number[] => [])
  for (let point = 0; point < points; point++) groups[keypoints[point]!]!.push(point)
  return groups
}

/** Constant errors are small, but for few. Gives what it adds to the diagonal. */
function biasPrior({ matrix, right }: ReducedSystem, layout: Layout, { biasPx }: Noise, { biases }: State): Float64Array {
  const diagonal = new Float64Array(layout.size)
  for (let pair = 0; pair < biases.length / 2; pair++) {
    const weight = weightOf(biasPx, biases[2 * pair]! ** 2 + biases[2 * pair + 1]! ** 2)
    for (const axis of [0, 1]) {
      const column = columnOf(layout, Math.floor(pair / layout.keypointCount), pair % layout.keypointCount, BIAS + axis)
      if (column < 0) continue
      matrix[column * (layout.size + 1)] = weight
      diagonal[column] = weight
      right[column] = -weight * biases[2 * pair + axis]!
    }
  }
  return diagonal
}
