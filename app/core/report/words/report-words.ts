/** All that a report says beside its findings, in one language. Another language is another file of this shape. */
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { Side } from '../../body/joints.ts'
import type { Verdict } from '../../deviation/deviation.ts'
import type { DeviationWords } from '../../deviation/words/deviation-words.ts'
import type { Phase } from '../../gait/cycles/phases.ts'
import type { EventSource } from '../../gait/gait-event.ts'
import type { AngleSource } from '../../gait/angles/trial-angles.ts'
import type { Against } from '../../deviation/words/verdicts.ts'

type Kind = 'session' | 'comparison' | 'summary'
type Section = 'findings' | 'clinical' | 'comparison' | 'profile' | 'parameters' | 'curves' | 'consistency' | 'within' | 'decisions' | 'quality' | 'methods'
type Confidence = 'high' | 'medium' | 'low'

/** What a gait is held against. */
interface AgainstWhat {
  kind: 'own-baseline' | 'norm' | 'cohort' | 'picked'
  name: string
  n: number
  picked?: { kind: 'session' | 'trial'; called: string } | null | undefined
}

export interface ReportWords {
  /** BCP 47. */
  tag: 'en' | 'de' | 'fr' | 'es'
  deviations: DeviationWords
  /** With the language's own marks, and a true minus. */
  number(value: number, decimals: number): string
  /** Of an ISO day. */
  day(day: string): string
  /** `2 of 3`-like joins. */
  and(parts: readonly string[]): string
  kinds: Readonly<Record<Kind, string>>
  footer: { madeOn(day: string): string; notDiagnosis: string; page: string; of: string }
  sections: Readonly<Record<Section, string>>
  sides: Readonly<Record<Side, string>>
  /** Above a column. */
  sideTitles: Readonly<Record<Side, string>>
  angles: Readonly<Record<Angle, string>>
  /** What is further up in a curve of it, and further down. */
  ways: Readonly<Record<Angle, readonly [up: string, down: string]>>
  phases: Readonly<Record<Phase, string>>
  phasesShort: Readonly<Record<Phase, string>>
  /** By name: `knee-flexion-peak-swing`. */
  features: Readonly<Record<string, string>>
  verdicts: Readonly<Record<Against, Readonly<Record<Verdict, string>>>>
  /** In a word, beside a number. */
  verdictsShort: Readonly<Record<Verdict, string>>
  confidence: Readonly<Record<Confidence, string>>
  against(what: AgainstWhat): string
  head: {
    lab: string
    person: string
    born: string
    years(age: number): string
    height: string
    mass: string
    legLengths: string
    affectedSide: string
    affected: Readonly<Record<'none' | 'left' | 'right' | 'both', string>>
    session: string
    trial: string
    conditions: string
    kinds: Readonly<Record<'walk' | 'run' | 'squat' | 'jump' | 'standing' | 'other', string>>
    surfaces: Readonly<Record<'overground' | 'treadmill', string>>
    footwear: string
    aid: string
    instruction: string
    pain(level: number): string
    heldAgainst: string
    comparedWith: string
    question: string
    madeBy: string
    inShort: string
    none: string
    asks(beyond: number, possible: number): string
    /** `of`: which measurement, of several. */
    stale(of: string | null): string
    notTried: string
    /** Which models: those that are for trying the program. */
    forTrying(models: string): string
    /** In the table of features. */
    marks(beyond: number, possible: number): string
    score(overall: string, of: string): string
    controls(mean: string, n: number): string
    notDiagnosis: string
  }
  findings: {
    intro: string
    dismissed(count: number): string
    more: string
    confidence: string
    size(times: string): string
    interval(low: string, high: string): string
    decided: string
    still(camera: string, time: string): string
    /** How pictures are to be read. */
    pictures: string
    stillGhost: string
    noStill: string
    noStillBecause: Readonly<Record<'no-film' | 'no-camera' | 'not-decoded' | 'face-unknown' | 'no-stride', string>>
    curve(side: string, n: number, against: string | null, sd: boolean): string
    measured: string
    reference: string
    /** Beside an angle in a picture. */
    referenceShort: string
  }
  clinical: { intro: string; complaint: string; question: string; examination: string; test: string; note: string; notes: string; scale: string; scaleOf(sum: string, of: number, all: number): string }
  comparison: { intro(one: string, other: string): string; notComparable: string; parameter: string; change: string; curves: string }
  profile: { intro: string; variable: string; score: string; overall: string; of(known: number, all: number): string; untold: string; noScores: string; gdi(left: string, right: string, people: number, name: string): string }
  parameters: {
    intro: string
    /** By key: `strideLengthM`; what is not in it has its own name. */
    names: Readonly<Record<string, string>>
    parameter: string
    unit: string
    symmetry: string
    reference: string
    earlier(sessions: number): string
    features: string
    featuresIntro: string
    difference: string
    verdict: string
    untold: string
    spread: string
  }
  curves: { intro(against: string | null): string; untold: string; notObservable: string }
  consistency: { intro: string; strides(count: number, leftOut: number): string; fewStrides: string }
  within: {
    sides: string
    noSides: string
    untoldSides: string
    drift: string
    /** Of those that were not looked at, of which each has fewer strides with every curve. */
    noDrift(sides: readonly Side[], least: number): string
    /** Of those that were. */
    steady(sides: readonly Side[]): string
  }
  decisions: { none: string; finding: string; decision: string; /** In place of one. */ comment: string; note: string; by: string; at: string; changed: string; kinds: Readonly<Record<'confirm' | 'watch' | 'dismiss' | 'ask', string>>; reasons: Readonly<Record<'not-a-finding' | 'known' | 'measurement' | 'not-relevant', string>>; unnamed: string }
  quality: {
    events: string
    what: string
    event: Readonly<Record<'foot-strike' | 'foot-off', string>>
    by: Readonly<Record<EventSource, string>>
    source: string
    count: string
    uncertainty: string
    strides: string
    counted: string
    leftOut: string
    reason: string
    cameras: string
    camera: string
    frames: string
    clock: string
    clocks: Readonly<Record<'assumed' | 'found' | 'sound' | 'flash' | 'stated' | 'accepted' | 'manual', string>>
    reprojection: string
    notes: string
    /** Where some notes are in another language than the report. */
    notesIn: string
    noNotes: string
  }
  methods: {
    program: string
    angles: string
    anglesBy: Readonly<Record<AngleSource, string>>
    model: string
    licence: string
    estimator: string
    device: string
    /** What the program says it was computed on, in its own words. */
    deviceOf(device: string): string
    method: string
    calibration: string
    filter: string
    filterOf(hz: string): string
    noFilter: string
    events: string
    reference: string
    citation: string
    files: string
    file: string
    sha256: string
    analysis: string
    limits: string
    limit: readonly string[]
    thresholds: string
    thresholdWords: string
    standing: string
    standingOf(trial: string): string
    noStanding: string
    untold: string
  }
  summary: {
    title: string
    intro(day: string): string
    stands: string
    numbers: string
    pace(speed: string): string
    steps(perMinute: string): string
    length(left: string, right: string): string
    sure: string
    sureWords: string
    next: string
    nextWords: string
    notDiagnosis: string
    careful: string
    /** Of a finding of low confidence. */
    unsure: string
    /** Of one that a check would claim less of. */
    wavers: string
    /** Beside a picture: its numbers are not those of the sentences. */
    still: string
    cautions: Readonly<Record<'stale' | 'not-tried', string>>
    forTrying: string
  }
}
