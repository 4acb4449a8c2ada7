/** What a gait scores against mean curves, whoever's they are: sessions', a cohort's, a norm's. */
import { bySide, SIDES, type Side } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { overallScore, PROFILE, type ProfileVariable, profileScore, variableScore, type VariableScores } from './profile-score.ts'

/** Mean curves by angle, 101 values each. */
export type MeanCurves = Readonly<Partial<Record<Angle, ArrayLike<number>>>>
export type MeanCurvesBySide = Readonly<Record<Side, MeanCurves>>

export interface GaitScores {
  gps: {
    left: number | null
    right: number | null
    /** Of both sides; null where they have no variable in common. */
    overall: number | null
    /** What every one of these scores is made of. */
    variables: readonly ProfileVariable[]
  }
  gvs: Record<Side, VariableScores>
}

/** Sides are scored on the same variables, so that they can be held against each other: on what both have, or where that is nothing, on what one has. */
export function scoresAgainst(measured: MeanCurvesBySide, reference: MeanCurvesBySide): GaitScores {
  const gvs = bySide((side) => variableScores(measured[side], reference[side]))
  const [ofLeft, ofRight] = SIDES.map((side) => SCORED.filter((name) => gvs[side][name] !== undefined)) as [ProfileVariable[], ProfileVariable[]]
  const common = ofLeft.filter((name) => ofRight.includes(name))
  const variables = [common, ofLeft, ofRight].find(({ length }) => length > 0) ?? []
  const scoreOf = (side: Side) => (variables.every((name) => gvs[side][name] !== undefined) ? (profileScore(onlyThose(gvs[side], variables))?.score ?? null) : null)
  return {
    gps: { left: scoreOf('left'), right: scoreOf('right'), overall: overallScore(onlyThose(gvs.left, common), onlyThose(gvs.right, common))?.score ?? null, variables },
    gvs,
  }
}

export function variableScores(measured: MeanCurves, reference: MeanCurves): VariableScores {
  const known = SCORED.filter((name) => measured[name] && reference[name] && !(name === 'thigh-flexion' && measured['hip-flexion'] && reference['hip-flexion']))
  return Object.fromEntries(known.map((name) => [name, variableScore(everySecond(measured[name]!), everySecond(reference[name]!))] as const))
}

/** The thigh stands for the hip where that is not known on both. */
const SCORED: readonly ProfileVariable[] = PROFILE.flatMap((name): ProfileVariable[] => (name === 'hip-flexion' ? [name, 'thigh-flexion'] : [name]))
/** Scores are over 51 points, as they were published. */
export const everySecond = (curve: ArrayLike<number>): number[] => Array.from({ length: 51 }, (_, at) => curve[2 * at]!)
export const onlyThose = (scores: VariableScores, names: readonly ProfileVariable[]): VariableScores => Object.fromEntries(names.flatMap((name) => (scores[name] === undefined ? [] : [[name, scores[name]]])))
