import type { Sightings } from './sightings.ts'
import type { State } from './state.ts'
import { look, newView, placed } from './view.ts'

/** Two an observation: how far the pixel seen lies from where it should, biases taken off. NaN where the camera cannot see the point. */
export function missesOf({ starts, keypoints, cameras, pixels, keypointCount, points }: Sightings, state: State): Float64Array {
  const places = state.cameras.map(placed)
  const view = newView()
  const misses = new Float64Array(2 * cameras.length).fill(NaN)
  for (let point = 0; point < points; point++)
    for (let place = starts[point]!; place < starts[point + 1]!; place++) {
      const camera = cameras[place]!
      if (!look(places[camera]!, state.points, 3 * point, view)) continue
      const own = 2 * (camera * keypointCount + keypoints[point]!)
      misses[2 * place] = pixels[2 * place]! - view.u - state.biases[own]!
      misses[2 * place + 1] = pixels[2 * place + 1]! - view.v - state.biases[own + 1]!
    }
  return misses
}

export function squaredMisses(sightings: Sightings, state: State): Float64Array {
  const misses = missesOf(sightings, state)
  const squares = new Float64Array(sightings.cameras.length)
  for (let place = 0; place < squares.length; place++) squares[place] = misses[2 * place]! ** 2 + misses[2 * place + 1]! ** 2
  return squares
}
