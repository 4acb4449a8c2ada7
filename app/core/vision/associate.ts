/** Which people in the pictures of several cameras are the same one, in one frame. */
import { bodySize, bonesOf, isBodySized, type Bone } from '../body/body-size.ts'
import type { Mat3 } from '../math/mat3.ts'
import type { Vec3 } from '../math/vec3.ts'
import type { Camera } from './camera.ts'
import { fundamental } from './epipolar.ts'
import { lensOf, type Lens } from './robust/lens.ts'
import { addRay, clear, meet, newMeeting } from './robust/meeting.ts'
import { medianOfEnough, medianOffLines, sizeOf, type Person, type SeenWell } from './seen-person.ts'
import { straightener } from './straightener.ts'
import { projected } from './triangulate.ts'

/** By camera: the place of the person among those it shows, or undefined where it does not show them. */
export type Group = readonly (number | undefined)[]

interface AssociationLimits extends SeenWell {
  /** Of a person's size in the picture: by at most that cameras disagree on one, in the median over the keypoints they see. */
  mostMiss: number
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
  const lenses = cameras.map(lensOf)
  const straightened = cameras.map(straightener)
  const bones = bonesOf(keypoints)
  return (people) => {
    const all = people.flatMap((shown, camera) => shown.map((seen, place): Sighted => {
      const person = straightened[camera]!(seen)
      return { camera, place, person, sizePx: sizeOf(person, limits.leastLikelihood) }
    }))
    const distances = all.map((): number[] => [])
    for (const [place, one] of all.entries())
      for (const [before, other] of all.slice(0, place).entries())
        distances[place]![before] = distances[before]![place] = one.camera === other.camera ? Infinity : shareOffLines(lines[other.camera]![one.camera]!, other, one, limits)
    const left = new Set(all.keys())
    const groups: Group[] = []
    const scene = { all, lenses, distances, limits, bones }
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
  /** Free of distortion. */
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
  lenses: readonly Lens[]
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
      // Whichever two one begins with, more than all cannot be found.
      if (best.members.length === left.size) return best
    }
  return best
}

/**
 * One camera after the other, the one that agrees best first. Each has to see the person where the others, taken together,
 * say that they are: lines alone do not tell people of one height apart whom level cameras see.
 */
function grownFrom(pair: readonly [number, number], { all, lenses, distances, limits }: Scene, left: ReadonlySet<number>): Agreed {
  const members: number[] = [...pair]
  const every = Math.max(1, Math.floor(all[pair[0]]!.person.length / 3 / ENOUGH_KEYPOINTS))
  let worst = distances[pair[0]]![pair[1]]!
  for (;;) {
    let next: number | undefined
    let nextMiss = limits.mostMiss
    const candidates = [...left].filter((candidate) => members.every((member) => all[member]!.camera !== all[candidate]!.camera && distances[candidate]![member]! <= limits.mostMiss))
    if (candidates.length === 0) return { members, worst }
    const points = pointsOf(members.map((member) => all[member]!), lenses, limits, every)
    for (const candidate of candidates) {
      const miss = medianMiss(points, every, all[candidate]!, lenses, limits)
      if (miss <= nextMiss) [next, nextMiss] = [candidate, miss]
    }
    if (next === undefined) return { members, worst }
    members.push(next)
    worst = Math.max(worst, nextMiss)
  }
}

/** Also where too few bones are seen to tell. */
function isBody(members: readonly number[], { all, lenses, limits, bones }: Scene): boolean {
  const points = pointsOf(members.map((member) => all[member]!), lenses, limits, 1)
  const size = bodySize(new Map(points.flatMap((point, keypoint): [number, Vec3][] => (point ? [[keypoint, point]] : []))), bones)
  return size === undefined || isBodySized(size)
}

/** As many keypoints from all over the body tell where somebody is as well as all of them. */
const ENOUGH_KEYPOINTS = 13

const meeting = newMeeting()

/** Of every so-manieth keypoint, where at least two of them see it. */
function pointsOf(members: readonly Sighted[], lenses: readonly Lens[], { leastLikelihood }: AssociationLimits, every: number): (Vec3 | undefined)[] {
  const points: (Vec3 | undefined)[] = []
  for (let at = 0; at < members[0]!.person.length; at += 3 * every) {
    clear(meeting)
    for (const { camera, person } of members) {
      const likelihood = person[at + 2]!
      if (likelihood < leastLikelihood) continue
      const lens = lenses[camera]!
      const { focalXPx, focalYPx, centreXPx, centreYPx } = lens.camera
      addRay(meeting, lens, (person[at]! - centreXPx) / focalXPx, (person[at + 1]! - centreYPx) / focalYPx, likelihood * likelihood)
    }
    points.push(meet(meeting) ? [meeting.point[0]!, meeting.point[1]!, meeting.point[2]!] : undefined)
  }
  return points
}

function medianMiss(points: readonly (Vec3 | undefined)[], every: number, { camera, person, sizePx }: Sighted, lenses: readonly Lens[], { leastLikelihood, leastShared }: AssociationLimits): number {
  const misses: number[] = []
  for (const [place, point] of points.entries()) {
    const at = 3 * every * place
    if (!point || person[at + 2]! < leastLikelihood) continue
    const [u, v] = projected(lenses[camera]!.projection, point)
    misses.push(Math.hypot(u - person[at]!, v - person[at + 1]!))
  }
  return medianOfEnough(misses, leastShared) / sizePx
}

/** Of their mean size in the pictures. */
const shareOffLines = (lines: Mat3, one: Sighted, other: Sighted, limits: SeenWell) => medianOffLines(lines, one.person, other.person, limits) / ((one.sizePx + other.sizePx) / 2)
