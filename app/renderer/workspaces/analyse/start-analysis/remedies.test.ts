import { expect, it } from 'vitest'
import type { PreflightFinding, Remedy } from './check.ts'
import { findingGroups, remedyWords } from './remedies.ts'

const scaled = (camera: string): Remedy => ({ kind: 'scale-calibration', camera, by: 0.5, widthPx: 544, heightPx: 960 })
const finding = (camera: string, label: string, level: PreflightFinding['level'] = 'warning'): PreflightFinding => ({ level, code: 'picture-resolution', subject: camera, message: camera, readings: [{ label, remedy: scaled(camera) }] })

it('what is said of several cameras with one way out is one decision', () => {
  const groups = findingGroups([finding('cam01', 'made smaller'), finding('cam02', 'cut'), finding('cam03', 'made smaller')])
  expect(groups.map(({ findings }) => findings.map(({ subject }) => subject))).toEqual([['cam01', 'cam03'], ['cam02']])
  expect(groups[0]!.together).toEqual([{ label: 'made smaller', remedies: [scaled('cam01'), scaled('cam03')] }])
  expect(groups[1]!.together).toEqual([])
})

it('a warning and a note are never one decision', () => {
  expect(findingGroups([finding('cam01', 'made smaller'), finding('cam02', 'made smaller', 'note')])).toHaveLength(2)
})

it.each<[Remedy, string]>([
  [scaled('cam01'), 'cam01: its calibration × 0.5, for pictures of 544 × 960'],
  [{ kind: 'crop-offset', camera: 'cam01', offsetPx: [-4, 0], widthPx: 1096, heightPx: 1920 }, 'cam01: its picture of 1096 × 1920 begins −4 px from the left and 0 px from the top in the calibrated one'],
  [{ kind: 'rotate-calibration', camera: 'cam02', quarterTurns: 3 }, 'cam02: its calibration turned by 90° counter-clockwise'],
  [{ kind: 'scale-lengths', by: 0.0254 }, 'All lengths × 0.0254'],
  [{ kind: 'match-cameras', pairs: [{ calibration: 'cam_1', film: 'left' }, { calibration: 'cam_2', film: 'right' }] }, 'The same cameras: cam_1 is left, cam_2 is right'],
])('%j is told in words', (remedy, words) => expect(remedyWords(remedy)).toBe(words))
