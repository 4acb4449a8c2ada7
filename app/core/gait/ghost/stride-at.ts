import type { Side } from '../../body/joints.ts'

interface CountedStride {
  fromS: number
  toS: number
  /** Why it does not count, in words; null: it does. */
  leftOut: string | null
}
export type CountedStrides = Readonly<Record<Side, readonly CountedStride[]>>

export interface StridePlace {
  /** By place among the strides of its side. */
  stride: number
  /** Of the stride, 0 to 100. */
  percent: number
}

/** Which of a side's strides a moment lies in, and how far it has come; null between strides, and in one that does not count. */
export function strideAt(strides: CountedStrides, side: Side, timeS: number): StridePlace | null {
  const stride = strides[side].findIndex(({ fromS, toS }) => timeS >= fromS && timeS < toS)
  const found = strides[side][stride]
  if (!found || found.leftOut !== null) return null
  return { stride, percent: (100 * (timeS - found.fromS)) / (found.toS - found.fromS) }
}
