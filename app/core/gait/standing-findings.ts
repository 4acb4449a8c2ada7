/** What a standing trial has set, or why none has, in words. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { StoodStill } from './standing-trial.ts'

/** `lacking`: why there is none, a whole sentence. */
export type Standing = (StoodStill & { name: string }) | { lacking: string }

export interface ToldStanding {
  trial: string
  neutralDeg: StoodStill['neutralDeg']
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
