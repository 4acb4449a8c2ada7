/** Whether the numbers of a reference can be degrees that count as ours do, and its spread one between people. */
import { SIDES } from '../../body/joints.ts'
import type { Angle } from '../../body/angles/segment-angles.ts'
import { unlikeWalking } from './bends-as-walking.ts'
import { peopleWords } from './people-words.ts'
import { curvesOfSide, LEAST_PEOPLE, type Reference, type ReferenceCurve } from './reference.ts'

/** Joints that move by tens of degrees in everybody's walk and run, and by about one radian. */
const FAR: readonly Angle[] = ['hip-flexion', 'thigh-flexion', 'knee-flexion']
/** Between the most that radians come to and the least that degrees do. Assumed. */
const LEAST_RANGE_DEG = 3
/** Of so many people: who walk differ by several degrees in these, and in some of any angles by more than this; measuring them alone brings as much. Assumed. */
const LEAST_SPREAD_DEG = 0.5

/** In one clause, with what would mend it; null where nothing is wrong. */
export function implausibleIn({ kind, movement, curves, population, population: { n } }: Pick<Reference, 'kind' | 'movement' | 'curves' | 'population'>): { why: string; hint: string } | null {
  for (const side of SIDES)
    for (const [angle, { mean, sdBetween }] of Object.entries(curvesOfSide({ curves }, side)) as [Angle, ReferenceCurve][]) {
      if (n === 1 && sdBetween.some((sd) => sd > 0)) return { why: `it is of one person, but ${angle} has a spread between people`, hint: 'Say of how many people it is. Of one alone the spread is 0, and its shape is shown, without scores.' }
      if (!FAR.includes(angle)) continue
      const range = Math.max(...mean) - Math.min(...mean)
      if (range < LEAST_RANGE_DEG) return { why: `its mean of ${angle} goes over ${range.toFixed(2)} only, as radians would`, hint: IN_DEGREES }
      const spread = spreadOf(sdBetween)
      if (n >= LEAST_PEOPLE && spread < LEAST_SPREAD_DEG) return { why: `its spread of ${angle} between ${peopleWords(population)} is ${spread.toFixed(2)} only, as radians would be`, hint: IN_DEGREES }
    }
  const spreads = SIDES.flatMap((side) => Object.values(curvesOfSide({ curves }, side)).map(({ sdBetween }) => spreadOf(sdBetween)))
  const most = Math.max(...spreads)
  if (spreads.length > 0 && n >= LEAST_PEOPLE && most < LEAST_SPREAD_DEG) return { why: `none of its angles has a spread between ${peopleWords(population)} of more than ${most.toFixed(2)}, as in radians`, hint: IN_DEGREES }
  return movement === 'walk' ? unlikeWalking({ curves, kind }) : null
}

/** Over the stride, root mean square. */
const spreadOf = (sd: readonly number[]): number => Math.sqrt(sd.reduce((sum, one) => sum + one ** 2, 0) / sd.length)

const IN_DEGREES = 'References are in degrees, means and spreads alike: one radian is 57.2958 of them.'
