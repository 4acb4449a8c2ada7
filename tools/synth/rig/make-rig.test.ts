import { describe, expect, it } from 'vitest'
import { project } from '../../../app/core/vision/camera.ts'
import { halpe26 } from '../person/keypoints.ts'
import { recipeSchema } from '../recipe/recipe.ts'
import { bobbing, DIMENSIONS, still } from '../testing/motions.ts'
import { makeRig } from './make-rig.ts'
import { spaceOf } from './space.ts'

const rig = recipeSchema.parse({}).rig

describe('the rig', () => {
  it.each(['lab', 'ring', 'arc', 'sagittal'] as const)('%s: every camera sees all of the person, who fills the picture', (layout) => {
    const motion = bobbing()
    const points = spaceOf(DIMENSIONS, motion)
    for (const cameras of [1, 2, 4, 9]) {
      for (const [widthPx, heightPx] of [[720, 1280], [1280, 720]] as const) {
        const rows = makeRig({ ...rig, layout, cameras, widthPx, heightPx }, points, 3)
        expect(rows).toHaveLength(cameras)
        for (const { camera } of rows) {
          const pixels = Object.values(halpe26(DIMENSIONS, motion.poseAt(0.2))).map((point) => project(camera, point)!)
          const heights = pixels.map(([, y]) => y)
          pixels.forEach(([x, y]) => expect([x > 0, x < widthPx, y > 0, y < heightPx]).toEqual([true, true, true, true]))
          expect((Math.max(...heights) - Math.min(...heights)) / heightPx).toBeGreaterThan(0.7)
        }
      }
    }
  })

  it('keeps every other value when one is stated', () => {
    const points = spaceOf(DIMENSIONS, still())
    const [first, second] = makeRig(rig, points, 4)
    const [stated, same] = makeRig({ ...rig, own: [{ driftPpm: 12 }] }, points, 4)
    expect(same).toEqual(second)
    expect(stated).toEqual({ ...first, driftPpm: 12 })
  })
})
