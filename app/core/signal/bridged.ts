/** Straight across what is missing, level at both ends; null where nothing is there. In place. */
export function bridged(values: Float64Array): Float64Array | null {
  let before = -1
  for (let at = 0; at < values.length; at++) {
    if (Number.isNaN(values[at]!)) continue
    for (let gap = before + 1; gap < at; gap++) values[gap] = before < 0 ? values[at]! : values[before]! + ((gap - before) / (at - before)) * (values[at]! - values[before]!)
    before = at
  }
  if (before < 0) return null
  return values.fill(values[before]!, before + 1)
}
