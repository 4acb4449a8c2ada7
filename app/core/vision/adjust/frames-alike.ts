import { missesOf } from './misses.ts'
import type { Sightings } from './sightings.ts'
import type { State } from './state.ts'

/** Standard deviations: beyond, an error is one of another kind, and counts as this. */
const MOST = 3

/**
 * How many frames one after another say together what one would say alone: the integrated autocorrelation time of what is left,
 * its sum ended where it first turns negative (Geyer 1992, Stat Sci 7:473). 1 where errors are new in every frame.
 */
export function framesAlike(sightings: Sightings, state: State, sigmaPx: number): number {
  const series = seriesOf(sightings, state, sigmaPx)
  const most = series.reduce((longest, one) => Math.max(longest, one.length), 0)
  const together = (lag: number) => series.reduce((sum, one) => sum + productsAt(one, lag), 0)
  const alone = together(0)
  let alike = 1
  for (let lag = 1; lag < most; lag++) {
    const share = together(lag) / alone
    if (!(share > 0)) break
    alike += 2 * share
  }
  return alike
}

/** Of each coordinate of each keypoint in each camera: what is left about its mean in the order of the frames, where it was seen. */
function seriesOf(sightings: Sightings, state: State, sigmaPx: number): number[][] {
  const { points, starts, cameras, keypoints, keypointCount } = sightings
  const misses = missesOf(sightings, state)
  const series = Array.from({ length: 2 * sightings.cameraCount * keypointCount }, (): number[] => [])
  const clipped = (value: number) => Math.max(-MOST * sigmaPx, Math.min(MOST * sigmaPx, value))
  for (let point = 0; point < points; point++)
    for (let place = starts[point]!; place < starts[point + 1]!; place++) {
      const own = 2 * (cameras[place]! * keypointCount + keypoints[point]!)
      for (const axis of [0, 1]) if (!Number.isNaN(misses[2 * place]!)) series[own + axis]!.push(clipped(misses[2 * place + axis]!))
    }
  return series.map((one) => {
    const mean = one.reduce((sum, value) => sum + value, 0) / one.length
    return one.map((value) => value - mean)
  })
}

function productsAt(series: readonly number[], lag: number): number {
  let sum = 0
  for (let at = 0; at + lag < series.length; at++) sum += series[at]! * series[at + lag]!
  return sum
}
