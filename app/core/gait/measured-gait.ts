import type { Side } from '../body/joints.ts'
import type { MeasuredStride } from './cycles/measured-stride.ts'

/** The strides of one measurement that count, by the side whose strikes bound them. */
export interface MeasuredGait {
  /** As a person calls it: the session's name. */
  name: string
  /** ISO day. */
  date: string
  strides: Readonly<Record<Side, readonly MeasuredStride[]>>
}
