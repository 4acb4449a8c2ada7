/** What a standing trial has set, or why none has, in words. */
import { SIDES, type Side } from '../body/joints.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { STANDING_NOTES, TakenOff } from '../notes/english/standing.ts'
import { noted, notedAs, said, saidInEnglish, type ValuesOf } from '../notes/notes.ts'
import type { Said } from '../notes/said.ts'
import { MOST_OF_FEET_M } from './events/stands-still.ts'
import type { StoodStill } from './standing-trial.ts'

/** Why there is none: a whole sentence, in words and as data. */
export interface Lacking {
  lacking: string
  said: Said
}
export type Standing = (StoodStill & { name: string }) | Lacking

export function lacking<Key extends keyof typeof STANDING_NOTES>(key: Key, values: ValuesOf<Key>): Lacking {
  const one = said(key, values)
  return { lacking: saidInEnglish(one), said: one }
}

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
  return noted('note', STANDS_STILL, { canSet, mostCm: 100 * MOST_OF_FEET_M }, { hint: SAY_THAT_IT_STANDS[canSet ? 'setting' : 'not'] })
}

export const hasStood = (standing: Standing): standing is StoodStill & { name: string } => 'size' in standing

export function standingFindings(standing: Standing): Oddity[] {
  if (!hasStood(standing)) return [notedAs('note', 'no-standing-trial', [standing.said, said('no-standing-trial', {})])]
  const { name: trial, neutralDeg, bentDeg } = standing
  const takenOff = SIDES.flatMap((side) => (Object.entries(neutralDeg[side]) as [keyof typeof JOINT, number][]).map(([angle, deg]): TakenOff => ({ side, joint: JOINT[angle], deg })))
  const bent = Object.entries(bentDeg) as [Side, number][]
  return [noted('note', 'standing-trial', { trial, takenOff }), ...bent.map(([side, deg]) => noted('note', 'standing-bent', { trial, side, deg }))]
}

const JOINT = { 'knee-flexion': 'knee', 'ankle-flexion': 'ankle' } as const
