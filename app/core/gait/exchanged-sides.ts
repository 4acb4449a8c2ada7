/** Whether left lies where right should be, as whoever is in points shows: names of sides that are exchanged, or axes of a left-handed system. Angles by them would be of the other side, or of nobody. */
import { SIDES } from '../body/joints.ts'
import { withoutSubject } from '../body/markers/without-subject.ts'
import type { Oddity } from '../formats/inspection.ts'
import type { MarkerMotion } from '../formats/motion/read-trc.ts'
import { add, cross, dot, length, scale, subtract, type Vec3 } from '../math/vec3.ts'
import { notedAs, said } from '../notes/notes.ts'
import { gaitPoints, type GaitPoints, type Way } from './gait-points.ts'

/** Of names in small letters and digits alone: those of Plug-in Gait, OpenCap, Halpe, Motion Analysis. */
const PARTS = { hip: /^(l|r|left|right)(hip|hjc|asis|asi|eias|psis|psi)(study)?$/, shoulder: /^(l|r|left|right)(shoulder|sho)(study)?$/, knee: /^(l|r|left|right)(knee|kne|kjc)(study)?$/ } as const
type Part = keyof typeof PARTS | 'foot'

/** Cosine of 60°: from one side to the other within so much of the way across. Assumed, as the next two: a walk has some degrees, exchanged sides are beyond a quarter of a turn all the time. */
const ACROSS = 0.5
const LEAST_SHARE = 0.8
const LEAST_FRAMES = 10
/** Cosine of 30°: while one leg passes the other, so near that it has to be on its own side. Assumed: whoever crosses their legs has each as far to the wrong side as half the way that it is ahead, at the most. */
const PASSING = 0.87
/** Lengths of a foot. Legs that are nearer to each other tell of no side. Assumed. */
const LEAST_APART = 0.3
const MOST_FRAMES = { trunk: 300, legs: 3_000 }

const SIDES_EXCHANGED = 'sides-exchanged'

export const areSidesExchanged = (findings: readonly Pick<Oddity, 'code'>[]): boolean => findings.some(({ code }) => code === SIDES_EXCHANGED)

type Points = Pick<MarkerMotion, 'markers' | 'timesS' | 'points'>

/**
 * Parts of the body of which the left one lies to the right. What is up is from the feet to that part, so that neither axes that were taken for others nor who lies down matter;
 * what is in front is where both feet point together, so that walking backwards or one foot that is turned do not. Legs tell it while one passes the other, when even those who
 * cross them have each on its own side; they are looked at where the trunk does not tell it, since their names may be exchanged alone.
 */
export function exchangedParts({ markers, timesS, points }: Points, { pelvis, heel, toe }: Pick<GaitPoints, 'pelvis' | 'heel' | 'toe'>): Part[] {
  const names = markers.map((name) => name.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  const pairOf = (part: keyof typeof PARTS): Pair => {
    const [ofLeft, ofRight] = SIDES.map((side) => names.flatMap((name, place) => (PARTS[part].test(name) && name.startsWith(side[0]!) ? [place] : [])))
    return (frame) => [ofLeft!, ofRight!].map((places) => middleOf(places.map((place) => pointIn(points, frame * markers.length + place)))) as [Vec3 | null, Vec3 | null]
  }
  const feetAt = (frame: number) => SIDES.map((side) => footIn(heel[side], toe[side], frame))
  const isExchanged = (pair: Pair, { isLeg }: { isLeg: boolean }) => {
    let [seen, exchanged] = [0, 0]
    const least = isLeg ? PASSING : ACROSS
    const every = Math.max(1, Math.ceil(timesS.length / MOST_FRAMES[isLeg ? 'legs' : 'trunk']))
    for (let frame = 0; frame < timesS.length; frame += every) {
      const feet = feetAt(frame).flat()
      const [left, right] = pair(frame)
      if (!left || !right || feet.length === 0) continue
      const forwards = feet.map((foot) => foot.forwards).reduce(add)
      const floor = scale(feet.map(({ middle }) => middle).reduce(add), 1 / feet.length)
      const body = isLeg ? (pointIn(pelvis, frame)[0] ?? null) : scale(add(left, right), 0.5)
      if (!body) continue
      const [leftwards, across] = [cross(subtract(body, floor), forwards), subtract(left, right)]
      const cosine = dot(across, leftwards) / (length(across) * length(leftwards))
      if (isLeg && (Math.abs(cosine) < least || length(across) < (LEAST_APART * length(forwards)) / feet.length)) continue
      seen++
      if (cosine < -least) exchanged++
    }
    return seen >= LEAST_FRAMES && exchanged >= LEAST_SHARE * seen
  }
  const ofTrunk = (['hip', 'shoulder'] as const).filter((part) => isExchanged(pairOf(part), { isLeg: false }))
  if (ofTrunk.length > 0) return ofTrunk
  const footPair: Pair = (frame) => feetAt(frame).map(([foot]) => foot?.middle ?? null) as [Vec3 | null, Vec3 | null]
  return [...(isExchanged(pairOf('knee'), { isLeg: true }) ? ['knee' as const] : []), ...(isExchanged(footPair, { isLeg: true }) ? ['foot' as const] : [])]
}

type Pair = (frame: number) => [left: Vec3 | null, right: Vec3 | null]

/** `isGait`: what follows from it for a gait is said too. */
export function exchangedFindings(parts: readonly Part[], isGait = false): Oddity[] {
  if (parts.length === 0) return []
  return [notedAs('warning', SIDES_EXCHANGED, [said('sides-exchanged', { parts }), ...(isGait ? [said('sides-exchanged-untold', {})] : [])], { hint: 'Look at the names of the markers, and at the axes of what wrote the file: with those put right it can be read again.' })]
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
