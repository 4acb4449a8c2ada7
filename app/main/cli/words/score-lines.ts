import type { Gait } from '../../../contract/gait/gait.ts'
import { SIDES } from '../../../core/body/joints.ts'
import { peopleWords } from '../../../core/norms/references/people-words.ts'

/** Hundred is usual; nothing of what another version has made. */
function deviationIndexLine({ gdi, noGdi }: NonNullable<Gait['scores']>): string[] {
  if (!gdi) return noGdi === undefined ? [] : [`  no gait deviation index: ${noGdi}`]
  const [left, right] = SIDES.map((side) => `${side} ${gdi[side].toFixed(0)} ± ${gdi.sd[side].toFixed(0)}`)
  return [`  gait deviation index ${left}, ${right}: 100 ± 10 is usual among its ${gdi.people} people, by ${gdi.areFeaturesGiven ? 'published features' : 'features of their own gaits'}`]
}

/** How far a gait lies from a reference, in words. */
export function scoreLines({ name, leftOut, shapeOnly, ...people }: NonNullable<Gait['reference']>, scores: Gait['scores']): string[] {
  const against = `Against ${name}, ${leftOut === undefined ? peopleWords(people) : `${people.n} other ${people.n === 1 ? 'person' : 'people'}`}`
  if (!scores) return [`${against}: ${shapeOnly ? `only the shape can be compared, so no score: ${shapeOnly.reason}` : 'no score'}`]
  const { gps, gvs } = scores
  const degrees = (score: number | null) => (score === null ? 'not known' : `${score.toFixed(1)}°`)
  const controls = gps.controls ? `; its people score ${gps.controls.mean.toFixed(1)} ± ${gps.controls.sd.toFixed(1)}° on the same` : ''
  return [
    against,
    `  gait profile score ${degrees(gps.overall)} (left ${degrees(gps.left)}, right ${degrees(gps.right)}), of ${gps.variables.length} of ${gps.of} variables${controls}`,
    ...deviationIndexLine(scores),
    ...SIDES.flatMap((side) => Object.entries(gvs[side]).map(([variable, score]) => `  ${side.padEnd(5)} ${variable.padEnd(17)} ${degrees(score).padStart(6)}`)),
  ]
}
