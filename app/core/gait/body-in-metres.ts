/** Whether whoever is in points has the size of a person, and of this one where somebody has stated it: if not, they are in another unit than was taken. */
import { SIDES } from '../body/joints.ts'
import type { Oddity } from '../formats/inspection.ts'
import { median } from '../math/median.ts'
import type { BodySize, Slips } from '../notes/english/body.ts'
import { noted } from '../notes/notes.ts'
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
const SLIPS: readonly (readonly [times: number, slips: Slips])[] = [
  [0.3048, [['feet', 'metres']]],
  [1 / 0.3048, [['metres', 'feet']]],
  [2.54, [['inches', 'centimetres']]],
  [IN_CENTIMETRES, [['centimetres', 'inches']]],
  [0.0254, [['inches', 'metres']]],
  [1 / 0.0254, [['metres', 'inches']]],
  [25.4, [['inches', 'millimetres']]],
  [1 / 25.4, [['millimetres', 'inches']]],
  [0.1, [['millimetres', 'centimetres'], ['centimetres', 'decimetres']]],
  [10, [['centimetres', 'millimetres'], ['decimetres', 'centimetres']]],
  [0.01, [['centimetres', 'metres']]],
  [100, [['metres', 'centimetres']]],
  [0.001, [['millimetres', 'metres']]],
  [1000, [['metres', 'millimetres']]],
]

export const BODY_SIZE = 'body-size'
export const BODY_SIZE_DOUBTED = 'body-size-doubted'

/** As somebody has stated it; null: nobody has. */
export interface StatedSize {
  heightM: number | null
  legLengthM: number | null
  ageYears?: number | null | undefined
}

interface SizeDoubt extends BodySize {
  /** Whether it cannot be, so that no length is to be told; else two units would do. */
  isImpossible: boolean
  /** A file states inches, in which they are as tall as adults are, and in centimetres as toddlers are. */
  isToddlerPerhaps: boolean
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
  if (isToddlerPerhaps) return { isImpossible: typeof stated?.ageYears === 'number', statureM, statedM, byLegM, isToddlerPerhaps, fitting: [] }
  if (isNear(statureM)) return null
  const fitting = SLIPS.map(([times, slips]) => ({ slips, statureM: times * statureM })).filter((one) => isNear(one.statureM))
  return { isImpossible: statureM < LEAST_STATURE_M || statureM > MOST_STATURE_M || (statedM !== null && fitting.length > 0), statureM, statedM, byLegM, isToddlerPerhaps, fitting }
}

const isUsual = (metres: number): boolean => metres >= USUAL_STATURE_M.least && metres <= USUAL_STATURE_M.most

export function sizeFinding({ isImpossible, isToddlerPerhaps, ...size }: SizeDoubt): Oddity {
  const { statureM, statedM, byLegM, fitting } = size
  if (isToddlerPerhaps) {
    const toddler = { statureM, inCentimetresM: IN_CENTIMETRES * statureM }
    return isImpossible ? noted('warning', 'body-size-of-toddler', toddler, { code: BODY_SIZE, hint: `${LOOK} Or at the age that is stated.` }) : noted('warning', 'body-size-of-toddler-perhaps', toddler, { code: BODY_SIZE_DOUBTED, hint: `${LOOK} The person’s height or age, once it is stated, tells.` })
  }
  const whatIsStated = byLegM === null ? 'the height that is stated' : 'the leg length that is stated'
  if (isImpossible) return noted('warning', BODY_SIZE, size, { hint: fitting.length === 0 ? `${LOOK} And at which markers stand for pelvis and feet.` : statedM === null ? LOOK : `${LOOK} Or at ${whatIsStated}.` })
  return noted('warning', BODY_SIZE_DOUBTED, size, { hint: statedM === null ? `${LOOK} The person’s height, once it is stated, tells.` : `Look at ${whatIsStated}, and at which markers stand for pelvis and feet.` })
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
