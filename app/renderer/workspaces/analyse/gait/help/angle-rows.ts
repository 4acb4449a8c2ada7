/** What the help says of each angle, and of the open trial's own. */
import type { Gait } from '../../../../../contract/gait/gait.ts'
import type { Model } from '../../../../../contract/models/models.ts'
import { ANGLE_DEFINITIONS, type AngleDefinition } from '../../../../../core/body/angles/angle-definitions.ts'
import { SIDES, type Side } from '../../../../../core/body/joints.ts'
import { ANGLES, type Angle } from '../../../../../core/body/angles/segment-angles.ts'
import { STUDY_ANGLES } from '../../../../../core/body/markers/study-markers.ts'
import { OF_ONE, OF_SEVERAL } from '../../../../../core/gait/coordinates/angles-of-coordinates.ts'
import { PLUG_IN_GAIT } from '../../../../../core/gait/angles/vendor-angles.ts'
import { count } from '../../../../format/amounts.ts'
import { number } from '../../../../format/measured.ts'

/** Those that are called so, or whose parts are; all of them of an empty text. */
export function anglesCalled(text: string): Angle[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return ANGLES.filter((angle) => {
    const { name, of, against } = ANGLE_DEFINITIONS[angle]
    const words = `${name} ${angle.replaceAll('-', ' ')} ${of} ${against}`.toLowerCase()
    return wanted.every((word) => words.includes(word))
  })
}

export interface SideState {
  side: Side | 'both'
  isKnown: boolean
  words: string
}

/** Sides that say the same say it once. */
export function statesOf(curves: Gait['curves'], angle: Angle): SideState[] {
  const [left, right] = SIDES.map((side) => stateOf(curves[side][angle], side)) as [SideState, SideState]
  return left.words === right.words ? [{ ...left, side: 'both' }] : [left, right]
}

function stateOf(curve: Gait['curves'][Side][string] | undefined, side: Side): SideState {
  if (!curve) return { side, isKnown: false, words: 'Not in this measurement.' }
  if (!curve.observable) return { side, isKnown: false, words: `Not observable: ${curve.reason}` }
  const [least, most] = [Math.min(...curve.mean), Math.max(...curve.mean)].map((value) => number(value, 0))
  return { side, isKnown: true, words: `Observable: ${least} to ${most}°, mean of ${count(curve.n, 'stride')}` }
}

/** Whose number a side's is, of a part that both sides look at. */
export const SIDE_WORDS: Readonly<Record<AngleDefinition['sides'], string>> = {
  own: 'Left and right each have their own; the left is the mirror image.',
  same: 'One part for both sides: left and right tell the same turn with the same sign.',
  opposite: 'One part for both sides, each seen from itself: what is + on the left is − on the right.',
}

export const betweenWords = ({ of, against }: AngleDefinition): string => (against === 'room' ? `${of}, against the room` : `${of}, against the ${against}`)

const MAKERS: ReadonlySet<Angle | null> = new Set(PLUG_IN_GAIT.flatMap(([, angles]) => angles))
const OPENSIM: ReadonlySet<string> = new Set([...Object.keys(OF_ONE), ...OF_SEVERAL])
const AUGMENTED: ReadonlySet<Angle> = new Set(STUDY_ANGLES)

/** Which of what is read tells it, as the code that reads it has it; where keypoints do not, or those of a model, why. */
export function fromWords(angle: Angle, models: readonly Pick<Model, 'untold'>[]): string {
  const { unseen } = ANGLE_DEFINITIONS[angle]
  const sources = [unseen === null && 'keypoints', AUGMENTED.has(angle) && 'the marker augmenter’s markers', MAKERS.has(angle) && 'a maker’s angles (Plug-in Gait)', OPENSIM.has(angle) && 'OpenSim’s joint angles'].filter((one) => one !== false)
  const told = sources.length === 0 ? 'Nothing that is read so far.' : `${sources.join(', ').replace(/^./, (letter) => letter.toUpperCase())}.`
  const not = models.flatMap(({ untold }) => untold?.[angle] ?? [])
  if (unseen === null) return [told, ...not.map((reason) => `Not those of every model: ${reason}.`)].join(' ')
  return `${told} Keypoints do not: ${unseen.replace(/^./, (letter) => letter.toLowerCase())}`
}
