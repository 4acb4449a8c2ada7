import { expect, test } from 'vitest'
import { bitCount, pointShares } from './point-shares.ts'

test('every point counts once, by its cameras and by what it is', () => {
  const shares = pointShares({ keypoints: ['nose'], states: Uint8Array.of(1, 1, 0, 3) }, { cameras: Uint32Array.of(0b101, 0b111, 0, 0), cameraNames: ['a', 'b', 'c'], reasons: Uint8Array.of(0, 0, 3, 2) })
  expect(shares).toEqual({ byCameras: [0.5, 0, 0.25, 0.25], byState: { missing: 0.25, measured: 0.5, 'outlier-replaced': 0, 'gap-filled': 0.25 }, neverGiven: [] })
})

test('a keypoint that no picture ever gives counts in no share, one that is missing for a while or on which cameras disagree does', () => {
  const evidence = { cameras: Uint32Array.of(0b11, 0, 0, 0b1, 0, 0), cameraNames: ['a', 'b'], reasons: Uint8Array.of(0, 1, 3, 0, 1, 3) }
  const shares = pointShares({ keypoints: ['nose', 'head', 'left-knee'], states: Uint8Array.of(1, 0, 0, 1, 0, 0) }, evidence)
  expect(shares).toEqual({ byCameras: [0.5, 0.25, 0.25], byState: { missing: 0.5, measured: 0.5, 'outlier-replaced': 0, 'gap-filled': 0 }, neverGiven: ['head'] })
})

test('where nothing is ever there, nothing is a share of anything', () => {
  const shares = pointShares({ keypoints: ['nose'], states: Uint8Array.of(0, 0) }, { cameras: Uint32Array.of(0, 0), cameraNames: ['a'], reasons: Uint8Array.of(1, 1) })
  expect(shares.byCameras).toEqual([0, 0])
  expect(shares.neverGiven).toEqual(['nose'])
})

test('bits are counted up to the last one', () => {
  expect([0, 1, 0b1011, 0x8000_0000, 0xffff_ffff].map(bitCount)).toEqual([0, 1, 3, 1, 32])
})
