import type { Side } from '../../body/joints.ts'
import type { Stride } from './strides.ts'

/** A stride that a person left out, and why; tied to a moment within it, so that it stays left out where its events move. */
export interface ExcludedStride {
  side: Side
  atS: number
  reason: string
}

/** The reason; null of one that counts. */
export function whyExcluded({ side, fromS, toS }: Stride, excluded: readonly ExcludedStride[]): string | null {
  return excluded.find((one) => one.side === side && one.atS >= fromS && one.atS < toS)?.reason ?? null
}
