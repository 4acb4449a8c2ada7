import type { Gait } from '../../../contract/gait/gait.ts'
import { SIDES, type Side } from '../../../core/body/joints.ts'
import { tellsThigh } from '../../../core/gait/ghost/reference-differences.ts'
import type { ShownGait } from '../gait/shown-gait.ts'
import type { WalkBeside } from './walk-beside.ts'

/** Whose pose the ghost is at a moment, or why there is none. */
export function ghostWords(shown: ShownGait | null, walk: WalkBeside | null, timeUs: number): string {
  return noGhost(shown, walk) ?? ghostMissingHere(walk, timeUs) ?? whoseGhost(walk!.gait.reference!)
}

const whoseGhost = ({ name, shapeOnly }: NonNullable<Gait['reference']>) => `Ghost: ${name}${shapeOnly ? `, shape only (${shapeOnly.reason})` : ''}`

/** Why there is none in all of the trial; null where there may be one. */
export function noGhost(shown: ShownGait | null, walk: WalkBeside | null): string | null {
  if (!shown) return 'No ghost: steps and angles have not been worked out yet'
  const { reference } = shown.trialGait.gait
  if (!reference) return 'No ghost: there is nothing to compare with yet'
  if (shown.unread) return 'No ghost: the angles cannot be read'
  if (!shown.angles) return 'The ghost comes with the angles'
  if (!walk) return 'No ghost: no foot is ever seen'
  return !SIDES.some((side) => tellsThigh(reference.curves[side])) ? 'No ghost: the reference does not tell how the thighs stand' : null
}

/** What of a ghost that there is elsewhere is not there at this moment; null where it is whole, or where there never is one. */
export function ghostMissingHere(walk: WalkBeside | null, timeUs: number): string | null {
  if (!walk?.gait.reference) return null
  const places = walk.places(timeUs)
  const without = SIDES.filter((side) => places[side] === null)
  if (without.length === 0) return null
  const why = between(walk.gait.strides, without[0]!, timeUs)
  return without.length === 2 ? `No ghost here: ${why}` : `No ghost of the ${without[0]!} leg here: ${why}`
}

function between(strides: Gait['strides'], side: Side, timeUs: number): string {
  const timeS = timeUs / 1e6
  const leftOut = strides[side].find(({ fromS, toS }) => timeS >= fromS && timeS < toS)?.leftOut
  return leftOut ? `this stride is left out (${leftOut})` : 'no whole stride'
}
