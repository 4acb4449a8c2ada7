import type { Side } from '../../body/joints.ts'
import { curveSpread, type CurveSpread, isWholeCurve } from '../cycles/over-strides.ts'

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
  /** Of every stride in which it is whole. */
  strides: readonly Float64Array[]
}

/** Nothing where no stride has all of it. */
export function cycleSignal(of: Omit<CycleSignal, 'spread' | 'strides'>, curves: readonly Float64Array[]): CycleSignal[] {
  const strides = curves.filter(isWholeCurve)
  const spread = curveSpread(strides)
  return spread ? [{ ...of, spread, strides }] : []
}
