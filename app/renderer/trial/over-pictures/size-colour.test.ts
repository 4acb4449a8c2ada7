import { expect, it } from 'vitest'
import { canvasColours } from '../../pictures/canvas-colours.ts'
import { sizeColour } from './size-colour.ts'

/** Relative luminance, WCAG 2.1. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

it('the larger a deviation, the darker and redder it is drawn; sizes that are far apart are told apart without colour', () => {
  const lightness = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2].map((size) => luminance(sizeColour(size)))
  expect(lightness.toSorted((a, b) => b - a)).toEqual(lightness)
  expect((lightness[0]! + 0.05) / (lightness.at(-1)! + 0.05)).toBeGreaterThan(3)
  // On dark ground all of them are seen.
  expect((lightness.at(-1)! + 0.05) / (luminance(canvasColours.bg) + 0.05)).toBeGreaterThan(3)
})

it('ends at its first and last colour, and is grey where no size is known', () => {
  expect([sizeColour(0.1), sizeColour(0.5), sizeColour(1.25), sizeColour(7)]).toEqual([canvasColours['size-1'], canvasColours['size-1'], canvasColours['size-2'], canvasColours['size-3']])
  expect(sizeColour(null)).toBe(canvasColours.dim)
})
