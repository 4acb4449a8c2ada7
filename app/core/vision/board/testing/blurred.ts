/** By a Gaussian; the rim goes on beyond the picture. */
export function blurred(plane: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma === 0) return plane
  const reach = Math.ceil(4 * sigma)
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, n) => Math.exp(-((n - reach) ** 2) / (2 * sigma * sigma)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const across = new Float32Array(plane.length)
  const both = new Float32Array(plane.length)
  const mean = (from: Float32Array, start: number, step: number, here: number, count: number) => {
    let sum = 0
    for (let n = -reach; n <= reach; n++) sum += weights[n + reach]! * from[start + step * Math.max(0, Math.min(count - 1, here + n))]!
    return sum / whole
  }
  for (let row = 0; row < height; row++) for (let column = 0; column < width; column++) across[row * width + column] = mean(plane, row * width, 1, column, width)
  for (let row = 0; row < height; row++) for (let column = 0; column < width; column++) both[row * width + column] = mean(across, column, width, row, height)
  return both
}
