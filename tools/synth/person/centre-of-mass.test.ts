import { describe, expect, it } from 'vitest'
import { centreOfMass, pointMasses } from './centre-of-mass.ts'
import { makeDimensions } from './dimensions.ts'
import { standingPose } from './pose.ts'

describe('the body’s mass', () => {
  const dimensions = makeDimensions(1)

  it('is shared out whole, and lies a little above the hips, at 54 to 58 % of the height, of women and men', () => {
    for (const sex of [0, 0.5, 1]) {
      const parts = pointMasses(dimensions, sex)
      expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
      const height = centreOfMass(parts, standingPose(dimensions))[2] / dimensions.heightM
      expect(height).toBeGreaterThan(0.54)
      expect(height).toBeLessThan(0.58)
    }
  })
})
