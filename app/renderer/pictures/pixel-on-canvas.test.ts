import { expect, it } from 'vitest'
import { ofPicture, onCanvas } from './pixel-on-canvas.ts'

const size = { width: 540, height: 960 }

it('a pixel’s centre lies half a pixel from the corner that a canvas counts from', () => {
  expect(onCanvas([0, 0], size, { x: 10, y: 20, width: 1080, height: 1920 })).toEqual([11, 21])
  expect(onCanvas([539, 959], size, { x: 0, y: 0, width: 540, height: 960 })).toEqual([539.5, 959.5])
})

it('and back', () => {
  const placed = { x: -37.5, y: 12, width: 811, height: 1442 }
  const [u, v] = ofPicture(onCanvas([123.25, 456.5], size, placed), size, placed)
  expect([u, v]).toEqual([expect.closeTo(123.25, 9), expect.closeTo(456.5, 9)])
})
