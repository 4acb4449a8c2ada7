/** A stride as it is told: counted, or left out. */
export interface ToldStride {
  fromS: number
  toS: number
  /** Why it does not count, in words; null: it does. */
  leftOut: string | null
}

export interface PlaceInStride {
  /** Place among the side's strides. */
  stride: number
  /** Of the stride, 0 to 100. */
  percent: number
}

/** Where in which of a side's strides a moment of the session lies; null between strides. */
export function placeInStride(strides: readonly ToldStride[], timeUs: number): PlaceInStride | null {
  const timeS = timeUs / 1e6
  const stride = strides.findLastIndex(({ fromS }) => fromS <= timeS)
  const found = strides[stride]
  if (!found || timeS > found.toS) return null
  return { stride, percent: (100 * (timeS - found.fromS)) / (found.toS - found.fromS) }
}

/** Null in one that was left out, too. */
export function placeInCounted(strides: readonly ToldStride[], timeUs: number): PlaceInStride | null {
  const place = placeInStride(strides, timeUs)
  return place && strides[place.stride]!.leftOut === null ? place : null
}

/** The strides that curves and findings are of. */
export const measuredStrides = <Stride extends ToldStride>(strides: readonly Stride[]): Stride[] => strides.filter(({ leftOut }) => leftOut === null)
