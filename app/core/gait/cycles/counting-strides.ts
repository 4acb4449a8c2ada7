import type { StrideMeasures } from './measure-strides.ts'
import type { MeasuredStride } from './measured-stride.ts'

/** Without those that were left out. */
export const countingStrides = ({ measured, leftOut }: Pick<StrideMeasures, 'measured' | 'leftOut'>): MeasuredStride[] => measured.filter((_, at) => leftOut[at] === null)
