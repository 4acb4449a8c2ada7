/** How wide noise would have to be smoothed, at half of its height and in samples, to be as smooth as these residuals (Kiebel et al. 1999, NeuroImage 10:756). */
export function smoothnessOf(residuals: readonly Float64Array[]): number {
  const samples = residuals[0]!.length
  let sum = 0
  let count = 0
  for (let at = 0; at < samples; at++) {
    let [squares, changes] = [0, 0]
    const [before, after] = [Math.max(0, at - 1), Math.min(samples - 1, at + 1)]
    for (const residual of residuals) {
      squares += residual[at]! ** 2
      changes += ((residual[after]! - residual[before]!) / (after - before)) ** 2
    }
    if (!(squares > 0)) continue
    sum += Math.sqrt(changes / squares / (4 * Math.log(2)))
    count++
  }
  return count / sum
}
