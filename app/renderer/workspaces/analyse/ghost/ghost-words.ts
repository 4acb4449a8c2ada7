import type { Gait } from '../../../../contract/gait.ts'
import { SIDES, type Side } from '../../../../core/body/joints.ts'
import type { ShownGait } from '../gait/shown-gait.ts'
import type { WalkBeside } from './walk-beside.ts'

/** Whose pose the ghost is at a moment, or why there is none. */
export function ghostWords(shown: ShownGait | null, walk: WalkBeside | null, timeUs: number): string {
  if (!shown) return 'No ghost: steps and angles have not been worked out yet'
  const { reference, strides } = shown.trialGait.gait
  if (!reference) return 'No ghost: there is nothing to compare with yet'
  if (shown.unread) return 'No ghost: the angles cannot be read'
  if (!shown.angles) return 'The ghost comes with the angles'
  if (!walk) return 'No ghost: no foot is ever seen'
  if (SIDES.every((side) => !reference.curves[side]['thigh-flexion'])) return 'No ghost: the reference does not tell how the thighs stand'
  const places = walk.places(timeUs)
  const without = SIDES.filter((side) => places[side] === null)
  if (without.length === 2) return `No ghost here: ${between(strides, 'left', timeUs)}`
  const whose = `Ghost: ${reference.name}${reference.shapeOnly ? `, shape only (${reference.shapeOnly.reason})` : ''}`
  return without.length === 0 ? whose : `${whose}; not of the ${without[0]!} leg: ${between(strides, without[0]!, timeUs)}`
}

function between(strides: Gait['strides'], side: Side, timeUs: number): string {
  const timeS = timeUs / 1e6
  const leftOut = strides[side].find(({ fromS, toS }) => timeS >= fromS && timeS < toS)?.leftOut
  return leftOut ? `this stride is left out (${leftOut})` : 'no whole stride at this moment'
}
