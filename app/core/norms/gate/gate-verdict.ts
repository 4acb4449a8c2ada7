/** What comes of the gate: whether numbers may be compared, why not, and what would mend it. */
import type { GaitKind } from '../../gait/gait-kind.ts'
import type { Measurement, MethodClass, Surface } from './measurement.ts'

export interface GateVerdict {
  verdict: 'same' | 'shape-only'
  /** Why only the shape; empty where they are the same. */
  reasons: readonly GateReason[]
  /** What one should know where they are. */
  notes: readonly string[]
}

export interface GateReason {
  about: 'method' | 'movement' | 'surface' | 'speed' | 'age' | 'people'
  words: string
  remedy: Remedy
}

/** What would mend it, in words and as what a window can offer. */
export type Remedy = { words: string } & (
  | { kind: 'measure-people'; people: number }
  | { kind: 'analyse-again'; session: string; method: MethodClass }
  | { kind: 'enter'; field: 'speed' | 'leg-length' | 'birth-date' | 'surface' | 'model' }
  | { kind: 'steps-by-movement' }
  | { kind: 'walk-at'; fromMps: number | null; toMps: number | null }
  | { kind: 'walk-on'; surface: Surface }
  | { kind: 'other-reference' }
)

export const TODAY = 'today’s measurement'
export const enterWords = (what: string, called: string): string => `Enter the ${what} of ${called}.`

/** Remedies that are only to be said, in the words of a window: a command line has options for them. */
export const ONLY_TO_SAY = { model: 'Say which model or marker set it was.', 'birth-date': 'Enter the date of birth.', 'leg-length': enterWords('leg length', TODAY) } as const

/** An earlier session of the same person. */
export interface EarlierSession {
  id: string
  name: string
  /** As it stands in a sentence, where it is not the session as a whole. */
  called?: string
  measurement: Measurement
  /** Why no angle of it is told, in words. */
  untold?: string
}

export interface Against {
  /** As it stands in a sentence: `the session “Baseline 1”`. */
  called: string
  /** Null: a norm or a cohort. */
  session: EarlierSession | null
  method: MethodClass
  movement: GaitKind
  surface: Surface | null
}
