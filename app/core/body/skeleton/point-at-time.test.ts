import { expect, test } from 'vitest'
import { pointAtTime } from './point-at-time.ts'

const skeleton = {
  keypoints: ['nose'],
  timesUs: BigInt64Array.of(12_000n, 28_000n, 44_000n),
  points: Float64Array.of(1, 0, 0, 3, 0, 0, 5, 0, 0),
  states: Uint8Array.of(1, 1, 1),
}
const xAt = (timeUs: number) => pointAtTime(skeleton, timeUs)?.point(0)?.[0]

test('between two moments a point lies on the line between them, at one of them where it is', () => {
  expect([12_000, 20_000, 28_000, 40_000, 44_000].map(xAt)).toEqual([1, 2, 3, 4.5, 5])
})

test('a film whose frame lies just before the first moment or after the last one still has points', () => {
  expect([3_999, 4_000, 11_000, 45_000, 52_000, 52_001].map(xAt)).toEqual([undefined, 1, 1, 5, 5, undefined])
})

test('a moment alone says nothing of others, and no moment nothing of any', () => {
  const alone = { ...skeleton, timesUs: BigInt64Array.of(12_000n) }
  expect([11_999, 12_000, 12_001].map((us) => pointAtTime(alone, us)?.before)).toEqual([undefined, 0, undefined])
  expect(pointAtTime({ ...skeleton, timesUs: new BigInt64Array() }, 0)).toBeUndefined()
})
