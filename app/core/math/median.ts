/** The value in the middle by size; of an even number the larger of the two there, so that it is always one of them. NaN of none. */
export function median(values: ArrayLike<number>): number {
  return new Float64Array(values).sort()[values.length >> 1] ?? NaN
}

/** Of an even number half-way between the two in the middle. NaN of none. */
export function medianBetween(values: ArrayLike<number>): number {
  const sorted = new Float64Array(values).sort()
  return ((sorted[(sorted.length - 1) >> 1] ?? NaN) + (sorted[sorted.length >> 1] ?? NaN)) / 2
}
