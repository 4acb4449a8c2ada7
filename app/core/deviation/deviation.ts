/** What differs, where in the stride, by how much and how sure, against what, and on which strides one can see it. */
import type { Side } from '../body/joints.ts'
import type { Angle } from '../body/angles/segment-angles.ts'
import type { Phase } from '../gait/cycles/phases.ts'

/** Beyond the usual variation of this measurement: over the largest that chance gives anywhere. Possible: over what it gives at this one place; against people, over the band in which whole curves of this angle lie. */
export type Verdict = 'beyond' | 'possible' | 'within' | 'too-little-data'

/** What keeps a difference over the family threshold from being beyond. `events`: with 95 % they come by no more than `seconds` otherwise. */
export type HeldBack = { by: 'one-stride' } | { by: 'events'; seconds: number } | { by: 'measurement' }

export interface Deviation {
  variable: Angle
  side: Side
  /** Where it is largest; `phases` are all neighbours that were merged with it, in the order of the stride. */
  phase: Phase
  /** Neighbours of it in which it may be as large: as far as sessions differ, nobody can tell which of them is the largest. */
  orPhases: readonly Phase[]
  phases: readonly Phase[]
  /** Percent of the stride that the merged phases span. */
  fromPercent: number
  toPercent: number
  /** Degrees: measured, of the reference, and the one less the other. Means over `phase`; against a norm or cohort at its percent that lies farthest out in their band. */
  valueDeg: number
  referenceDeg: number
  deltaDeg: number
  /** In which the true difference there lies with 95 %; against people with at least that, wherever along the curve the place was found, which makes it wider. Null where there is too little data. */
  intervalDeg: readonly [number, number] | null
  /** Null where there is too little data. `family`: over every variable, side and phase tested; `single`: at this place alone, where sessions or sides are compared; of people it is half the band in which whole curves of this angle lie. */
  thresholdsDeg: { family: number; single: number } | null
  /** |Δ| ÷ the family threshold: by what findings are ranked; null where there is too little data. */
  size: number | null
  verdict: Verdict
  /** What keeps it from being beyond, where it is over the family threshold; null: nothing does. */
  heldBack: HeldBack | null
  /** Of people: the percent of the stride that is told, where it lies farthest out; null where a mean over the phase is. */
  atPercent: number | null
  confidence: 'high' | 'medium' | 'low'
  /** Why it is not high, in words. */
  doubts: readonly string[]
  /** By place among the strides of its side that were measured: those that show it, and the clearest of them. */
  strides: { showing: readonly number[]; of: number; clearest: number }
  /** Of the squared Gait Profile Score of its side; null where there is none, or the variable is no part of it. */
  shareOfScore: number | null
  /** The score of its side as it is, and with this curve at reference. */
  score: { is: number; without: number } | null
  /** What else differs in these phases. */
  goesWith: readonly { variable: Angle; side: Side; phase: Phase; deltaDeg: number }[]
  quality: DataQuality | null
  sensitivity: readonly Sensitivity[]
  /** One plain sentence. */
  sentence: string
  /** The same in a few words, for a list. */
  title: string
}

/** What a person should look at: the rest is measurement error, as far as anybody can tell. */
export const asksForALook = ({ verdict }: Pick<Deviation, 'verdict'>): boolean => verdict === 'beyond' || verdict === 'possible'

/** What stands behind the numbers of the joint in these phases. */
export interface DataQuality {
  cameras: { least: number; most: number } | null
  reprojectionPx: number | null
  /** 0 to 1: points that fill a gap or stand for an outlier. */
  shareInterpolated: number | null
  eventUncertaintyS: number | null
}

export interface Sensitivity {
  /** "filter 1 Hz lower", "events 20 ms later", "without cam02". */
  what: string
  verdict: Verdict
  /** Whether the verdict stays what it is. */
  holds: boolean
}
