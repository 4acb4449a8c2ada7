import { describe, expect, it } from 'vitest'
import { HALPE_26, type Halpe26 } from '../../body/halpe26.ts'
import { SIDES } from '../../body/joints.ts'
import { pointsOfMarkers } from '../../body/markers/points-of-markers.ts'
import { randomStream } from '../../math/random-stream.ts'
import { walkerAt } from '../../vision/testing/walker.ts'
import { anglesOfFit } from './angles-of-fit.ts'
import { fitBetween, type FitFrames, FITTED_ANGLES, newFittedFrames } from './fit-frames.ts'

/** So noisy that a fit which begins at such a frame alone has an elbow 1° off that of one which comes from the frame before. */
const [FRAMES, RATE_HZ, NOISE_M] = [130, 60, 0.03]
const random = randomStream(5, 'noise of keypoints')
const points = Float64Array.from(Array.from({ length: FRAMES }, (_, frame) => walkerAt(frame / RATE_HZ)).flat(2), (value) => value + random.gaussian(0, NOISE_M))
const pointAt = pointsOfMarkers({ markers: HALPE_26 satisfies readonly Halpe26[], points })

/** Frames that stretches begin with. */
const SEAMS = [40, 90]
const cutAt = (seams: readonly number[]): FitFrames => (task) => {
  const into = newFittedFrames(task.frames)
  for (const [place, seam] of [0, ...seams].entries()) fitBetween(task, seam, seams[place] ?? task.frames, into)
  return into
}
const ALIKE_DEG = 1e-6

describe.each([[false, 'markers'], [true, 'keypoints that a network saw']])('a walk fitted in stretches', (seenInFilms, what) => {
  const fitted = (fitFrames: FitFrames) => anglesOfFit(pointAt, new Float64Array(FRAMES), { seenInFilms, fitFrames })!

  it(`has the angles of one fitted in one go: ${what}`, () => {
    const [whole, parts] = [fitted(cutAt([])), fitted(cutAt(SEAMS))]
    for (const side of SIDES)
      for (const angle of FITTED_ANGLES) {
        const [one, other] = [whole.angles[side][angle]!, parts.angles[side][angle]!]
        expect(Math.max(...one.map((value, frame) => Math.abs(value - other[frame]!))), `${side} ${angle}`).toBeLessThan(ALIKE_DEG)
      }
    expect(parts.misfit).toBeCloseTo(whole.misfit, 9)
  })
})
