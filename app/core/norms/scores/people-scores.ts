import { spreadOf } from '../../gait/cycles/over-strides.ts'
import type { Reference } from '../references/reference.ts'
import { overallScore, type ProfileVariable, type VariableScores } from './profile-score.ts'

/** What the people of a reference score overall on these variables, each against the others. Null where that is not known of all of them. */
export function peopleScores({ peopleScores: people, population }: Reference, variables: readonly ProfileVariable[]): { mean: number; sd: number; n: number } | null {
  if (!people || population.n < 2 || variables.length === 0) return null
  if (variables.some((name) => !people.left[name] || !people.right[name])) return null
  const ofOne = (side: 'left' | 'right', at: number): VariableScores => Object.fromEntries(variables.map((name) => [name, people[side][name]![at]!]))
  const scores = Array.from({ length: population.n }, (_, at) => overallScore(ofOne('left', at), ofOne('right', at))!.score)
  const { value, sd, n } = spreadOf(scores)!
  return { mean: value, sd, n }
}
