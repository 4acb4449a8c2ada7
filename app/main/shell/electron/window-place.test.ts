import fc from 'fast-check'
import { expect, test } from 'vitest'
import { besides, placeWindow } from './window-place.ts'

const primary = { id: 1, workArea: { x: 0, y: 25, width: 1920, height: 1055 } }
const second = { id: 2, workArea: { x: 1920, y: 0, width: 2560, height: 1440 } }
const last = { bounds: { x: 2000, y: 100, width: 1400, height: 900 }, maximised: true, displayId: 2 }

test('the first window is in the middle of the primary display', () => {
  expect(placeWindow(undefined, [primary, second], primary)).toEqual({ bounds: { x: 240, y: 103, width: 1440, height: 900 }, maximised: false })
})

test('where it was, maximised if it was', () => {
  expect(placeWindow(last, [primary, second], primary)).toEqual({ bounds: last.bounds, maximised: true })
})

test('its display is gone: in the middle of the primary one, at its size', () => {
  expect(placeWindow(last, [primary], primary).bounds).toEqual({ x: 260, y: 103, width: 1400, height: 900 })
})

test('its display is there but moved: in the middle of that one', () => {
  const moved = { id: 2, workArea: { x: -2560, y: 0, width: 2560, height: 1440 } }
  expect(placeWindow(last, [primary, moved], primary).bounds).toEqual({ x: -1980, y: 270, width: 1400, height: 900 })
})

test('a title bar above the display or only a sliver of it cannot be grabbed', () => {
  const at = (x: number, y: number) => ({ ...last, displayId: 1, bounds: { x, y, width: 1000, height: 700 } })
  for (const place of [at(100, -500), at(100, 1060), at(-950, 100), at(1900, 100)]) expect(placeWindow(place, [primary], primary).bounds).not.toEqual(place.bounds)
  for (const place of [at(-800, 100), at(1700, 100), at(100, 900)]) expect(placeWindow(place, [primary], primary).bounds).toEqual(place.bounds)
})

test('never larger than its display', () => {
  const huge = { ...last, displayId: 1, bounds: { x: 10, y: 30, width: 9000, height: 9000 } }
  expect(placeWindow(huge, [primary], primary).bounds).toEqual({ x: 10, y: 30, width: 1920, height: 1055 })
})

test('whatever was remembered, the title bar can be reached', () => {
  const coordinate = fc.integer({ min: -100_000, max: 100_000 })
  const size = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(coordinate, coordinate, size, size, fc.integer({ min: 0, max: 4 }), (x, y, width, height, displayId) => {
      const { bounds } = placeWindow({ bounds: { x, y, width, height }, maximised: false, displayId }, [primary, second], primary)
      const reachable = [primary, second].some(
        ({ workArea: area }) => bounds.y >= area.y && bounds.y + 40 <= area.y + area.height && bounds.x < area.x + area.width - 100 && bounds.x + bounds.width > area.x + 100,
      )
      expect(reachable).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})

test('a second window leaves the first one’s edge in sight', () => {
  expect(besides({ x: 10, y: 20, width: 100, height: 100 })).toEqual({ x: 38, y: 48, width: 100, height: 100 })
})
