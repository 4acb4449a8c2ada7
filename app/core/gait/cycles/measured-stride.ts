import type { Angle } from '../../body/angles/segment-angles.ts'
import type { PhaseBorders } from './phases.ts'

/** One stride as what is compared. */
export interface MeasuredStride {
  fromS: number
  toS: number
  /** Null where events do not tell them. */
  borders: PhaseBorders | null
  /** 101 values a curve, degrees; curves that are not whole are left out. */
  curves: Readonly<Partial<Record<Angle, Float64Array>>>
  /** Of those that are whole but go farther than a body can, by how much, degrees. */
  impossibleDeg?: Readonly<Partial<Record<Angle, number>>>
}
