import type { TrialGait } from '../../../contract/gait/trial-gait.ts'
import type { Side } from '../../../core/body/joints.ts'
import type { AnglesOverTime } from '../../../core/gait/tables/angles-arrow.ts'
import type { MeasuredStride } from '../../../core/gait/cycles/measured-stride.ts'
import type { Recorded } from '../../../core/gait/signals/recorded.ts'
import type { Problem } from '../../../core/problem.ts'
import { createStore } from '../../store.ts'
import type { How } from './against/how.ts'

export type StrideCurves = Pick<MeasuredStride, 'curves'>

/** The gait of the open trial, as far as it has been read. */
export interface ShownGait {
  trialGait: TrialGait
  /** What it is held against there. */
  how: How
  /** In the order of `gait.strides`; null until they have been read. */
  strides: Readonly<Record<Side, readonly StrideCurves[]>> | null
  /** Of every frame; null until they have been read. */
  angles: AnglesOverTime | null
  /** Forces and EMG of its file; null where there are none, and until they have been read. */
  recorded: Recorded | null
  /** Why a part of it could not be read. */
  unread: Problem | null
}

export const shownGait = createStore<ShownGait | null>(null)
