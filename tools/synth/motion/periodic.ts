/** A curve over the gait cycle, as a Fourier series: smooth, and periodic without a seam. */
export type Periodic = (phase: number) => number

/** Through the values at 0, 1/n, 2/n … of the cycle. */
export function periodicThrough(values: readonly number[]): Periodic {
  const count = values.length
  const harmonics = Math.floor((count - 1) / 2)
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const [cosines, sines] = [new Float64Array(harmonics), new Float64Array(harmonics)]
  for (let k = 1; k <= harmonics; k++)
    for (const [index, value] of values.entries()) {
      cosines[k - 1]! += (2 / count) * value * Math.cos((2 * Math.PI * k * index) / count)
      sines[k - 1]! += (2 / count) * value * Math.sin((2 * Math.PI * k * index) / count)
    }
  return (phase) => {
    // Clenshaw: one sine and one cosine for all harmonics
    const [c, s] = [Math.cos(2 * Math.PI * phase), Math.sin(2 * Math.PI * phase)]
    let [a1, a2, b1, b2] = [0, 0, 0, 0]
    for (let k = harmonics - 1; k >= 0; k--) {
      ;[a1, a2] = [cosines[k]! + 2 * c * a1 - a2, a1]
      ;[b1, b2] = [sines[k]! + 2 * c * b1 - b2, b1]
    }
    return mean + a1 * c - a2 + b1 * s
  }
}
