import type { Gait } from '../../../../contract/gait.ts'

type Stride = Pick<Gait['strides']['left'][number], 'fromS' | 'toS' | 'leftOut'>

export interface PlaceInStride {
  /** Place among the side's strides. */
  stride: number
  /** Of the stride, 0 to 100. */
  percent: number
}

/** Where in which of a side's strides a moment of the session lies; null between strides. */
export function placeInStride(strides: readonly Stride[], timeUs: number): PlaceInStride | null {
  const timeS = timeUs / 1e6
  const stride = strides.findLastIndex(({ fromS }) => fromS <= timeS)
  const found = strides[stride]
  if (!found || timeS > found.toS) return null
  return { stride, percent: (100 * (timeS - found.fromS)) / (found.toS - found.fromS) }
}

/** The strides that curves and findings are of. */
export const measuredStrides = (strides: readonly Stride[]): Stride[] => strides.filter(({ leftOut }) => leftOut === null)
