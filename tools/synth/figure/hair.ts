import type { Dimensions } from '../model.ts'
import { sizeOf } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import type { Look } from '../person/look.ts'
import { ellipsoid, type Field, norm, roundCone, union } from './field.ts'
import { type Garment, type Piece, sewn } from './garment.ts'

/** Over the scalp, in the head's frame; undefined where none grows. */
export function hair(dimensions: Dimensions, { style }: Look['hair'], scalp: Field): Garment | undefined {
  const pieces = HAIRCUTS[style]({ ...measured(dimensions), scalp })
  return pieces.length === 0 ? undefined : sewn(pieces, 0.012)
}

type Head = ReturnType<typeof measured> & { scalp: Field }
function measured(dimensions: Dimensions) {
  const { headM, headDepthM, headWidthM } = dimensions
  const { leftEye, skullCentre } = headLandmarks(dimensions)
  const middle = skullCentre[0]
  return { headM, headDepthM, headWidthM, u: sizeOf(dimensions), middle, eyeZ: leftEye[2], front: middle + headDepthM / 2, back: middle - headDepthM / 2 }
}

const HAIRCUTS: Record<Look['hair']['style'], (head: Head) => Piece[]> = {
  bald: () => [],
  buzz: (head) => [crop(head, 0.003)],
  short: (head) => [crop(head, 0.012)],
  swept: (head) => {
    const { middle, headM, u } = head
    const wave = ellipsoid([middle + 0.02 * u, 0.012 * u, headM - 0.028 * u], [0.075 * u, 0.06 * u, 0.042 * u])
    return [{ cloth: union([grown(head, 0.009, 0.0012), wave], 0.03), cut: hairline(head, 0.062, 0.045) }]
  },
  bob: (head) => [full(head), curtain(head, 0.018, head.eyeZ - 0.075 * head.u, 0.075)],
  long: (head) => [full(head), curtain(head, 0.02, -0.05 * head.u, 0.085)],
  ponytail: (head) => {
    const { back, eyeZ, u } = head
    const tail = union(
      [
        roundCone([back + 0.012 * u, 0, eyeZ + 0.02 * u], [back - 0.045 * u, 0, eyeZ - 0.02 * u], 0.02 * u, 0.027 * u),
        roundCone([back - 0.045 * u, 0, eyeZ - 0.02 * u], [back - 0.04 * u, 0, eyeZ - 0.17 * u], 0.027 * u, 0.01 * u),
      ],
      0.02,
    )
    return [crop(head, 0.009), whole(tail)]
  },
  bun: (head) => {
    const { back, headM, u } = head
    return [crop(head, 0.009), whole(ellipsoid([back + 0.012 * u, 0, headM - 0.035 * u], [0.042 * u, 0.045 * u, 0.04 * u]))]
  },
  afro: (head) => {
    const { middle, headM, headDepthM, headWidthM, u } = head
    const cloud = ellipsoid([middle - 0.022 * u, 0, headM - 0.07 * u], [headDepthM / 2 + 0.04 * u, headWidthM / 2 + 0.055 * u, 0.128 * u])
    const curls: Field = (x, y, z) => cloud(x, y, z) - 0.004 * u * Math.sin(150 * x) * Math.sin(150 * y) * Math.sin(150 * z)
    return [{ cloth: curls, cut: hairline(head, 0.05, 0.06) }]
  },
}

const crop = (head: Head, thickness: number): Piece => ({ cloth: grown(head, thickness, 0.001), cut: hairline(head, 0.058, 0.05) })
const full = (head: Head): Piece => ({ cloth: grown(head, 0.017, 0.0008), cut: hairline(head, 0.06, 0.06) })
const whole = (cloth: Field): Piece => ({ cloth, cut: () => -1 })

function grown({ scalp, u }: Head, thickness: number, ragged: number): Field {
  return (x, y, z) => scalp(x, y, z) - thickness * u - ragged * u * Math.sin(190 * x + 3 * Math.sin(90 * y)) * Math.sin(170 * y + 2 * Math.sin(110 * z))
}

/** From above the forehead down past the ears to the nape. */
function hairline({ u, eyeZ, front, back, headWidthM }: Head, foreheadM: number, napeM: number): Field {
  const [top, low] = [eyeZ + foreheadM * u, eyeZ - napeM * u]
  return (x, y, z) => {
    const along = Math.max(0, Math.min(1, (front - 0.02 * u - x) / (front - back - 0.02 * u)))
    const temple = 0.018 * u * Math.max(0, 1 - Math.abs(y) / (0.5 * headWidthM)) * (1 - along)
    return top + (low - top) * along ** 1.15 + temple - z
  }
}

/** Hair that falls `downTo` a height, round the neck and behind the face. */
function curtain({ u, middle, eyeZ, front, headM, headDepthM, headWidthM }: Head, thickness: number, downTo: number, behindFront: number): Piece {
  const head = ellipsoid([middle - 0.012 * u, 0, headM - 0.09 * u], [headDepthM / 2 + thickness * u, headWidthM / 2 + thickness * u, 0.1 * u])
  const fall = roundCone([middle - 0.03 * u, 0, eyeZ - 0.01 * u], [middle - 0.05 * u, 0, downTo + 0.06 * u], 0.088 * u, 0.078 * u)
  const hollow = (x: number, y: number) => 0.052 * u - norm(x - (middle + 0.028 * u), y, 0)
  const face: Field = (x, _y, z) => Math.max(x - (front - behindFront * u), z - (eyeZ + 0.05 * u))
  return { cloth: union([head, fall], 0.03), cut: (x, y, z) => Math.max(face(x, y, z), downTo - z, z < eyeZ ? hollow(x, y) : -1) }
}
