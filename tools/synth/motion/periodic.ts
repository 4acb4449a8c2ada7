/** A curve over the gait cycle: smooth, and periodic without a seam. */
export type Periodic = (phase: number) => number

/** From one value to the next: within each a cubic stands for the Fourier series. */
const PIECES = 32

/**
 * The Fourier series through the values at 0, 1/n, 2/n … of the cycle, tabulated: it is asked for a million times. The cubics
 * with the series' values and second derivatives at their ends are within a millionth of its size of it.
 */
export function periodicThrough(values: readonly number[]): Periodic {
  const count = values.length
  const harmonics = Array.from({ length: Math.floor((count - 1) / 2) }, (_, index) => {
    const turn = 2 * Math.PI * (index + 1)
    const sum = (wave: (angle: number) => number) => values.reduce((total, value, place) => total + (2 / count) * value * wave((turn * place) / count), 0)
    return { turn, cosine: sum(Math.cos), sine: sum(Math.sin) }
  })
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const pieces = PIECES * count
  const [heights, bends] = [new Float64Array(pieces + 1), new Float64Array(pieces + 1)]
  for (let place = 0; place <= pieces; place++) {
    heights[place] = mean
    for (const { turn, cosine, sine } of harmonics) {
      const wave = cosine * Math.cos((turn * place) / pieces) + sine * Math.sin((turn * place) / pieces)
      heights[place]! += wave
      bends[place]! -= (turn * turn * wave) / (6 * pieces * pieces)
    }
  }
  return (phase) => {
    const at = (phase - Math.floor(phase)) * pieces
    const place = Math.min(pieces - 1, Math.floor(at))
    const b = at - place
    const a = 1 - b
    return a * heights[place]! + b * heights[place + 1]! + (a * a * a - a) * bends[place]! + (b * b * b - b) * bends[place + 1]!
  }
}
