import { expect, test } from 'vitest'
import { bitCount, pointShares } from './point-shares.ts'

test('every point counts once, by its cameras and by what it is', () => {
  const shares = pointShares({ states: Uint8Array.of(1, 1, 0, 3) }, { cameras: Uint32Array.of(0b101, 0b111, 0, 0), cameraNames: ['a', 'b', 'c'] })
  expect(shares).toEqual({ byCameras: [0.5, 0, 0.25, 0.25], byState: { missing: 0.25, measured: 0.5, 'outlier-replaced': 0, 'gap-filled': 0.25 } })
})

test('bits are counted up to the last one', () => {
  expect([0, 1, 0b1011, 0x8000_0000, 0xffff_ffff].map(bitCount)).toEqual([0, 1, 3, 1, 32])
})
