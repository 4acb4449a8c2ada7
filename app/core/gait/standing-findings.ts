/** What a standing trial has set, or why none has, in words. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Oddity } from '../formats/inspection.ts'
import { MOST_OF_FEET_M } from './events/stands-still.ts'
import type { StoodStill } from './standing-trial.ts'

/** `lacking`: why there is none, a whole sentence. */
export type Standing = (StoodStill & { name: string }) | { lacking: string }

export interface ToldStanding {
  trial: string
  neutralDeg: StoodStill['neutralDeg']
}

export const STANDS_STILL = 'stands-still'

/** What to do about it, in the words of a window: a command line has no kinds of trials. */
export const SAY_THAT_IT_STANDS = {
  setting: 'Say so as the trial’s kind (“Standing still”): accepted, it sets them for the session’s walks.',
  not: 'Say so as the trial’s kind (“Standing still”): then nobody takes it for a walk.',
} as const

/** `canSet`: its points are such as set something for a walk. */
export function standsStillFinding(canSet: boolean): Oddity {
  const sets = canSet ? 'For a walk by the same points it can set lengths and what is 0°.' : 'It sets nothing for a walk: only keypoints do, and its markers are none.'
  return { level: 'note', code: STANDS_STILL, message: `Somebody stands still here: no foot gets further than ${100 * MOST_OF_FEET_M} cm from its place, so there are no steps, no cycles and no parameters. ${sets}`, hint: SAY_THAT_IT_STANDS[canSet ? 'setting' : 'not'] }
}

export const hasStood = (standing: Standing): standing is StoodStill & { name: string } => 'size' in standing

export function standingFindings(standing: Standing): Oddity[] {
  if (!hasStood(standing)) return [{ level: 'note', code: 'no-standing-trial', message: `${standing.lacking} So an ankle counts as at 0° where heel and stretched toes are level below an upright shank; the whole curve may be off by a few degrees.` }]
  const { name, neutralDeg, bentDeg } = standing
  const takenOff = SIDES.flatMap((side) => Object.entries(neutralDeg[side]).map(([angle, degrees]) => `${side} ${angle === 'knee-flexion' ? 'knee' : 'ankle'} ${signed(degrees)}`))
  const bent = Object.entries(bentDeg) as [Side, number][]
  return [
    { level: 'note', code: 'standing-trial', message: `Lengths and feet are those of the standing trial “${name}”${takenOff.length === 0 ? '' : `, and what its straight knees and flat feet showed was taken off: ${takenOff.join(', ')}`}.` },
    ...bent.map(([side, degrees]): Oddity => ({ level: 'note', code: 'standing-bent', message: `In the standing trial “${name}” the ${side} knee was at ${signed(degrees)}, more than keypoints lie beside a straight one: it counts as the person’s own, and nothing was taken off the ${side} knee and ankle.` })),
  ]
}

const signed = (degrees: number): string => `${degrees < 0 ? '−' : '+'}${Math.abs(degrees).toFixed(1)}°`
