/** What comes of the gate: whether numbers may be compared, why not, and what would mend it. */
import { type Called, calledInEnglish, type GATE_NOTES } from '../../notes/english/gate.ts'
import type { PEOPLE_NOTES } from '../../notes/english/people.ts'
import { type NoteKey, said, saidInEnglish, type ValuesOf } from '../../notes/notes.ts'
import type { Said } from '../../notes/said.ts'
import type { GaitKind } from '../../gait/gait-kind.ts'
import type { Measurement, MethodClass, Surface } from './measurement.ts'

export interface GateVerdict {
  verdict: 'same' | 'shape-only'
  /** Why only the shape; empty where they are the same. */
  reasons: readonly GateReason[]
  /** What one should know where they are. */
  notes: readonly Sentence[]
}

export interface GateReason {
  about: 'method' | 'movement' | 'surface' | 'speed' | 'age' | 'people'
  words: string
  /** The same as data. */
  said: Said
  remedy: Remedy
}

/** Without `said`: in the words of whoever has made the reference. */
export interface Sentence {
  words: string
  said?: Said
}

export function gateReason<Key extends keyof (typeof GATE_NOTES & typeof PEOPLE_NOTES)>(about: GateReason['about'], key: Key, values: ValuesOf<Key>, remedy: Remedy): GateReason {
  return { about, ...sentence(key, values), remedy }
}

export function sentence<Key extends NoteKey>(key: Key, values: ValuesOf<Key>): Required<Sentence> {
  const one = said(key, values)
  return { words: saidInEnglish(one), said: one }
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

export const TODAY: Called = { kind: 'today' }
export const enterWords = (what: string, called: Called): string => `Enter the ${what} of ${calledInEnglish(called)}.`

/** Remedies that are only to be said, in the words of a window: a command line has options for them. */
export const ONLY_TO_SAY = { model: 'Say which model or marker set it was.', 'birth-date': 'Enter the date of birth.', 'leg-length': enterWords('leg length', TODAY) } as const

/** An earlier session of the same person. */
export interface EarlierSession {
  id: string
  name: string
  /** Where it is not the session as a whole. */
  called?: Called
  measurement: Measurement
  /** Why no angle of it is told. */
  untold?: 'sides-exchanged'
}

export interface Against {
  called: Called
  /** Null: a norm or a cohort. */
  session: EarlierSession | null
  method: MethodClass
  movement: GaitKind
  surface: Surface | null
}
