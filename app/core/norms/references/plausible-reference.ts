/** Whether the numbers of a reference can be degrees, and its spread one between people. */
import { SIDES } from '../../body/joints.ts'
import type { Angle } from '../../body/segment-angles.ts'
import { curvesOfSide, LEAST_PEOPLE, type Reference, type ReferenceCurve } from './reference.ts'

/** Joints that move by tens of degrees in everybody's walk and run, and by about one radian. */
const FAR: readonly Angle[] = ['hip-flexion', 'thigh-flexion', 'knee-flexion']
/** Between the most that radians come to and the least that degrees do. Assumed. */
const LEAST_RANGE_DEG = 3
/** Of so many people: who walk differ by several degrees there, and measuring them alone by more than this. Assumed. */
const LEAST_SPREAD_DEG = 0.5

/** In one clause, with what would mend it; null where nothing is wrong. */
export function implausibleIn({ curves, population: { n } }: Pick<Reference, 'curves' | 'population'>): { why: string; hint: string } | null {
  for (const side of SIDES)
    for (const [angle, { mean, sdBetween }] of Object.entries(curvesOfSide({ curves }, side)) as [Angle, ReferenceCurve][]) {
      if (n === 1 && sdBetween.some((sd) => sd > 0)) return { why: `it is of one person, but ${angle} has a spread between people`, hint: 'Say of how many people it is. Of one alone the spread is 0, and its shape is shown, without scores.' }
      if (!FAR.includes(angle)) continue
      const range = Math.max(...mean) - Math.min(...mean)
      if (range < LEAST_RANGE_DEG) return { why: `its mean of ${angle} goes over ${range.toFixed(2)} only, as radians would`, hint: IN_DEGREES }
      const spread = Math.sqrt(sdBetween.reduce((sum, sd) => sum + sd ** 2, 0) / sdBetween.length)
      if (n >= LEAST_PEOPLE && spread < LEAST_SPREAD_DEG) return { why: `its spread of ${angle} between ${n} people is ${spread.toFixed(2)} only, as radians would be`, hint: IN_DEGREES }
    }
  return null
}

const IN_DEGREES = 'References are in degrees, means and spreads alike: one radian is 57.2958 of them.'
