import type { Side } from '../../body/joints.ts'
import type { CurveSpread } from '../cycles/over-strides.ts'

/** What else a trial's file measured, cut as the strides are: its mean and spread at 0 to 100 %. */
export interface CycleSignal {
  /** Of the kind, or as the file calls it. */
  name: string
  kind: 'vertical-force' | 'centre-of-pressure' | 'emg-envelope' | 'moment' | 'power'
  /** Whose strides it is cut by. */
  side: Side
  unit: string
  over: 'stride' | 'stance'
  spread: CurveSpread
}
