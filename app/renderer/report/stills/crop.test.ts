import { expect, it } from 'vitest'
import { croppedTo } from './crop.ts'

const picture = { width: 1080, height: 1920 }
const canvas = { width: 600, height: 800 }

it('shows the person whole with room around them, and never beyond the picture’s edges', () => {
  const placed = croppedTo([[400, 700], [600, 1300]], picture, canvas)
  const onCanvas = (x: number, y: number) => [placed.x + (x / 1080) * placed.width, placed.y + (y / 1920) * placed.height] as const
  for (const [x, y] of [onCanvas(400, 700), onCanvas(600, 1300)]) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(600)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(800)
  }
  expect(placed.width / placed.height).toBeCloseTo(1080 / 1920)
  for (const corner of [[[0, 0]], [[1080, 1920]], []] as [number, number][][]) {
    const at = croppedTo(corner, picture, canvas)
    expect(at.x).toBeLessThanOrEqual(0)
    expect(at.x + at.width).toBeGreaterThanOrEqual(600 - 1e-9)
    expect(at.y + at.height).toBeGreaterThanOrEqual(800 - 1e-9)
  }
})
