/** The place of the last of ascending times that is not after a moment; −1 before the first. */
export function sampleBefore(timesUs: BigInt64Array, timeUs: number): number {
  let [low, high] = [0, timesUs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (Number(timesUs[middle]!) <= timeUs) low = middle + 1
    else high = middle
  }
  return low - 1
}
