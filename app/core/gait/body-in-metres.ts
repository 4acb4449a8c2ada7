/** Whether whoever is in points has the size of a person: if not, they are in another unit than was taken. */
import { SIDES } from '../body/joints.ts'
import type { Oddity } from '../formats/inspection.ts'
import { median } from '../math/median.ts'
import type { GaitPoints, Way } from './gait-points.ts'

/** Shares of stature: the hip's height and the foot's length, Drillis & Contini (1966) as printed in Winter (2009, fig. 4.1). */
const HIP_HEIGHT = 0.53
const FOOT_LENGTH = 0.152

/** Markers lie beside the joints and knees are bent, so these are wider than people are, and only as narrow as it takes to know one unit from another. Assumed. */
const LEAST_STATURE_M = 0.3
const MOST_STATURE_M = 3
const MOST_FRAMES = 300

export const BODY_SIZE = 'body-size'

/** About how tall, from pelvis and feet, where it cannot be; null where it can, or nobody sees it. */
export function impossibleStatureM(points: GaitPoints): number | null {
  const statureM = known.get(points)?.statureM ?? aboutStatureM(points)
  known.set(points, { statureM })
  return statureM < LEAST_STATURE_M || statureM > MOST_STATURE_M ? statureM : null
}

export function bodySizeFinding(statureM: number): Oddity {
  return {
    level: 'warning',
    code: BODY_SIZE,
    message: `By these points this person would be about ${lengthInWords(statureM)} tall: they are in another unit of length than was taken. Lengths and speeds of steps are not told; when steps were found, and angles that a body is fitted to, are not to be trusted either.`,
    hint: 'Look at the unit that the file states (of a TRC file: Units, in its third line), or at the size of the board or person that cameras were calibrated with.',
  }
}

/** Asked for again whenever an event moves; points never change. */
const known = new WeakMap<GaitPoints, { statureM: number }>()

/** NaN where neither is seen: by the leg, else by the foot. */
function aboutStatureM({ timesS, pelvis, heel, toe }: GaitPoints): number {
  const every = Math.max(1, Math.ceil(timesS.length / MOST_FRAMES))
  const apart = (one: Way, other: Way) => {
    const lengths: number[] = []
    for (let at = 0; at < 3 * timesS.length; at += 3 * every) lengths.push(Math.hypot(one[at]! - other[at]!, one[at + 1]! - other[at + 1]!, one[at + 2]! - other[at + 2]!))
    return lengths.filter((length) => !Number.isNaN(length))
  }
  const legs = SIDES.flatMap((side) => [...apart(pelvis, heel[side]), ...apart(pelvis, toe[side])])
  if (legs.length > 0) return median(legs) / HIP_HEIGHT
  const feet = SIDES.flatMap((side) => apart(heel[side], toe[side]))
  return feet.length > 0 ? median(feet) / FOOT_LENGTH : Number.NaN
}

function lengthInWords(metres: number): string {
  if (metres < 0.001) return 'less than a millimetre'
  return metres < LEAST_STATURE_M ? `${Number((1000 * metres).toPrecision(2))} mm` : `${Number(metres.toPrecision(2))} m`
}
