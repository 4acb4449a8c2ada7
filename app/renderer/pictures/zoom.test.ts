import fc from 'fast-check'
import { expect, it } from 'vitest'
import { panBy, panByShare, place, WHOLE, zoomAt } from './zoom.ts'

const PANEL = { width: 300, height: 500 }
const PICTURE = { width: 1088, height: 1920 }

it('fits the whole picture in at first, in the middle', () => {
  const { x, y, width, height } = place(PANEL, { width: 1920, height: 1080 }, WHOLE)
  expect([x, width]).toEqual([0, 300])
  expect(height).toBeCloseTo(168.75)
  expect(y).toBeCloseTo((500 - 168.75) / 2)
})

it('keeps the point under the pointer while zooming in', () => {
  const pointer = fc.record({ x: fc.integer({ min: 60, max: 240 }), y: fc.integer({ min: 60, max: 440 }) })
  fc.assert(
    fc.property(pointer, fc.double({ min: 1.1, max: 8, noNaN: true }), (at, factor) => {
      const zoom = zoomAt(WHOLE, factor, at, PANEL, PICTURE)
      const share = (placed: ReturnType<typeof place>) => [(at.x - placed.x) / placed.width, (at.y - placed.y) / placed.height]
      const [x, y] = share(place(PANEL, PICTURE, zoom))
      const [wasX, wasY] = share(place(PANEL, PICTURE, WHOLE))
      expect(x).toBeCloseTo(wasX!, 6)
      expect(y).toBeCloseTo(wasY!, 6)
    }),
  )
})

it('is whole again once zoomed out, and never smaller', () => {
  const near = zoomAt(WHOLE, 5, { x: 10, y: 20 }, PANEL, PICTURE)
  expect(zoomAt(near, 0.1, { x: 290, y: 3 }, PANEL, PICTURE)).toEqual(WHOLE)
})

it('moves the picture with the hand, and never out of sight', () => {
  const near = zoomAt(WHOLE, 4, { x: 150, y: 250 }, PANEL, PICTURE)
  const [before, after] = [place(PANEL, PICTURE, near), place(PANEL, PICTURE, panBy(near, 30, -12, PANEL, PICTURE))]
  expect(after.x - before.x).toBeCloseTo(30)
  expect(after.y - before.y).toBeCloseTo(-12)
  expect(panBy(near, 1e6, 1e6, PANEL, PICTURE)).toMatchObject({ centreX: 0, centreY: 0 })
  expect(panBy(WHOLE, 30, 30, PANEL, PICTURE)).toEqual(WHOLE)
})

it('looks further by a share of what is in sight', () => {
  const near = { scale: 4, centreX: 0.5, centreY: 0.5 }
  expect(panByShare(near, 1, -0.5)).toEqual({ scale: 4, centreX: 0.75, centreY: 0.375 })
  expect(panByShare(near, -9, 9)).toMatchObject({ centreX: 0, centreY: 1 })
  expect(panByShare(WHOLE, 1, 1)).toEqual(WHOLE)
})
