import type { MeasuredStride } from './measured-stride.ts'

/** Without those that were left out. `leftOut`: why, of each in the same order. */
export const countingStrides = ({ measured, leftOut }: { measured: readonly MeasuredStride[]; leftOut: readonly (string | null)[] }): MeasuredStride[] => measured.filter((_, at) => leftOut[at] === null)
