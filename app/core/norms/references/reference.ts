/** What curves are held against: a published norm, or a cohort that was made of measured gaits. */
import type { Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import type { Feature } from '../../gait/features/stride-features.ts'
import type { GaitKind } from '../../gait/gait-kind.ts'
import { cycleCurve } from '../../gait/cycles/cycle-curve.ts'
import type { ProfileVariable } from '../scores/profile-score.ts'
import type { MethodClass, Surface } from '../gate/measurement.ts'

/** A band, and so a verdict, takes at least so many people (design §6). */
export const LEAST_PEOPLE = 30

export interface ReferenceCurve {
  /** Degrees at even parts of the stride: 101 values, or 51 where that is all there is. */
  mean: number[]
  /** Between people; of each person's own mean. */
  sdBetween: number[]
  /** Between the strides of one session, pooled over people; null where nobody knows. */
  sdWithin: number[] | null
  /** Half the width, in `sdBetween`, of the band in which whole curves of this angle lie; null: see `band`. */
  factor: number | null
  /** How smooth each person's difference from the mean is: width at half height, in percent of the stride. Not there where mean and spread are all that is known: then there is no test along the curve. */
  smoothness?: number | undefined
}

/** Of each person the mean curve, 101 values, by member number: in one order throughout, that of `peopleScores`. */
export type PeopleCurves = Readonly<Record<Side, Readonly<Partial<Record<Angle, number[][]>>>>>

interface FeatureSpread {
  mean: number
  sd: number
  /** Of each person; not there: nobody has kept it. */
  each?: number[] | undefined
}

export type CurveSet = Readonly<Partial<Record<Angle, ReferenceCurve>>>

/** One set that holds for either side, or one each. */
type ReferenceCurves = { sides: 'alike'; either: CurveSet } | { sides: 'each'; left: CurveSet; right: CurveSet }

/** v* at which its people walked: anything within bounds (null: none on that side), or around a mean; `each` person’s, where it is kept. */
export type ReferenceSpeed = { kind: 'range'; from: number | null; to: number | null } | { kind: 'mean'; mean: number; sd: number; least: number; most: number; each?: number[] | undefined }

/** How bands came about: out of bag, by bootstrap. */
interface ReferenceBand {
  /** Of people whose whole curves lie within. */
  share: number
  draws: number
  seed: number
  /** Over every curve of both sides that is tested (`core/gait/angles/tested-angles.ts`) at once: for a verdict. */
  familyFactor: number
}

export interface Reference {
  id: string
  kind: 'norm' | 'cohort'
  name: string
  citation: string | null
  /** SPDX, or in words. */
  licence: string
  population: {
    description: string
    n: number
    /** Of so many at most: how many of them these curves are of, nobody said. Then nothing is told that hangs on their number. */
    nIsAtMost?: true | undefined
    /** In whole years. */
    ages: { from: number; to: number } | null
  }
  method: MethodClass
  movement: GaitKind
  surface: Surface
  speed: ReferenceSpeed
  curves: ReferenceCurves
  /**
   * Gait Variable Scores of each of its people against the mean of the others, in one order throughout: what a score on the same variables is held against. Null
   * where only means are known.
   */
  peopleScores: Readonly<Record<Side, Readonly<Partial<Record<ProfileVariable, number[]>>>>> | null
  /** What mean, spread and bands are of. Not there where those are all that is known, or where they are not asked for: they are much. */
  people?: PeopleCurves | undefined
  /** Orthonormal features of nine curves of 51 points, as published, by which a deviation index is made of its people. Not there: those of its own people are. */
  deviationFeatures?: number[][] | undefined
  /** Of physios' features over its people, each person once; those that everybody has. Not there where only curves are known. */
  features?: Readonly<Record<Side, Readonly<Partial<Record<Feature, FeatureSpread>>>>> | undefined
  /** Null: there is no band, and no verdict; `noBand` says why. */
  band: ReferenceBand | null
  noBand: string | null
  /** What one would look for and not find, in words. */
  missing: string[]
  /** What it says of itself that nobody has looked up, in words. */
  unverified: string[]
  /** So many of its people are whoever it is held against, and are left out: all that it says of curves is of the others. Never in a file. */
  leftOut?: number | undefined
  provenance: {
    /** ISO day. */
    madeOn: string
    codeVersion: string
    /** `person`: whose it is, by place among its people; an earlier version has kept none. */
    madeFrom: { what: string; sha256: string | null; person?: number | undefined }[]
    /** The versions of what made angles, steps and strides; an earlier one has kept none. */
    stages?: Record<string, number> | undefined
    /** What a laboratory's plates had taught then of steps that these points tell, by a hash. Of files only what they hold themselves is known. */
    taughtByLab?: { pointsBy: string; version: string } | undefined
  }
}

export const curvesOfSide = ({ curves }: Pick<Reference, 'curves'>, side: Side): CurveSet => (curves.sides === 'alike' ? curves.either : curves[side])

/** At 0 to 100 %. */
export function atEveryPercent(values: readonly number[]): Float64Array {
  const step = 100 / (values.length - 1)
  if (step === 1) return Float64Array.from(values)
  const all = cycleCurve(Array.from(values, (_, at) => step * at), values, 0, 100)
  // What was told stays as it was told.
  for (const [at, value] of values.entries()) all[step * at] = value
  return all
}

/** Null where a band takes more than there is. */
export function bandOf({ mean, sdBetween, factor }: ReferenceCurve): { low: Float64Array; high: Float64Array } | null {
  if (factor === null) return null
  const [middle, sd] = [atEveryPercent(mean), atEveryPercent(sdBetween)]
  return { low: middle.map((value, at) => value - factor * sd[at]!), high: middle.map((value, at) => value + factor * sd[at]!) }
}
