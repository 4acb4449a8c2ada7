/** A gait as far as tables tell it: of `contract/gait/gait.ts`. */
import type { Side } from '../../body/joints.ts'
import type { Deviation } from '../../deviation/deviation.ts'

type Sided<T> = Readonly<Record<Side, T>>

interface Mean {
  value: number
  sd: number | null
  n: number
  interval?: readonly [number, number] | null | undefined
}

interface Against {
  reference: number
  delta: number
  interval: readonly [number, number] | null
  thresholds: { family: number; single: number } | null
  verdict: string
}

type Curve = { observable: true; mean: readonly number[]; sd: readonly number[] | null; n: number } | { observable: false; reason: string }

interface ReferenceCurve {
  mean: readonly number[]
  low: readonly number[] | null
  high: readonly number[] | null
}

type DeviationIndex = Readonly<Record<Side, number>> & { sd: Sided<number>; controls: string; people: number; areFeaturesGiven: boolean }

export interface TabledGait {
  parameters: Sided<Readonly<Record<string, Mean>>>
  features?: Sided<Readonly<Record<string, Mean & { unit: string; title: string; against?: Against | undefined }>>> | undefined
  curves: Sided<Readonly<Record<string, Curve>>>
  /** `shapeOnly`: why no number of it may be compared; null: they may. */
  reference: { name: string; shapeOnly: { reason: string } | null; curves: Sided<Readonly<Record<string, ReferenceCurve>>> } | null
  strides: Sided<readonly { fromS: number; toS: number; phases: readonly number[] | null; leftOut: string | null; odd?: string | null | undefined }[]>
  events: readonly { side: Side; kind: string; timeS: number; source: string; uncertaintyS: number }[]
  scores: { gps: Readonly<Record<Side | 'overall', number | null>> & { variables: readonly string[]; of: number }; gvs: Sided<Readonly<Record<string, number>>>; gdi: DeviationIndex | null } | null
  deviations: readonly Pick<Deviation, 'variable' | 'side' | 'phase' | 'fromPercent' | 'toPercent' | 'valueDeg' | 'referenceDeg' | 'deltaDeg' | 'intervalDeg' | 'thresholdsDeg' | 'size' | 'verdict' | 'confidence' | 'doubts' | 'sentence'>[]
}
