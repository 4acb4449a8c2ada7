import { expect, test } from 'vitest'
import { readTrc } from '../../../app/core/formats/motion/read-trc.ts'
import { trcText } from '../../../app/core/formats/motion/write-trc.ts'
import { keptSkeleton } from './kept-skeleton.ts'

test('an earlier session keeps the skeleton to a tenth of a millimetre, gaps and all, and says which model found it', () => {
  const written = trcText({
    fileName: 'walk.trc',
    remark: 'Stridescope',
    rateHz: 60,
    unit: 'm',
    decimals: 6,
    markers: ['RHip', 'RKnee'],
    firstTimeS: 0.5,
    frames: [
      [[0.1, 0.912_345, -0.2], undefined],
      [[0.11, 0.9, -0.21], [0.12, 0.5, 0.000_04]],
    ],
  })
  const kept = keptSkeleton(written, 'stridescope-pose')
  expect(kept).toMatch(/with stridescope-pose; the films were not kept/)
  const { rateHz, markers, timesS, points } = readTrc(kept, 'kept.trc')
  expect([rateHz, markers, [...timesS]]).toEqual([60, ['RHip', 'RKnee'], [0.5, expect.closeTo(0.5 + 1 / 60, 3)]])
  const expected = [0.1, 0.9123, -0.2, NaN, NaN, NaN, 0.11, 0.9, -0.21, 0.12, 0.5, 0]
  expect([...points].map((value) => Math.round(value * 1e6) / 1e6)).toEqual(expected)
})
