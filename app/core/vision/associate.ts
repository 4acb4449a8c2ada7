/** Which people in the pictures of several cameras are the same one, in one frame. */
import { bodySize, bonesOf, isBodySized, type Bone } from '../body/body-size.ts'
import type { Mat3 } from '../math/mat3.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { Camera } from './camera.ts'
import { epipolarDistance, fundamental } from './epipolar.ts'
import { projected, projectionOf, weightedDlt, type Projection, type Sighting } from './triangulate.ts'

/** x, y and likelihood of each keypoint after one another. */
export type Person = readonly number[]

/** By camera: the place of the person among those it shows, or undefined where it does not show them. */
export type Group = readonly (number | undefined)[]

interface AssociationLimits {
  leastLikelihood: number
  /** Of a person's size in the picture: by at most that cameras disagree on one, in the median over the keypoints they see. */
  mostMiss: number
  /** Fewer keypoints that both see say nothing. */
  leastShared: number
}

const USUAL_ASSOCIATION: AssociationLimits = { leastLikelihood: 0.3, mostMiss: 0.08, leastShared: 5 }

export type Associate = (people: readonly (readonly Person[])[]) => Group[]

/**
 * Groups that at least two cameras agree on. The one that most cameras agree on comes first: of two alone, at one height, each
 * may see another person on the same line. What two alone see has to be built like a body, where `keypoints` tells its bones.
 * Every person belongs to one group at most.
 */
export function associator(cameras: readonly Camera[], keypoints: readonly string[] = [], limits: AssociationLimits = USUAL_ASSOCIATION): Associate {
  const lines = cameras.map((one) => cameras.map((other) => (one === other ? undefined : fundamental(one, other))))
  const projections = cameras.map(projectionOf)
  const bones = bonesOf(keypoints)
  return (people) => {
    const all = people.flatMap((shown, camera) => shown.map((person, place): Sighted => ({ camera, place, person, sizePx: sizeOf(person, limits.leastLikelihood) })))
    const distances = all.map((one) => all.map((other) => (one.camera === other.camera ? Infinity : medianDistance(lines[one.camera]![other.camera]!, one, other, limits))))
    const left = new Set(all.keys())
    const groups: Group[] = []
    const scene = { all, projections, distances, limits, bones }
    for (let best = bestAgreed(scene, left); best; best = bestAgreed(scene, left)) {
      const { members } = best
      for (const member of members) left.delete(member)
      groups.push(people.map((_, camera) => all[members.find((member) => all[member]!.camera === camera) ?? -1]?.place))
    }
    return groups
  }
}

interface Sighted {
  camera: number
  place: number
  person: Person
  /** The larger side of the box around the keypoints that are seen, in pixels. */
  sizePx: number
}

interface Agreed {
  members: number[]
  /** The two that agree least. */
  worst: number
}

interface Scene {
  all: readonly Sighted[]
  projections: readonly Projection[]
  /** Of any two sightings from each other's lines. */
  distances: readonly (readonly number[])[]
  limits: AssociationLimits
  bones: readonly Bone[]
}

function bestAgreed(scene: Scene, left: ReadonlySet<number>): Agreed | undefined {
  let best: Agreed | undefined
  for (const one of left)
    for (const other of left) {
      if (other <= one || scene.distances[one]![other]! > scene.limits.mostMiss) continue
      const grown = grownFrom([one, other], scene, left)
      if (grown.members.length === 2 && !isBody(grown.members, scene)) continue
      if (!best || grown.members.length > best.members.length || (grown.members.length === best.members.length && grown.worst < best.worst)) best = grown
    }
  return best
}

/**
 * One camera after the other, the one that agrees best first. Each has to see the person where the others, taken together,
 * say that they are: lines alone do not tell people of one height apart whom level cameras see.
 */
function grownFrom(pair: readonly [number, number], { all, projections, distances, limits }: Scene, left: ReadonlySet<number>): Agreed {
  const members: number[] = [...pair]
  const every = Math.max(1, Math.floor(all[pair[0]]!.person.length / 3 / ENOUGH_KEYPOINTS))
  let worst = distances[pair[0]]![pair[1]]!
  for (;;) {
    let next: number | undefined
    let nextMiss = limits.mostMiss
    const points = pointsOf(members.map((member) => all[member]!), projections, limits, every)
    for (const candidate of left) {
      if (members.some((member) => all[member]!.camera === all[candidate]!.camera || distances[candidate]![member]! > limits.mostMiss)) continue
      const miss = medianMiss(points, all[candidate]!, projections, limits)
      if (miss <= nextMiss) [next, nextMiss] = [candidate, miss]
    }
    if (next === undefined) return { members, worst }
    members.push(next)
    worst = Math.max(worst, nextMiss)
  }
}

/** Also where too few bones are seen to tell. */
function isBody(members: readonly number[], { all, projections, limits, bones }: Scene): boolean {
  const size = bodySize(pointsOf(members.map((member) => all[member]!), projections, limits, 1), bones)
  return size === undefined || isBodySized(size)
}

/** As many keypoints from all over the body tell where somebody is as well as all of them. */
const ENOUGH_KEYPOINTS = 13

/** By keypoint, where at least two of them see it. */
function pointsOf(members: readonly Sighted[], projections: readonly Projection[], { leastLikelihood }: AssociationLimits, every: number): Map<number, Vec3> {
  const count = members[0]!.person.length / 3
  const points = new Map<number, Vec3>()
  for (let keypoint = 0; keypoint < count; keypoint += every) {
    const sightings = members.flatMap(({ camera, person }): Sighting[] => {
      const [x, y, likelihood] = [person[3 * keypoint]!, person[3 * keypoint + 1]!, person[3 * keypoint + 2]!]
      return likelihood < leastLikelihood ? [] : [{ projection: projections[camera]!, pixel: [x, y], likelihood }]
    })
    if (sightings.length >= 2) points.set(keypoint, weightedDlt(sightings))
  }
  return points
}

function medianMiss(points: ReadonlyMap<number, Vec3>, { camera, person, sizePx }: Sighted, projections: readonly Projection[], { leastLikelihood, leastShared }: AssociationLimits): number {
  const misses = [...points].flatMap(([keypoint, point]) => {
    if (person[3 * keypoint + 2]! < leastLikelihood) return []
    const [u, v] = projected(projections[camera]!, point)
    return [Math.hypot(u - person[3 * keypoint]!, v - person[3 * keypoint + 1]!)]
  })
  return median(misses, leastShared) / sizePx
}

function medianDistance(f: Mat3, { person: one, sizePx }: Sighted, { person: other, sizePx: otherSizePx }: Sighted, { leastLikelihood, leastShared }: AssociationLimits): number {
  const distances: number[] = []
  for (let at = 0; at < one.length; at += 3) {
    if (one[at + 2]! < leastLikelihood || other[at + 2]! < leastLikelihood) continue
    distances.push(epipolarDistance(f, [one[at]!, one[at + 1]!], [other[at]!, other[at + 1]!]))
  }
  return median(distances, leastShared) / ((sizePx + otherSizePx) / 2)
}

/** Infinite where too few keypoints say it. */
function median(values: number[], least: number): number {
  return values.length < least ? Infinity : values.sort((a, b) => a - b)[values.length >> 1]!
}

function sizeOf(person: Person, leastLikelihood: number): number {
  const seen = Array.from({ length: person.length / 3 }, (_, keypoint) => 3 * keypoint).filter((at) => person[at + 2]! >= leastLikelihood)
  const span = (axis: 0 | 1) => seen.reduce((most, at) => Math.max(most, person[at + axis]!), -Infinity) - seen.reduce((least, at) => Math.min(least, person[at + axis]!), Infinity)
  return seen.length === 0 ? 0 : Math.max(span(0), span(1))
}
