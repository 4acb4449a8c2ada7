import { describe, expect, it } from 'vitest'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { withoutPassing } from './passing-sides.ts'

const RATE_HZ = 60
const FRAMES = 240
const HEADING_RAD = new Float64Array(FRAMES)

/** Two knees along X, Y to the left, Z up. */
function knees(alongOf: (side: 1 | -1, timeS: number) => number, upOf: (timeS: number) => number = () => 0.5): MarkerMotion {
  const points = Float64Array.from({ length: 6 * FRAMES }, (_, at) => {
    const [frame, side, axis] = [Math.floor(at / 6), at % 6 < 3 ? 1 : -1, at % 3] as const
    return axis === 0 ? alongOf(side, frame / RATE_HZ) : axis === 1 ? 0.08 * side : upOf(frame / RATE_HZ)
  })
  return { rateHz: RATE_HZ, markers: ['left-knee', 'right-knee'], timesS: Float64Array.from({ length: FRAMES }, (_, frame) => frame / RATE_HZ), points, unnamedMarkers: 0 }
}
const mostOff = (a: MarkerMotion, b: MarkerMotion) => Math.max(...a.points.subarray(60, 6 * FRAMES - 60).map((value, at) => Math.abs(value - b.points[60 + at]!)))

describe('knees that pass each other', () => {
  const swinging = (side: 1 | -1, timeS: number) => 0.22 * side * Math.sin(2 * Math.PI * timeS)
  const truth = knees(swinging)

  it('and are seen in one place until they are far apart again are where the frames around say', () => {
    const seen = knees((side, timeS) => {
      const apart = swinging(1, timeS) - swinging(-1, timeS)
      const leaving = apart * Math.cos(2 * Math.PI * timeS) > 0
      return leaving && Math.abs(apart) < 0.18 ? -0.04 : swinging(side, timeS)
    })
    expect(mostOff(seen, truth)).toBeGreaterThan(0.1)
    expect(mostOff(withoutPassing(seen, HEADING_RAD), truth)).toBeLessThan(0.04)
  })

  it('lose little where both are seen as they are', () => {
    expect(mostOff(withoutPassing(truth, HEADING_RAD), truth)).toBeLessThan(0.003)
  })

  it('stay as quick as they are where they lie side by side all the time', () => {
    const squatting = knees(() => 0.1, (timeS) => 0.4 + 0.02 * Math.sin(2 * Math.PI * 3 * timeS))
    expect(mostOff(withoutPassing(squatting, HEADING_RAD), squatting)).toBeLessThan(0.001)
  })
})
