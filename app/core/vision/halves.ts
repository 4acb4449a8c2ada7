/** A person whom one camera shows as two: the upper half as one, the lower as another. */
import { bodySize, bonesOf, isBodySized, type Bone } from '../body/body-size.ts'
import type { Mat3 } from '../math/mat3.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { Camera } from './camera.ts'
import { fundamental } from './epipolar.ts'
import { medianOffLines, sizeOf, type Person } from './seen-person.ts'
import { straightener } from './straightener.ts'
import { projectionOf, weightedDlt, type Projection } from './triangulate.ts'

/** Places among the people whom a camera shows. */
export interface Halves {
  camera: number
  one: number
  other: number
}

const LEAST_LIKELIHOOD = 0.3
/** Fewer keypoints are no half, and say nothing of where it is. */
const LEAST_SEEN = 5
/** Of the keypoints of the smaller half: so many may both have. */
const MOST_SHARED = 0.15
/** Of the whole person's size in the picture, in the median over the keypoints: as who is the same person in two cameras. */
const MOST_MISS = 0.08
/** A bone from one half to the other is about as long as the others say. */
const MOST_STRETCHED = 1.4

export type FindHalves = (people: readonly (readonly Person[])[]) => Halves[]

/**
 * Two that complement each other, that another camera sees as one person: both halves lie on that person's lines, and put
 * together they have, with them, the bones of a body, also across the cut. Everybody is a half once at most.
 */
export function halvesFinder(cameras: readonly Camera[], keypoints: readonly string[]): FindHalves {
  const views = cameras.map((camera) => ({ projection: projectionOf(camera), lines: cameras.map((other) => fundamental(camera, other)) }))
  const straightened = cameras.map(straightener)
  const bones = bonesOf(keypoints)
  return (seen) => {
    const people = seen.map((shown, camera) => shown.map(straightened[camera]!))
    return people.flatMap((shown, camera) => {
      const taken = new Set<number>()
      return complements(shown).filter(([one, other]) => {
        if (taken.has(one) || taken.has(other)) return false
        const isWhole = people.some((others, elsewhere) => elsewhere !== camera && others.some((whole) => areHalvesOf(whole, shown[one]!, shown[other]!, { view: views[camera]!, seenFrom: views[elsewhere]!, lines: views[camera]!.lines[elsewhere]!, bones })))
        if (isWhole) taken.add(one).add(other)
        return isWhole
      }).map(([one, other]): Halves => ({ camera, one, other }))
    })
  }
}

/** Keypoint by keypoint the one that is likelier. */
export function joined(one: ArrayLike<number>, other: ArrayLike<number>): number[] {
  return Array.from({ length: one.length }, (_, at) => (!(one[at - (at % 3) + 2]! >= other[at - (at % 3) + 2]!) ? other : one)[at]!)
}

/** Of whom one picture shows, with their places then: the first of both halves is the whole, and the second is nobody. */
export function halvesJoined<One extends ArrayLike<number>>(shown: readonly One[], halves: readonly Pick<Halves, 'one' | 'other'>[]): { person: One | number[]; place: number }[] {
  const otherOf = new Map(halves.map(({ one, other }) => [one, other]))
  const gone = new Set(otherOf.values())
  return shown.flatMap((person, place) => {
    const other = otherOf.get(place)
    return gone.has(place) ? [] : [{ person: other === undefined ? person : joined(person, shown[other]!), place }]
  })
}

const isSeen = (person: Person, keypoint: number) => person[3 * keypoint + 2]! >= LEAST_LIKELIHOOD
const seenIn = (person: Person) => Array.from({ length: person.length / 3 }, (_, keypoint) => keypoint).filter((keypoint) => isSeen(person, keypoint))

function complements(shown: readonly Person[]): [number, number][] {
  const seen = shown.map((person) => seenIn(person).length)
  return shown.flatMap((person, one) =>
    shown.flatMap((_, other): [number, number][] => {
      if (other <= one || seen[one]! < LEAST_SEEN || seen[other]! < LEAST_SEEN) return []
      const shared = seenIn(person).filter((keypoint) => isSeen(shown[other]!, keypoint)).length
      return shared <= MOST_SHARED * Math.min(seen[one]!, seen[other]!) ? [[one, other]] : []
    }),
  )
}

interface Views {
  view: { projection: Projection }
  seenFrom: { projection: Projection }
  lines: Mat3
  bones: readonly Bone[]
}

function areHalvesOf(whole: Person, one: Person, other: Person, { view, seenFrom, lines, bones }: Views): boolean {
  const together = joined(one, other)
  const sizePx = (sizeOf(together, LEAST_LIKELIHOOD) + sizeOf(whole, LEAST_LIKELIHOOD)) / 2
  if ([one, other].some((half) => !(medianOffLines(lines, half, whole, { leastLikelihood: LEAST_LIKELIHOOD, leastShared: LEAST_SEEN }) <= MOST_MISS * sizePx))) return false
  const points = new Map(
    seenIn(together).filter((keypoint) => isSeen(whole, keypoint)).map((keypoint): [number, Vec3] => [
      keypoint,
      weightedDlt([
        { projection: view.projection, pixel: [together[3 * keypoint]!, together[3 * keypoint + 1]!], likelihood: 1 },
        { projection: seenFrom.projection, pixel: [whole[3 * keypoint]!, whole[3 * keypoint + 1]!], likelihood: 1 },
      ]),
    ]),
  )
  const size = bodySize(points, bones)
  const across = bodySize(points, bones.filter(({ from, to }) => isSeen(one, from) !== isSeen(one, to)), 1)
  return size !== undefined && isBodySized(size) && across !== undefined && Math.abs(Math.log(across.statureM / size.statureM)) <= Math.log(MOST_STRETCHED)
}
