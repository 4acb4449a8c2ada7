/** Of more strides over each other no line can be told from its neighbours. */
export const MOST_TOLD_APART = 60
/** As many look like all of them, and are drawn in a moment; an hour has thousands. */
const MOST_DRAWN = 240

/** Evenly over the recording, and every one that is left out or odd. */
export function drawnStrides<Stride extends { isLeftOut: boolean; isOdd?: boolean }>(strides: readonly Stride[]): readonly Stride[] {
  const every = Math.ceil(strides.length / MOST_DRAWN)
  return every <= 1 ? strides : strides.filter(({ isLeftOut, isOdd }, place) => place % every === 0 || isLeftOut || isOdd)
}

/** For its caption; empty where all are drawn. */
export function drawnWords(strides: readonly { isLeftOut: boolean }[]): string {
  const drawn = drawnStrides(strides).length
  return drawn < strides.length ? `${drawn} of them drawn` : ''
}
