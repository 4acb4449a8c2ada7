/** Whether whoever is in points has the size of a person, and of this one where somebody has stated it: if not, they are in another unit than was taken. */
import { SIDES } from '../body/joints.ts'
import { capitalised } from '../first-letter.ts'
import type { Oddity } from '../formats/inspection.ts'
import { median } from '../math/median.ts'
import type { GaitPoints, Way } from './gait-points.ts'

/** Shares of stature. Drillis & Contini (1966), as printed in Winter (2009, fig. 4.1), have 0.53 of the hip’s height and 0.152 of the foot; points of the pelvis lie above the hip, and markers of toes behind their tips. Two walkers of Plug-in Gait of known height and the sample’s come out 0.92 to 1.07 times as tall by these, by their feet alone 0.81 to 1.13 times. */
const PELVIS_FROM_FEET = 0.55
const HEEL_TO_TOE = 0.14
/** Of a leg as one measures it, from the pelvis to the ankle. The same source. */
const LEG = 0.53

/** Nobody who walks is seen smaller or taller, and hardly anybody beyond the next two, from a child of three to the tallest. Assumed. */
const LEAST_STATURE_M = 0.5
const MOST_STATURE_M = 2.8
const USUAL_STATURE_M = { least: 0.95, most: 2.25 }
/** Points of one person are told to be so far from their stated stature at most, by knees that are bent and markers beside joints. Assumed; units lie farther apart. */
const FAR = 1.33
/** Nobody walks who is smaller (half of all children do with 12 months and 74 to 76 cm: WHO 2006, Acta Paediatr Suppl 450:76 and 86); nobody is smaller who is older. Both rounded to be sure of it. */
const LEAST_WALKING_M = 0.65
const TODDLER_BELOW_YEARS = 4
const MOST_FRAMES = 300

/** Of what was taken for inches. */
const IN_CENTIMETRES = 1 / 2.54

/** What is true metres of a metre that is told, where one unit was taken for another. */
const SLIPS: readonly (readonly [times: number, words: string])[] = [
  [0.3048, 'in feet taken for metres'],
  [1 / 0.3048, 'in metres taken for feet'],
  [2.54, 'in inches taken for centimetres'],
  [IN_CENTIMETRES, 'in centimetres taken for inches'],
  [0.0254, 'in inches taken for metres'],
  [1 / 0.0254, 'in metres taken for inches'],
  [25.4, 'in inches taken for millimetres'],
  [1 / 25.4, 'in millimetres taken for inches'],
  [0.1, 'in millimetres taken for centimetres, or in centimetres taken for decimetres'],
  [10, 'in centimetres taken for millimetres, or in decimetres taken for centimetres'],
  [0.01, 'in centimetres taken for metres'],
  [100, 'in metres taken for centimetres'],
  [0.001, 'in millimetres taken for metres'],
  [1000, 'in metres taken for millimetres'],
]

export const BODY_SIZE = 'body-size'
export const BODY_SIZE_DOUBTED = 'body-size-doubted'

/** As somebody has stated it; null: nobody has. */
export interface StatedSize {
  heightM: number | null
  legLengthM: number | null
  ageYears?: number | null | undefined
}

interface SizeDoubt {
  /** Whether it cannot be, so that no length is to be told; else two units would do. */
  isImpossible: boolean
  statureM: number
  /** By what was stated: the height, or else one that a leg of so many metres would have. */
  statedM: number | null
  byLegM: number | null
  /** A file states inches, in which they are as tall as adults are, and in centimetres as toddlers are. */
  isToddlerPerhaps: boolean
  /** What would mend it. */
  fitting: readonly { words: string; statureM: number }[]
}

/** Null where these points are of a person of usual size, or of the one who was stated; or where nobody sees it. */
export function sizeDoubt(points: GaitPoints, stated: StatedSize | null = null): SizeDoubt | null {
  const statureM = aboutStatureM(points)
  if (Number.isNaN(statureM)) return null
  const byLegM = stated && stated.heightM === null && stated.legLengthM ? stated.legLengthM : null
  const statedM = stated?.heightM ?? (byLegM === null ? null : byLegM / LEG)
  const isNear = (metres: number) => (statedM === null ? isUsual(metres) : metres < FAR * statedM && metres > statedM / FAR)
  // Units that are used lie farther apart than those two sizes.
  const isToddlerPerhaps = points.inInches === true && statedM === null && isUsual(statureM) && IN_CENTIMETRES * statureM >= LEAST_WALKING_M && !(stated?.ageYears && stated.ageYears >= TODDLER_BELOW_YEARS)
  if (isToddlerPerhaps) return { isImpossible: typeof stated?.ageYears === 'number', statureM, statedM, byLegM, isToddlerPerhaps, fitting: [{ words: 'in centimetres', statureM: IN_CENTIMETRES * statureM }] }
  if (isNear(statureM)) return null
  const fitting = SLIPS.map(([times, words]) => ({ words, statureM: times * statureM })).filter((one) => isNear(one.statureM))
  return { isImpossible: statureM < LEAST_STATURE_M || statureM > MOST_STATURE_M || (statedM !== null && fitting.length > 0), statureM, statedM, byLegM, isToddlerPerhaps, fitting }
}

const isUsual = (metres: number): boolean => metres >= USUAL_STATURE_M.least && metres <= USUAL_STATURE_M.most

export function sizeFinding(doubt: SizeDoubt): Oddity {
  if (doubt.isToddlerPerhaps) return toddlerFinding(doubt)
  const { isImpossible, statureM, statedM, byLegM, fitting } = doubt
  const others = fitting.map((one) => `${lengthInWords(one.statureM)} ${one.words}`)
  const wouldBe = others.length === 0 ? '' : ` ${capitalised(others.join(', '))} would be what ${statedM === null ? 'is usual' : 'fits'}.`
  const whatIsStated = byLegM === null ? 'the height that is stated' : 'the leg length that is stated'
  const seen = `By these points this person would be about ${lengthInWords(statureM)} tall${statedM === null ? '' : byLegM === null ? `, not ${lengthInWords(statedM)} as is stated` : `, not about ${lengthInWords(statedM)} as goes with the leg of ${lengthInWords(byLegM)} that is stated`}`
  const why = others.length > 0 ? `they are in another unit of length than was taken${statedM === null ? '' : ', or what is stated is another person’s'}` : 'no other unit of length that is used would mend that, so pelvis or feet may be other markers than they are taken for'
  if (isImpossible)
    return {
      level: 'warning',
      code: BODY_SIZE,
      message: `${seen}: ${why}.${wouldBe} Lengths and speeds of steps are not told; when steps were found, and angles that a body is fitted to, are not to be trusted either.`,
      hint: others.length === 0 ? `${LOOK} And at which markers stand for pelvis and feet.` : statedM === null ? LOOK : `${LOOK} Or at ${whatIsStated}.`,
    }
  return {
    level: 'warning',
    code: BODY_SIZE_DOUBTED,
    message: `${seen}${statedM === null ? ', which few people are' : ', and no other unit of length would have it so'}.${statedM === null ? wouldBe : ''} Lengths and speeds of steps are told as if the unit were right.`,
    hint: statedM === null ? `${LOOK} The person’s height, once it is stated, tells.` : `Look at ${whatIsStated}, and at which markers stand for pelvis and feet.`,
  }
}

function toddlerFinding({ isImpossible, statureM, fitting: [inCentimetres] }: SizeDoubt): Oddity {
  const seen = `The file states inches, by which this person would be about ${lengthInWords(statureM)} tall; in centimetres they would be about ${lengthInWords(inCentimetres!.statureM)}, as toddlers are`
  if (isImpossible) return { level: 'warning', code: BODY_SIZE, message: `${seen}, and by the age that is stated this is one: the points are in another unit than the file states, or the age is another person’s. Lengths and speeds of steps are not told; when steps were found, and angles that a body is fitted to, are not to be trusted either.`, hint: `${LOOK} Or at the age that is stated.` }
  return { level: 'warning', code: BODY_SIZE_DOUBTED, message: `${seen}: both can be. Lengths and speeds of steps are told as if the unit were right.`, hint: `${LOOK} The person’s height or age, once it is stated, tells.` }
}

const LOOK = 'Look at the unit that the file states (of a TRC file: Units, in its third line), or at the size of the board or person that cameras were calibrated with.'

/** NaN where neither is seen: by the leg, else by the foot. */
function aboutStatureM({ timesS, pelvis, heel, toe }: GaitPoints): number {
  const every = Math.max(1, Math.ceil(timesS.length / MOST_FRAMES))
  const apart = (one: Way, other: Way) => {
    const lengths: number[] = []
    for (let at = 0; at < 3 * timesS.length; at += 3 * every) lengths.push(Math.hypot(one[at]! - other[at]!, one[at + 1]! - other[at + 1]!, one[at + 2]! - other[at + 2]!))
    return lengths.filter((length) => !Number.isNaN(length))
  }
  const legs = SIDES.flatMap((side) => [...apart(pelvis, heel[side]), ...apart(pelvis, toe[side])])
  if (legs.length > 0) return median(legs) / PELVIS_FROM_FEET
  const feet = SIDES.flatMap((side) => apart(heel[side], toe[side]))
  return feet.length > 0 ? median(feet) / HEEL_TO_TOE : Number.NaN
}

function lengthInWords(metres: number): string {
  if (metres < 0.001) return 'less than a millimetre'
  if (metres >= MOST_AS_DIGITS_M) return inPowers(metres)
  return metres < 0.1 ? `${Number((1000 * metres).toPrecision(2))} mm` : `${Number(metres.toPrecision(2))} m`
}

/** More noughts than these nobody counts. */
const MOST_AS_DIGITS_M = 10_000

/** `1.8·10¹² m`. */
function inPowers(metres: number): string {
  const [digits, power] = metres.toExponential(1).split('e+')
  return `${Number(digits)}·10${power!.replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]!)} m`
}
