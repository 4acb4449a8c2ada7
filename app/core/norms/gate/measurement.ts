/** Under which conditions somebody's gait was measured: what two measurements must have in common before their curves are compared. */
import type { Oddity } from '../../formats/inspection.ts'
import { NO_TREADMILL } from '../../gait/cycles/stride-findings.ts'
import type { GaitKind } from '../../gait/gait-kind.ts'
import type { AngleSource } from '../../gait/angles/trial-angles.ts'

export type Surface = 'overground' | 'treadmill'

/** How angles and steps came about. What nobody said is null, and is never taken to be the same. */
export interface MethodClass {
  angles: AngleSource
  /** The marker model, `plug-in-gait`, or the id of the pose model. */
  model: string | null
  /** Of keypoints: `halpe-26`; null of a model's angles. */
  topology: string | null
  /** How steps were found: `vendor`, `force-plate`, `zeni`; several with a plus between them. */
  events: string | null
  /** What was taken off the events' times, by name; null: nothing. */
  correction: string | null
  /** What set lengths and 0° of a fitted body beside its own walk; not there: nothing did. */
  zero?: 'standing-trial' | undefined
}

export interface LegLength {
  metres: number
  /** By a person, or as the skeleton's thigh and shank. */
  from: 'measured' | 'skeleton'
}

export interface Measurement {
  method: MethodClass
  movement: GaitKind
  surface: Surface | null
  speedMps: number | null
  legLength: LegLength | null
  /** On that day. */
  ageYears: number | null
}

/** What a gait tells of its speed, whatever is stated of a belt. */
export interface SeenSpeed {
  /** By the strides of both sides. */
  speedMps: number | null
  /** Nobody does so on a belt: its speed, as stated, is not theirs. */
  goesThroughRoom: boolean
}

export interface SeenMovement {
  /** That of which means are, as its steps tell. */
  gait: GaitKind | undefined
  /** Somebody walks and runs, and the two are told apart. */
  areApart: boolean
}

/** `sides`: what the strides of each tell, where they do. */
export const seenSpeed = (findings: readonly Pick<Oddity, 'code'>[], sides: readonly number[]): SeenSpeed => ({
  speedMps: sides.length === 0 ? null : sides.reduce((sum, one) => sum + one, 0) / sides.length,
  goesThroughRoom: findings.some(({ code }) => code === NO_TREADMILL),
})

/** Of the belt where one ran, else what strides tell; null where nobody knows it, of a belt too. */
export function speedOfGait(beltSpeedMps: number | null, { speedMps, goesThroughRoom }: SeenSpeed): number | null {
  if (goesThroughRoom || beltSpeedMps === null) return null
  return beltSpeedMps > 0 ? beltSpeedMps : speedMps
}

/** By the steps: whoever called it a walk has not looked at each. What is called a run stays one, whose feet films may hold on the floor too long, unless a walk and a run in it are told apart. */
export function comparedAs(kind: string | null, { gait, areApart }: SeenMovement): GaitKind {
  if (kind === 'run' && !areApart) return 'run'
  return gait ?? 'walk'
}

/** Standard gravity. */
const GRAVITY_MPS2 = 9.80665

/** v* = v/√(g·leg length) (Hof 1996, Gait Posture 4:222). */
const dimensionlessSpeed = (speedMps: number, legLengthM: number): number => speedMps / Math.sqrt(GRAVITY_MPS2 * legLengthM)
/** The speed in metres a second at which legs of that length walk so. */
export const speedOf = (dimensionless: number, legLengthM: number): number => dimensionless * Math.sqrt(GRAVITY_MPS2 * legLengthM)

/** Null where speed or leg length is not known. */
export function dimensionlessSpeedOf({ speedMps, legLength }: Pick<Measurement, 'speedMps' | 'legLength'>): number | null {
  return speedMps === null || legLength === null ? null : dimensionlessSpeed(speedMps, legLength.metres)
}

/** Whole years on a day, both ISO. */
export function ageOn(day: string, birthDate: string): number {
  const [year, rest] = [Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)), day.slice(5) >= birthDate.slice(5)]
  return rest ? year : year - 1
}
