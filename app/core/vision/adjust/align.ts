import { IDENTITY, type Mat3, multiply, transform, transpose } from '../../math/mat3.ts'
import { median } from '../../math/median.ts'
import { nearestRotation } from '../../math/nearest-rotation.ts'
import { toRotationVector } from '../../math/rotation-vector.ts'
import { radiansOf } from '../../math/degrees.ts'
import { add, dot, length, scale, subtract, type Vec3 } from '../../math/vec3.ts'
import type { Camera, Pose } from '../camera.ts'
import { cameraPosition } from '../look-at.ts'

/** `x ↦ factor·rotation·x + shift` */
export interface Similarity {
  factor: number
  rotation: Mat3
  shift: Vec3
}

/** How far a calibration is usually off: only their relation matters here. */
const USUAL_RAD = radiansOf(1)
const USUAL_M = 0.02
const ROUNDS = 10
/** In usual errors: below, all agree. */
const EXACT = 1e-9

/**
 * What lays cameras onto others of the same rig, orientation and place together. `factor` is found as well where it is not given.
 * `robust`: cameras that moved by themselves count less, so that the others stay.
 */
export function alignment(cameras: readonly Camera[], onto: readonly Camera[], { factor, robust }: { factor?: number; robust: boolean }): Similarity {
  const all = cameras.map((camera, place) => pairOf(camera, onto[place]!))
  const plain = fitted(all, all.map(() => 1), factor)
  return robust ? settled(all, plain, factor) : plain
}

function settled(all: readonly Pair[], start: Similarity, factor: number | undefined): Similarity {
  let best = start
  for (let round = 0; round < ROUNDS; round++) {
    const misses = all.map((pair) => missOf(pair, best))
    const usual = median(misses)
    if (usual < EXACT) break
    best = fitted(all, misses.map((miss) => 1 / (1 + (miss / usual) ** 2)), factor)
  }
  return best
}

interface Pair {
  from: Vec3
  to: Vec3
  /** Of the room, as this camera has it. */
  turn: Mat3
}

function pairOf(camera: Camera, target: Camera): Pair {
  return { from: cameraPosition(camera), to: cameraPosition(target), turn: multiply(transpose(target.rotation), camera.rotation) }
}

function fitted(all: readonly Pair[], weights: readonly number[], given?: number): Similarity {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const middle = (of: (pair: Pair) => Vec3) => scale(all.map((pair, place) => scale(of(pair), weights[place]!)).reduce(add), 1 / sum)
  const [from, to] = [middle((pair) => pair.from), middle((pair) => pair.to)]
  const spread = (of: (pair: Pair) => Vec3, about: Vec3) => Math.sqrt(all.reduce((total, pair, place) => total + weights[place]! * length(subtract(of(pair), about)) ** 2, 0))
  const factor = given ?? spread((pair) => pair.to, to) / spread((pair) => pair.from, from)
  const gathered = IDENTITY.map((_, at) =>
    all.reduce((total, pair, place) => {
      const [b, a] = [subtract(pair.to, to)[Math.floor(at / 3)]!, factor * subtract(pair.from, from)[at % 3]!]
      return total + weights[place]! * (pair.turn[at]! / (2 * USUAL_RAD ** 2) + (b * a) / USUAL_M ** 2)
    }, 0),
  ) as unknown as Mat3
  const rotation = nearestRotation(gathered)
  return { factor, rotation, shift: subtract(to, scale(transform(rotation, from), factor)) }
}

function missOf({ from, to, turn }: Pair, { factor, rotation, shift }: Similarity): number {
  const angle = length(toRotationVector(multiply(turn, transpose(rotation))))
  const off = subtract(add(scale(transform(rotation, from), factor), shift), to)
  return Math.sqrt((angle / USUAL_RAD) ** 2 + dot(off, off) / USUAL_M ** 2)
}

/** The same camera in the room moved so. */
export function carried(camera: Camera, { factor, rotation, shift }: Similarity): Camera {
  const turned = multiply(camera.rotation, transpose(rotation))
  const centre = add(scale(transform(rotation, cameraPosition(camera)), factor), shift)
  return { ...camera, rotation: turned, translationM: scale(transform(turned, centre), -1) }
}

/** How far one camera is from another. */
export function differenceOf(camera: Pose, other: Pose): { angleRad: number; distanceM: number } {
  return { angleRad: length(toRotationVector(multiply(camera.rotation, transpose(other.rotation)))), distanceM: length(subtract(cameraPosition(camera), cameraPosition(other))) }
}
