/** Whether left lies where right should be, as whoever is in points shows: names of sides that are exchanged, or axes of a left-handed system. Angles by them would be of the other side, or of nobody. */
import { SIDES, type Side } from '../body/joints.ts'
import { withoutSubject } from '../body/without-subject.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { add, cross, dot, length, scale, subtract, type Vec3 } from '../math/vec3.ts'
import { gaitPoints, type GaitPoints, type Way } from './gait-points.ts'

/** Of names in small letters and digits alone: those of Plug-in Gait, OpenCap, Halpe, Motion Analysis. */
const PARTS = { hip: /^(l|r|left|right)(hip|hjc|asis|asi|eias|psis|psi)(study)?$/, shoulder: /^(l|r|left|right)(shoulder|sho)(study)?$/ } as const
type Part = keyof typeof PARTS

/** Cosine of 60°: from one side to the other within so much of the way across. Assumed, as the next two: a walk has some degrees, exchanged sides are beyond a quarter of a turn all the time. */
const ACROSS = 0.5
const LEAST_SHARE = 0.8
const LEAST_FRAMES = 10
const MOST_FRAMES = 300

const SIDES_EXCHANGED = 'sides-exchanged'

export const WHOSE_SIDE = 'left lies where right should be, seen from where the feet point: of which side an angle would be, and which way it would go, nobody knows'

export const areSidesExchanged = (findings: readonly Pick<Oddity, 'code'>[]): boolean => findings.some(({ code }) => code === SIDES_EXCHANGED)

type Points = Pick<MarkerMotion, 'markers' | 'timesS' | 'points'>

/**
 * Parts of the body of which the left one lies to the right. What is up is from the feet to that part, so that neither axes that were taken for others nor who lies down matter;
 * what is in front is where both feet point together, so that walking backwards or one foot that is turned do not.
 */
export function exchangedParts({ markers, timesS, points }: Points, { heel, toe }: Pick<GaitPoints, 'heel' | 'toe'>): Part[] {
  const names = markers.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  const every = Math.max(1, Math.ceil(timesS.length / MOST_FRAMES))
  return (Object.keys(PARTS) as Part[]).filter((part) => {
    const placesOf = (side: Side) => names.flatMap((name, place) => (PARTS[part].test(name) && name.startsWith(side[0]!) ? [place] : []))
    const [ofLeft, ofRight] = [placesOf('left'), placesOf('right')]
    let [seen, exchanged] = [0, 0]
    for (let frame = 0; frame < timesS.length; frame += every) {
      const at = (place: number) => pointIn(points, frame * markers.length + place)
      const feet = SIDES.flatMap((side) => footIn(heel[side], toe[side], frame))
      const [left, right] = [middleOf(ofLeft.map(at)), middleOf(ofRight.map(at))]
      if (!left || !right || feet.length === 0) continue
      const up = subtract(add(left, right), scale(feet.map(({ middle }) => middle).reduce(add), 2 / feet.length))
      const [leftwards, across] = [cross(up, feet.map(({ forwards }) => forwards).reduce(add)), subtract(left, right)]
      seen++
      if (dot(across, leftwards) < -ACROSS * length(across) * length(leftwards)) exchanged++
    }
    return seen >= LEAST_FRAMES && exchanged >= LEAST_SHARE * seen
  })
}

/** `so`: what follows from it, in sentences. */
export function exchangedFindings(parts: readonly Part[], so = ''): Oddity[] {
  if (parts.length === 0) return []
  const [are, ones] = parts.length === 1 ? ['lies', 'one'] : ['lie', 'ones']
  return [{
    level: 'warning',
    code: SIDES_EXCHANGED,
    message: `The left ${parts.join(' and ')} ${are} where the right ${ones} should, seen from where the feet point: the names of the sides are exchanged, one axis of the coordinates is turned round (a left-handed system), or heels are called toes.${so}`,
    hint: 'Look at the names of the markers, and at the axes of what wrote the file: with those put right it can be read again.',
  }]
}

/** Of markers as a file has them. */
export function exchangedIn(motion: Points & Pick<MarkerMotion, 'rateHz'>): Oddity[] {
  const named = { ...motion, markers: withoutSubject(motion.markers) }
  const steps = gaitPoints(named)
  return steps ? exchangedFindings(exchangedParts(named, steps)) : []
}

function pointIn(points: Float64Array, place: number): Vec3[] {
  const [x, y, z] = points.subarray(3 * place, 3 * place + 3)
  return [x, y, z].some((value) => Number.isNaN(value)) ? [] : [[x!, y!, z!]]
}

/** Of those that are seen. */
function middleOf(seen: readonly Vec3[][]): Vec3 | null {
  const all = seen.flat()
  return all.length === 0 ? null : scale(all.reduce(add), 1 / all.length)
}

function footIn(heel: Way, toe: Way, frame: number): { middle: Vec3; forwards: Vec3 }[] {
  const [[from], [to]] = [pointIn(heel, frame), pointIn(toe, frame)]
  return from && to ? [{ middle: scale(add(from, to), 0.5), forwards: subtract(to, from) }] : []
}
