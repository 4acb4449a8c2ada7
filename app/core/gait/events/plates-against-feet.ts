/** Whether plates of a file of their own press when feet stand on them: where their clock is wrong they do not, and what is left of their steps is chance. */
import type { Oddity } from '../../formats/inspection.ts'
import { noted } from '../../notes/notes.ts'
import { median } from '../../math/median.ts'
import { EVENT_KINDS, type GaitEvent } from '../gait-event.ts'
import type { GaitPoints } from '../gait-points.ts'
import { briefPresses, MOST_BESIDE_M, plateContacts, type PlateForce, pressedBesideM, WIDE_M } from './plate-events.ts'
import { platesClock } from './plates-clock.ts'
import { PLATES_DISAGREE, PLATES_ELSEWHERE } from './plates-codes.ts'

/** Fewer presses may all have been both feet's. Assumed. */
const FEWEST = 6
/** Of presses while feet are seen, under one foot alone. Assumed. */
const LEAST_SHARE = 0.25
/** Movement tells strikes early and offs late: strikes and offs that are both so late are of another clock. Assumed. */
const MOST_LATE_S = 0.1
/** From one step of a foot to what may be the same. */
const NEAR_S = 0.3

const HINT = 'Say when the plates begin, or have it proposed, among the trial’s conditions (“Plates begin at”), or have the steps told by how the feet move.'

/** Null where they agree, or too little tells it. `seen`: by how the feet move; `sure`: on the plates. */
export function platesAgainstFeet(seen: readonly GaitEvent[], sure: readonly GaitEvent[], points: GaitPoints, reactions: readonly PlateForce[]): Oddity | null {
  const [fromS, toS] = [points.timesS[0]!, points.timesS.at(-1)!]
  const endS = ({ firstTimeS, forceN, rateHz }: PlateForce) => firstTimeS + forceN.length / 3 / rateHz
  if (reactions.length > 0 && reactions.every((plate) => plate.firstTimeS > toS || endS(plate) < fromS))
    return noted('warning', PLATES_ELSEWHERE, { plates: { fromS: reactions[0]!.firstTimeS, toS: endS(reactions[0]!) }, movement: { fromS, toS } }, { hint: HINT })
  const other = otherFoot(seen, points, reactions)
  if (other)
    return noted('warning', 'plates-disagree-feet', { besideCm: Math.round(100 * other.besideM), lagMs: Math.round(1000 * Math.abs(other.lagS)), isEarlier: other.lagS < 0, thereCm: Math.round(100 * other.thereM) }, { hint: HINT, code: PLATES_DISAGREE })
  const presses = briefPresses(reactions, points)
  const isBesideFeet = presses >= FEWEST && sure.length / EVENT_KINDS.length < LEAST_SHARE * presses
  if (!isBesideFeet && !(Math.abs(lateBy(seen, sure)) > MOST_LATE_S)) return null
  const clock = platesClock(points, reactions)
  const off = clock.verdict === 'refused' ? null : { byMs: Math.round(Math.abs(1000 * clock.offsetS)), isEarlier: clock.offsetS < 0 }
  return noted('warning', PLATES_DISAGREE, { pressesBeside: isBesideFeet ? presses : null, clock: off }, { hint: HINT })
}

interface OtherFoot {
  besideM: number
  /** Half a stride away. */
  lagS: number
  thereM: number
}

/** Half a stride off each plate is pressed while the other foot is on the floor: on a belt it is as far ahead, but beside it. Null where these feet lie nearer, or nothing tells it. */
function otherFoot(seen: readonly GaitEvent[], points: GaitPoints, reactions: readonly PlateForce[]): OtherFoot | null {
  const besideM = (lagS: number) => {
    const moved = reactions.map((one) => ({ ...one, firstTimeS: one.firstTimeS + lagS }))
    return pressedBesideM(plateContacts(moved, points), moved, points)
  }
  const here = besideM(0)
  if (!(here > MOST_BESIDE_M)) return null
  const strikes = seen.filter(({ kind }) => kind === 'foot-strike').map(({ timeS }) => timeS).toSorted((one, other) => one - other)
  const stepS = median(strikes.slice(1).map((timeS, at) => timeS - strikes[at]!))
  const found = [-stepS, stepS].map((lagS) => ({ besideM: here, lagS, thereM: besideM(lagS) })).filter(({ thereM }) => thereM < here - WIDE_M)
  return found.toSorted((one, other) => one.thereM - other.thereM)[0] ?? null
}

/** Of strikes and offs alike, seconds; NaN where either has too few beside those that movement tells. */
function lateBy(seen: readonly GaitEvent[], sure: readonly GaitEvent[]): number {
  const lates = EVENT_KINDS.map((kind) => {
    const each = sure.filter((one) => one.kind === kind).flatMap(({ side, timeS }) => {
      const nearest = seen.filter((one) => one.side === side && one.kind === kind).map((one) => timeS - one.timeS).toSorted((one, other) => Math.abs(one) - Math.abs(other))[0]
      return nearest !== undefined && Math.abs(nearest) < NEAR_S ? [nearest] : []
    })
    return each.length < FEWEST / 2 ? Number.NaN : median(each)
  })
  return lates.reduce((sum, late) => sum + late, 0) / lates.length
}
