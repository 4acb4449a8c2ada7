/** The value that `rank` others come before, among the first `count` of `values`, which end up in another order (Hoare 1961, FIND). */
export function ranked(values: Float64Array, count: number, rank: number): number {
  let [left, right] = [0, count - 1]
  while (left < right) {
    const pivot = values[rank]!
    let [i, j] = [left, right]
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const kept = values[i]!
      values[i++] = values[j]!
      values[j--] = kept
    }
    if (j < rank) left = i
    if (i > rank) right = j
  }
  return values[rank]!
}

/** As `median`, of the first `count`, which end up in another order: for where it is asked for at every frame. */
export const medianOfFirst = (values: Float64Array, count: number) => (count === 0 ? NaN : ranked(values, count, count >> 1))
