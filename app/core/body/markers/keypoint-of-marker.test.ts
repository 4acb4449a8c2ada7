import { expect, it } from 'vitest'
import { trcMarkerName } from '../../formats/motion/write-trc.ts'
import { HALPE_26 } from '../halpe26.ts'
import { keypointOfMarker } from './keypoint-of-marker.ts'

it('knows every name that files of skeletons are written with, and those of OpenPose', () => {
  for (const keypoint of HALPE_26) for (const name of [keypoint, trcMarkerName(keypoint)]) expect(keypointOfMarker(name)).toBe(keypoint)
  expect(['midHip', 'Neck', 'RSmallToe', 'L_Shoulder'].map(keypointOfMarker)).toEqual(['mid-hip', 'neck', 'right-small-toe', 'left-shoulder'])
})

it('takes no marker on the skin for a joint', () => {
  for (const name of ['RHJC_study', 'r_knee_study', 'LASI', 'LTOE', 'RHEE', 'L_calc_study', '', 'C7']) expect(keypointOfMarker(name)).toBeUndefined()
})
