import { expect, it } from 'vitest'
import { emptyCanvas, halvedSrgb, rasterise } from './rasterise.ts'

const WHITE = [1, 1, 1, 1, 1, 1, 1, 1, 1]
const RED = [1, 0, 0, 1, 0, 0, 1, 0, 0]
/** Clockwise in the picture, as what faces the camera is; so far away. */
const facing = (depth: number) => Float32Array.of(0, 0, depth, 0, 8, depth, 8, 0, depth)
const one = Uint32Array.of(0, 1, 2)

const covered = ({ colours }: ReturnType<typeof emptyCanvas>) => Array.from({ length: colours.length / 4 }, (_, pixel) => colours[4 * pixel + 3]!)

it('a triangle covers the pixels whose middles lie in it, and its back none', () => {
  const canvas = emptyCanvas(8, 8)
  rasterise(canvas, one, facing(1), Float32Array.from(WHITE))
  expect(covered(canvas)).toEqual(Array.from({ length: 64 }, (_, pixel) => (Math.floor(pixel / 8) + (pixel % 8) <= 8 ? 1 : 0)))
  const behind = emptyCanvas(8, 8)
  rasterise(behind, Uint32Array.of(0, 2, 1), facing(1), Float32Array.from(WHITE))
  expect(covered(behind).every((cover) => cover === 0)).toBe(true)
})

it('what is nearer hides what is further, in whichever order they are drawn', () => {
  for (const order of [[2, 1], [1, 2]] as const) {
    const canvas = emptyCanvas(8, 8)
    for (const depth of order) rasterise(canvas, one, facing(depth), Float32Array.from(depth === 1 ? RED : WHITE))
    expect([...canvas.colours.subarray(0, 4)]).toEqual([1, 0, 0, 1])
  }
})

it('colours are mixed between corners, and what lies outside of the picture is left out', () => {
  const canvas = emptyCanvas(4, 4)
  rasterise(canvas, one, Float32Array.of(-4, -4, 1, -4, 12, 1, 12, -4, 1), Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0))
  // At the middle of the edge from the second corner to the third both have an equal share.
  expect(covered(canvas).every((cover) => cover === 1)).toBe(true)
  const [red, green] = canvas.colours.subarray(4 * 15, 4 * 15 + 2)
  expect(red).toBeCloseTo(7 / 16, 5)
  expect(green).toBeCloseTo(7 / 16, 5)
})

it('half as large, four pixels are one: their light is averaged, not their bytes, and an edge keeps its colour', () => {
  const canvas = emptyCanvas(4, 2)
  canvas.colours.set([1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1, 1], 0)
  canvas.colours.set([0, 0, 0, 1, 1, 1, 1, 1], 16)
  const { width, height, rgba } = halvedSrgb(canvas)
  expect([width, height]).toEqual([2, 1])
  // Half of the light of white is 188 of 255 in sRGB.
  expect([...rgba]).toEqual([188, 188, 188, 255, 255, 255, 255, 64])
})
