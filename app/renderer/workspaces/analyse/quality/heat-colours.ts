/** From good to bad: bluish and dark to yellow and light, told apart in grey and without red or green (after cividis, Nuñez et al. 2018). */
const STOPS = [[24, 44, 72], [62, 80, 108], [112, 112, 118], [172, 158, 104], [255, 226, 70]] as const

/** `badness` 0 to 1; what is beyond is drawn as the end. As a pixel of an `ImageData` seen as 32-bit numbers of a little-endian machine. */
export function heatPixel(badness: number): number {
  const at = Math.max(0, Math.min(1, badness)) * (STOPS.length - 1)
  const below = Math.min(STOPS.length - 2, Math.floor(at))
  const [low, high] = [STOPS[below]!, STOPS[below + 1]!]
  const part = (channel: 0 | 1 | 2) => Math.round(low[channel] + (at - below) * (high[channel] - low[channel]))
  return ((255 << 24) | (part(2) << 16) | (part(1) << 8) | part(0)) >>> 0
}

export const heatGradient = `linear-gradient(90deg, ${STOPS.map((stop) => `rgb(${stop.join(' ')})`).join(', ')})`
