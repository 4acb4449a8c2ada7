import { describe, expect, it } from 'vitest'
import { rotationAbout, transform } from '../../math/mat3.ts'
import { add, length, subtract, type Vec3 } from '../../math/vec3.ts'
import { HALPE_26, type Halpe26 } from '../halpe26.ts'
import { pointAngles, type PointOf } from '../angles/point-angles.ts'
import { type Differences, ghostPose } from './ghost-pose.ts'

/** In mid-stride, facing +X: the left leg in swing, a little of everything. */
const WALKING: Record<Halpe26, Vec3> = {
  nose: [0.14, 0.01, 1.62], head: [0.06, 0, 1.74], 'left-eye': [0.12, 0.03, 1.65], 'right-eye': [0.12, -0.03, 1.65], 'left-ear': [0.05, 0.07, 1.63], 'right-ear': [0.05, -0.07, 1.63],
  neck: [0.05, 0.01, 1.45], 'left-shoulder': [0.01, 0.19, 1.41], 'right-shoulder': [0.08, -0.18, 1.4],
  'left-elbow': [-0.12, 0.22, 1.16], 'left-wrist': [-0.08, 0.21, 0.93], 'right-elbow': [0.2, -0.22, 1.14], 'right-wrist': [0.35, -0.19, 0.98],
  'mid-hip': [0, 0, 0.93], 'left-hip': [0.02, 0.09, 0.94], 'right-hip': [-0.02, -0.09, 0.92],
  'left-knee': [0.2, 0.1, 0.57], 'left-ankle': [-0.05, 0.11, 0.25], 'left-heel': [-0.13, 0.11, 0.26], 'left-big-toe': [0.02, 0.12, 0.08], 'left-small-toe': [0, 0.17, 0.1],
  'right-knee': [-0.01, -0.08, 0.52], 'right-ankle': [-0.08, -0.07, 0.1], 'right-heel': [-0.13, -0.07, 0.03], 'right-big-toe': [0.12, -0.09, 0.03], 'right-small-toe': [0.09, -0.14, 0.03],
}
const TOWARDS = 0.7
const turned = (point: Vec3): Vec3 => transform(rotationAbout('z', TOWARDS), point)
const walking: PointOf = (keypoint) => turned(WALKING[keypoint])
const ALL_ZERO: Differences = { 'thigh-flexion': 0, 'knee-flexion': 0, 'ankle-flexion': 0, 'trunk-lean': 0, 'shoulder-flexion': 0, 'elbow-flexion': 0 }
const LARGE: Differences = { ...ALL_ZERO, 'thigh-flexion': 9, 'hip-adduction': -4, 'knee-flexion': 17, 'ankle-flexion': -8, 'foot-progression': 6, 'trunk-lean': 10, 'trunk-side-lean': -7, 'trunk-rotation': 9, 'pelvis-obliquity': 6, 'pelvis-rotation': -8 }
/** As the right side says the same of the trunk and the pelvis. */
const MIRRORED: Differences = { ...LARGE, 'trunk-side-lean': 7, 'trunk-rotation': -9, 'pelvis-obliquity': -6, 'pelvis-rotation': 8 }
const BONES: readonly (readonly [Halpe26, Halpe26])[] = [['left-hip', 'right-hip'], ['left-hip', 'left-knee'], ['left-knee', 'left-ankle'], ['left-ankle', 'left-big-toe'], ['left-heel', 'left-big-toe'], ['mid-hip', 'neck'], ['neck', 'left-shoulder'], ['left-shoulder', 'left-elbow'], ['left-elbow', 'left-wrist'], ['neck', 'head'], ['right-hip', 'right-knee'], ['right-ankle', 'right-heel']]
const boneLength = (of: PointOf, [from, to]: readonly [Halpe26, Halpe26]) => length(subtract(of(from)!, of(to)!))

describe('the ghost', () => {
  it('of no difference is the person', () => {
    const ghost = ghostPose(walking, TOWARDS, { left: ALL_ZERO, right: ALL_ZERO })
    for (const keypoint of HALPE_26) expect(length(subtract(ghost(keypoint)!, walking(keypoint)!)), `${keypoint}`).toBeLessThan(1e-12)
  })

  it('stands at the angles that were asked for, with the person’s own bones and place', () => {
    const ghost = ghostPose(walking, TOWARDS, { left: LARGE, right: MIRRORED })
    for (const [side, asked] of [['left', LARGE], ['right', MIRRORED]] as const) {
      const [is, was] = [pointAngles(ghost, side, TOWARDS), pointAngles(walking, side, TOWARDS)]
      for (const angle of ['thigh-flexion', 'knee-flexion', 'ankle-flexion', 'foot-progression', 'trunk-lean', 'trunk-side-lean', 'trunk-rotation', 'pelvis-obliquity', 'pelvis-rotation'] as const)
        expect(Math.abs(is[angle] - was[angle] - asked[angle]!), `${side} ${angle}`).toBeLessThan(0.01)
    }
    for (const bone of BONES) expect(boneLength(ghost, bone), `${bone.join(' ')}`).toBeCloseTo(boneLength(walking, bone), 9)
    expect(length(subtract(ghost('mid-hip')!, walking('mid-hip')!))).toBe(0)
  })

  it('bends elbow and shoulder as told: more flexion brings the wrist up and ahead', () => {
    const ghost = ghostPose(walking, TOWARDS, { left: { ...ALL_ZERO, 'shoulder-flexion': 20, 'elbow-flexion': 15 }, right: ALL_ZERO })
    expect(pointAngles(ghost, 'left', TOWARDS)['elbow-flexion'] - pointAngles(walking, 'left', TOWARDS)['elbow-flexion']).toBeCloseTo(15, 6)
    const moved = transform(rotationAbout('z', -TOWARDS), subtract(ghost('left-wrist')!, walking('left-wrist')!))
    expect(moved[0]).toBeGreaterThan(0.15)
    expect(ghost('right-wrist')).toEqual(walking('right-wrist'))
  })

  it('has no leg and no arm on a side of which nothing is known', () => {
    const ghost = ghostPose(walking, TOWARDS, { left: LARGE, right: null })
    for (const keypoint of HALPE_26) expect(ghost(keypoint) === undefined, `${keypoint}`).toBe(/^right-(knee|ankle|heel|big-toe|small-toe|elbow|wrist)$/.test(keypoint))
    expect(pointAngles(ghost, 'left', TOWARDS)['trunk-lean'] - pointAngles(walking, 'left', TOWARDS)['trunk-lean']).toBeCloseTo(10, 2)
    expect(HALPE_26.filter((keypoint) => ghostPose(walking, TOWARDS, { left: null, right: null })(keypoint))).toEqual([])
  })

  it('ends where an angle is not told or a point is missing', () => {
    const { 'knee-flexion': _, ...noKnee } = ALL_ZERO
    const untold = ghostPose(walking, TOWARDS, { left: noKnee, right: ALL_ZERO })
    expect([untold('left-knee') !== undefined, untold('left-ankle'), untold('left-heel')]).toEqual([true, undefined, undefined])
    const unseen = ghostPose((keypoint) => (keypoint === 'left-ankle' || keypoint === 'neck' ? undefined : walking(keypoint)), TOWARDS, { left: LARGE, right: MIRRORED })
    expect(HALPE_26.filter((keypoint) => !unseen(keypoint)).toSorted()).toEqual(HALPE_26.filter((keypoint) => /^(neck|head|nose)$|eye|ear|shoulder|elbow|wrist|left-(ankle|heel|big-toe|small-toe)/.test(keypoint) && !/right-(heel|ankle)|^right-.*toe/.test(keypoint)).toSorted())
    expect(ghostPose((keypoint) => (keypoint === 'right-hip' ? undefined : walking(keypoint)), TOWARDS, { left: LARGE, right: MIRRORED })('neck')).toBeUndefined()
  })

  it('stays where the person is, wherever that is', () => {
    const by: Vec3 = [3, -2, 0]
    const [here, there] = [ghostPose(walking, TOWARDS, { left: LARGE, right: MIRRORED }), ghostPose((keypoint) => add(walking(keypoint)!, by), TOWARDS, { left: LARGE, right: MIRRORED })]
    for (const keypoint of HALPE_26) expect(length(subtract(there(keypoint)!, add(here(keypoint)!, by)))).toBeLessThan(1e-9)
  })
})
