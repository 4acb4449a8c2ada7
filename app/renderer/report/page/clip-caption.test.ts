import { expect, test } from 'vitest'
import { abovePx, belowPx } from './clip-caption.ts'

/** Ten pixels a letter. */
const context = { font: '', canvas: { width: 244 }, measureText: (text: string) => ({ width: 10 * text.length }) } as unknown as CanvasRenderingContext2D

test('above a clip there is room for all lines of the longest title, and a height that a film can have', () => {
  const short = abovePx(context, ['Knee'])
  expect(abovePx(context, [])).toBe(short)
  expect(abovePx(context, ['Left knee bends much less'])).toBe(short)
  // 'Left knee bends much' · 'less in initial' · 'swing or mid-swing'
  const long = abovePx(context, ['Knee', 'Left knee bends much less in initial swing or mid-swing'])
  expect(long - short).toBe(36)
  expect([short, long, belowPx(context, ['Another calibration counts now.'])].every((height) => height % 2 === 0)).toBe(true)
})
