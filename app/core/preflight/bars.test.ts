import { expect, it } from 'vitest'
import { barsOf } from './bars.ts'

const WIDTH = 90
const HEIGHT = 160

/** A scene with some noise, dark or bright, and black around it. */
function picture(bars: { left?: number; top?: number; right?: number; bottom?: number }, brightness = 100): Uint8Array {
  const { left = 0, top = 0, right = 0, bottom = 0 } = bars
  return Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)]
    const isBar = x < left || y < top || x >= WIDTH - right || y >= HEIGHT - bottom
    return isBar ? 16 + ((x * 7 + y * 3) % 4) : brightness + ((x * 31 + y * 17) % 40)
  })
}

it.each([
  ['none', {}, 100, [0, 0, 0, 0]],
  ['above and below', { top: 7, bottom: 6 }, 100, [0, 7, 0, 6]],
  ['left and right', { left: 12, right: 11 }, 100, [12, 0, 11, 0]],
  ['around a dark scene', { top: 20, bottom: 20 }, 20, [0, 20, 0, 20]],
  ['none where all is black', {}, 0, [0, 0, 0, 0]],
] as const)('black bars: %s', (_, bars, brightness, [leftPx, topPx, rightPx, bottomPx]) => {
  expect(barsOf(brightness === 0 ? new Uint8Array(WIDTH * HEIGHT) : picture(bars, brightness), WIDTH, HEIGHT)).toEqual({ leftPx, topPx, rightPx, bottomPx })
})
