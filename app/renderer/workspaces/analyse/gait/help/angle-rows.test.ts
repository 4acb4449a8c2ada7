import { expect, it } from 'vitest'
import type { Gait } from '../../../../../contract/gait/gait.ts'
import { ANGLES } from '../../../../../core/body/angles/segment-angles.ts'
import { anglesCalled, fromWords, statesOf } from './angle-rows.ts'

it('angles are found by what they are called, in the list too, and by their parts; in any order of words', () => {
  expect(anglesCalled(' ')).toEqual(ANGLES)
  expect(anglesCalled('dorsi')).toEqual(['ankle-flexion'])
  expect(anglesCalled('ankle flex')).toEqual(['ankle-flexion'])
  expect(anglesCalled('FLEXION knee')).toEqual(['knee-flexion'])
  expect(anglesCalled('forearm')).toEqual(['elbow-flexion'])
  expect(anglesCalled('nose')).toEqual([])
})

it('a trial’s own state is told with its reason, once where both sides have the same', () => {
  const known = { observable: true, unit: 'deg', mean: Array.from({ length: 101 }, (_, at) => at - 20.4), sd: null, n: 1 } as const
  const curves: Gait['curves'] = {
    left: { 'knee-flexion': known, 'pelvis-tilt': { observable: false, reason: 'hips lie on one line' } },
    right: { 'knee-flexion': { observable: false, reason: 'the right knee is hidden' }, 'pelvis-tilt': { observable: false, reason: 'hips lie on one line' } },
  }
  expect(statesOf(curves, 'knee-flexion')).toEqual([
    { side: 'left', isKnown: true, words: 'Observable: −20 to 80°, mean of 1 stride' },
    { side: 'right', isKnown: false, words: 'Not observable: the right knee is hidden' },
  ])
  expect(statesOf(curves, 'pelvis-tilt')).toEqual([{ side: 'both', isKnown: false, words: 'Not observable: hips lie on one line' }])
  expect(statesOf(curves, 'hip-flexion')).toEqual([{ side: 'both', isKnown: false, words: 'Not in this measurement.' }])
})

it('what tells an angle is said, and why keypoints, or those of a model, do not', () => {
  expect(fromWords('trunk-rotation', [{ untold: { 'trunk-rotation': 'shoulders of Dots are guessed' } }, { untold: { 'knee-flexion': 'knees are' } }])).toMatch(/^Keypoints, .+\. Not those of every model: shoulders of Dots are guessed\.$/)
  expect(fromWords('knee-flexion', [])).toBe('Keypoints, the marker augmenter’s markers, a maker’s angles (Plug-in Gait), OpenSim’s joint angles.')
  expect(fromWords('elbow-flexion', [{}])).toBe('Keypoints, the marker augmenter’s markers, OpenSim’s joint angles.')
  expect(fromWords('knee-rotation', [])).toBe('A maker’s angles (Plug-in Gait). Keypoints do not: keypoints lie on the bone’s long axis: how it is turned about itself nobody sees.')
  expect(fromWords('ankle-adduction', [])).toMatch(/^Nothing that is read so far\. Keypoints do not: /)
})
