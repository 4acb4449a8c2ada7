/** Of the body that points show: its size, its sides, and what held or smoothed it. */
import type { Side } from '../../body/joints.ts'
import { capitalised } from '../../first-letter.ts'
import { toldLength } from '../told-length.ts'
import type { LengthUnit } from './words.ts'

/** One unit of length taken for another; several do the same. */
export type Slips = readonly (readonly [is: LengthUnit, takenFor: LengthUnit])[]

export interface BodySize {
  statureM: number
  /** By what was stated: the height, or else one that a leg of so many metres would have. */
  statedM: number | null
  byLegM: number | null
  /** What would mend it. */
  fitting: readonly { slips: Slips; statureM: number }[]
}

type Toddler = Pick<BodySize, 'statureM'> & { inCentimetresM: number }

export type ExchangedPart = 'hip' | 'shoulder' | 'knee' | 'foot'
export type HeldJoint = 'knee' | 'elbow'

const length = (metres: number) => toldLength(metres, 'less than a millimetre', '.')

const seen = ({ statureM, statedM, byLegM }: BodySize) =>
  `By these points this person would be about ${length(statureM)} tall${statedM === null ? '' : byLegM === null ? `, not ${length(statedM)} as is stated` : `, not about ${length(statedM)} as goes with the leg of ${length(byLegM)} that is stated`}`

const others = ({ fitting }: BodySize) => fitting.map((one) => `${length(one.statureM)} ${one.slips.map(([is, takenFor]) => `in ${is} taken for ${takenFor}`).join(', or ')}`)

function wouldBe(size: BodySize): string {
  const all = others(size)
  return all.length === 0 ? '' : ` ${capitalised(all.join(', '))} would be what ${size.statedM === null ? 'is usual' : 'fits'}.`
}

const toddler = ({ statureM, inCentimetresM }: Toddler) => `The file states inches, by which this person would be about ${length(statureM)} tall; in centimetres they would be about ${length(inCentimetresM)}, as toddlers are`

const NOT_TOLD = 'Lengths and speeds of steps are not told; when steps were found, and angles that a body is fitted to, are not to be trusted either.'
const AS_IF_RIGHT = 'Lengths and speeds of steps are told as if the unit were right.'

export const BODY_NOTES = {
  'body-size': (size: BodySize) => {
    const why = size.fitting.length > 0 ? `they are in another unit of length than was taken${size.statedM === null ? '' : ', or what is stated is another person’s'}` : 'no other unit of length that is used would mend that, so pelvis or feet may be other markers than they are taken for'
    return `${seen(size)}: ${why}.${wouldBe(size)} ${NOT_TOLD}`
  },
  'body-size-doubted': (size: BodySize) => `${seen(size)}${size.statedM === null ? ', which few people are' : ', and no other unit of length would have it so'}.${size.statedM === null ? wouldBe(size) : ''} ${AS_IF_RIGHT}`,
  'body-size-of-toddler': (size: Toddler) => `${toddler(size)}, and by the age that is stated this is one: the points are in another unit than the file states, or the age is another person’s. ${NOT_TOLD}`,
  'body-size-of-toddler-perhaps': (size: Toddler) => `${toddler(size)}: both can be. ${AS_IF_RIGHT}`,
  'sides-exchanged': ({ parts }: { parts: readonly ExchangedPart[] }) => {
    const [are, ones] = parts.length === 1 ? ['lies', 'one'] : ['lie', 'ones']
    const isOfLegs = parts.every((part) => part === 'knee' || part === 'foot')
    const why = isOfLegs ? 'the names of the sides are exchanged, of the legs at least' : 'the names of the sides are exchanged, one axis of the coordinates is turned round (a left-handed system), or heels are called toes'
    return `The left ${parts.join(' and ')} ${are} where the right ${ones} should, seen from where the feet point${isOfLegs ? ', while one leg passes the other' : ''}: ${why}.`
  },
  'sides-exchanged-untold': () => 'Angles, features, signals over the stride and how sides differ are not told; steps are, under the sides that the names say.',
  'other-angles': ({ wanted, given }: { wanted: string; given: string }) => `This file cannot give the angles that were asked for (${wanted}); these are of another kind (${given}).`,
  'angles-steadied': ({ cutOffHz, usualHz }: { cutOffHz: number; usualHz: number }) => `The keypoints are noisier than usual, seen against bones that keep their lengths, so the angles were smoothed more, as by one low-pass of ${cutOffHz.toFixed(1)} Hz instead of ${usualHz}: quick peaks come out smaller than they are.`,
  'limit-acts': ({ side, joint, percent }: { side: Side; joint: HeldJoint; /** Null: less than one. */ percent: number | null }) => `The limit of the joint held the ${side} ${joint} from bending ${joint === 'knee' ? 'forwards' : 'backwards'} in ${percent === null ? 'less than 1' : percent} % of frames, so the angle is not the keypoints’ alone there.`,
  'feet-turned-back': ({ lessPercent, mostDeg }: { lessPercent: number; mostDeg: number }) => `The model that saw the points sees feet turned by about ${lessPercent} % less than they are, as measured on computed people; ankles and feet have that taken back, by up to ${mostDeg}°. Of real people nobody has measured it.`,
}
