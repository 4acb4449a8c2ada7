import { expect, test } from 'vitest'
import { sourceFor } from './draw-picture.ts'

const frame = { displayWidth: 1088, displayHeight: 1920 } as VideoFrame
const reduced = { frame: {} as VideoFrame, by: 3 }

test('a smaller picture is drawn where it has a pixel for each on the screen, and as much of it as the frame shows', () => {
  const small = sourceFor({ frame, reduced }, 300, 529)
  expect(small.image).toBe(reduced.frame)
  expect([small.width, small.height]).toEqual([1088 / 3, 640])
})

test('near, or without a smaller one, the frame itself is drawn', () => {
  for (const source of [sourceFor({ frame, reduced }, 364, 642), sourceFor({ frame, reduced: null }, 300, 529)])
    expect(source).toEqual({ image: frame, width: 1088, height: 1920 })
})
