/** Gait Variable Score and Gait Profile Score (Baker et al. 2009, Gait Posture 30:265). */
import type { Angle } from '../../body/angles/segment-angles.ts'

/** What a gait profile is made of, in its usual order. */
export const PROFILE = ['pelvis-tilt', 'pelvis-obliquity', 'pelvis-rotation', 'hip-flexion', 'hip-adduction', 'hip-rotation', 'knee-flexion', 'ankle-flexion', 'foot-progression'] as const satisfies readonly Angle[]
/** Where the pelvis' tilt is not known, the thigh against the vertical stands for the hip's flexion. */
export type ProfileVariable = (typeof PROFILE)[number] | 'thigh-flexion'

/** One body part for both sides: of both scores together it counts once, from the left cycle. */
const COMMON: ReadonlySet<ProfileVariable> = new Set(['pelvis-tilt', 'pelvis-obliquity', 'pelvis-rotation'])

/** Root mean square, in the curves' unit. */
export function variableScore(curve: ArrayLike<number>, reference: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < curve.length; at++) sum += (curve[at]! - reference[at]!) ** 2
  return Math.sqrt(sum / curve.length)
}

export type VariableScores = Readonly<Partial<Record<ProfileVariable, number>>>

export interface ProfileScore {
  score: number
  /** So many of the profile's variables were there: compared only with those scored on the same. */
  variables: readonly ProfileVariable[]
}

/** Of one side. Null where none of its variables is known. */
export function profileScore(scores: VariableScores): ProfileScore | null {
  const variables = known(scores)
  return variables.length === 0 ? null : { score: meanSquareRoot(variables.map((name) => scores[name]!)), variables }
}

/** Of both sides. Null where a side lacks a variable that the other has, or has none. */
export function overallScore(left: VariableScores, right: VariableScores): ProfileScore | null {
  const variables = known(left)
  if (variables.length === 0 || variables.length !== known(right).length || variables.some((name) => right[name] === undefined)) return null
  const own = variables.filter((name) => !COMMON.has(name))
  return { score: meanSquareRoot([...variables.map((name) => left[name]!), ...own.map((name) => right[name]!)]), variables }
}

/** What each variable has of the *squared* score; they sum up to 1. */
export function sharesOf(scores: VariableScores): Readonly<Partial<Record<ProfileVariable, number>>> {
  const variables = known(scores)
  const total = variables.reduce((sum, name) => sum + scores[name]! ** 2, 0)
  return Object.fromEntries(variables.map((name) => [name, total === 0 ? 0 : scores[name]! ** 2 / total]))
}

function known(scores: VariableScores): ProfileVariable[] {
  const has = (name: ProfileVariable) => scores[name] !== undefined && !Number.isNaN(scores[name])
  return PROFILE.flatMap((name): ProfileVariable[] => (has(name) ? [name] : name === 'hip-flexion' && has('thigh-flexion') ? ['thigh-flexion'] : []))
}
const meanSquareRoot = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)
