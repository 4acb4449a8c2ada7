import type { Gait } from '../../contract/gait.ts'
import { SIDES } from '../../core/body/joints.ts'
import { peopleWords } from '../../core/norms/references/people-words.ts'

/** How far a gait lies from a reference, in words. */
export function scoreLines({ name, leftOut, shapeOnly, ...people }: NonNullable<Gait['reference']>, scores: Gait['scores']): string[] {
  const against = `Against ${name}, ${leftOut === undefined ? peopleWords(people) : `${people.n} other ${people.n === 1 ? 'person' : 'people'}`}`
  if (!scores) return [`${against}: ${shapeOnly ? 'only the shape can be compared, so no score' : 'no score'}`]
  const { gps, gvs } = scores
  const degrees = (score: number | null) => (score === null ? 'not known' : `${score.toFixed(1)}°`)
  const controls = gps.controls ? `; its people score ${gps.controls.mean.toFixed(1)} ± ${gps.controls.sd.toFixed(1)}° on the same` : ''
  return [
    against,
    `  gait profile score ${degrees(gps.overall)} (left ${degrees(gps.left)}, right ${degrees(gps.right)}), of ${gps.variables.length} of ${gps.of} variables${controls}`,
    ...SIDES.flatMap((side) => Object.entries(gvs[side]).map(([variable, score]) => `  ${side.padEnd(5)} ${variable.padEnd(17)} ${degrees(score).padStart(6)}`)),
  ]
}
