import type { Dimensions } from '../model.ts'
import { sizeOf } from '../person/girth.ts'
import { headLandmarks } from '../person/landmarks.ts'
import type { Look } from '../person/look.ts'
import { ellipsoid, type Field, norm, roundCone, union } from './field.ts'
import { type Garment, type Piece, sewn } from './garment.ts'

/** Over the scalp, in the head's frame; undefined where none grows. */
export function hair(dimensions: Dimensions, { style }: Look['hair'], scalp: Field): Garment | undefined {
  const { headM, headDepthM, headWidthM } = dimensions
  const { leftEye, skullCentre } = headLandmarks(dimensions)
  const u = sizeOf(dimensions)
  const [middle, eyeZ] = [skullCentre[0], leftEye[2]]
  const [front, back] = [middle + headDepthM / 2, middle - headDepthM / 2]
  // from above the forehead down past the ears to the nape
  const line = (foreheadM: number, napeM: number): Field => {
    const [top, low] = [eyeZ + foreheadM * u, eyeZ - napeM * u]
    return (x, y, z) => {
      const along = Math.max(0, Math.min(1, (front - 0.02 * u - x) / (front - back - 0.02 * u)))
      const temple = 0.018 * u * Math.max(0, 1 - Math.abs(y) / (0.5 * headWidthM)) * (1 - along)
      return top + (low - top) * along ** 1.15 + temple - z
    }
  }
  const grown = (thickness: number, ragged: number): Field => (x, y, z) =>
    scalp(x, y, z) - thickness * u - ragged * u * Math.sin(190 * x + 3 * Math.sin(90 * y)) * Math.sin(170 * y + 2 * Math.sin(110 * z))
  const within = (cloth: Field, cut: Field): Piece => ({ cloth, cut })
  const crop = (thickness: number) => within(grown(thickness, 0.001), line(0.058, 0.05))
  const behindTheFace = (backOf: number): Field => (x, y, z) => Math.max(x - (front - backOf * u), z - (eyeZ + 0.05 * u))
  const curtain = (thickness: number, downTo: number, backOf: number): Piece => {
    const head = ellipsoid([middle - 0.012 * u, 0, headM - 0.09 * u], [headDepthM / 2 + thickness * u, headWidthM / 2 + thickness * u, 0.1 * u])
    const fall = roundCone([middle - 0.03 * u, 0, eyeZ - 0.01 * u], [middle - 0.05 * u, 0, downTo + 0.06 * u], 0.088 * u, 0.078 * u)
    const hollow = (x: number, y: number) => 0.052 * u - norm(x - (middle + 0.028 * u), y, 0)
    const face = behindTheFace(backOf)
    return within(union([head, fall], 0.03), (x, y, z) => Math.max(face(x, y, z), downTo - z, z < eyeZ ? hollow(x, y) : -1))
  }
  switch (style) {
    case 'bald':
      return undefined
    case 'buzz':
      return all(crop(0.003))
    case 'short':
      return all(crop(0.012))
    case 'swept': {
      const wave = ellipsoid([middle + 0.02 * u, 0.012 * u, headM - 0.028 * u], [0.075 * u, 0.06 * u, 0.042 * u])
      return all(within(union([grown(0.009, 0.0012), wave], 0.03), line(0.062, 0.045)))
    }
    case 'bob':
      return all(within(grown(0.017, 0.0008), line(0.06, 0.06)), curtain(0.018, eyeZ - 0.075 * u, 0.075))
    case 'long':
      return all(within(grown(0.017, 0.0008), line(0.06, 0.06)), curtain(0.02, -0.05 * u, 0.085))
    case 'ponytail': {
      const tail = union(
        [
          roundCone([back + 0.012 * u, 0, eyeZ + 0.02 * u], [back - 0.045 * u, 0, eyeZ - 0.02 * u], 0.02 * u, 0.027 * u),
          roundCone([back - 0.045 * u, 0, eyeZ - 0.02 * u], [back - 0.04 * u, 0, eyeZ - 0.17 * u], 0.027 * u, 0.01 * u),
        ],
        0.02,
      )
      return all(crop(0.009), whole(tail))
    }
    case 'bun':
      return all(crop(0.009), whole(ellipsoid([back + 0.012 * u, 0, headM - 0.035 * u], [0.042 * u, 0.045 * u, 0.04 * u])))
    case 'afro': {
      const cloud = ellipsoid([middle - 0.022 * u, 0, headM - 0.07 * u], [headDepthM / 2 + 0.04 * u, headWidthM / 2 + 0.055 * u, 0.128 * u])
      const curls: Field = (x, y, z) => cloud(x, y, z) - 0.004 * u * Math.sin(150 * x) * Math.sin(150 * y) * Math.sin(150 * z)
      return all(within(curls, line(0.05, 0.06)))
    }
  }
}

const all = (...pieces: Piece[]): Garment => sewn(pieces, 0.012)
const whole = (cloth: Field): Piece => ({ cloth, cut: () => -1 })
