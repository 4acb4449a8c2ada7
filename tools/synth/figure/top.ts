import { SIDES } from '../../../app/core/body/joints.ts'
import type { Dimensions, Pose, Side } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import type { Look } from '../person/look.ts'
import { clothOver, crease } from './cloth.ts'
import { type Field, norm, smoothMin } from './field.ts'
import type { Flesh } from './flesh.ts'
import { type Garment, type Piece, sewn } from './garment.ts'
import { inRest } from './in-rest.ts'

type Kind = Look['top']['kind']

/** In metres of a person of 1.75 m: below the hips; the neck's opening, how far before the neck, and how much narrower than deep. */
const CUT = {
  't-shirt': { hem: 0.035, collar: 0.079, collarForward: 0.02, narrow: 1.05 },
  'long-sleeve': { hem: 0.035, collar: 0.079, collarForward: 0.02, narrow: 1.05 },
  'tank-top': { hem: 0.01, collar: 0.1, collarForward: 0.04, narrow: 1.35 },
} as const
/** Where along that segment a sleeve ends. */
const SLEEVE = { 't-shirt': ['upper-arm', 0.62], 'long-sleeve': ['forearm', 0.93] } as const
const ARMHOLE_M = 0.078
const SEAM_M = 0.03

export function top(dimensions: Dimensions, girth: Girth, { top: { kind, easeM } }: Look, rest: Pose, flesh: Flesh): Garment {
  const cloth = trunkCloth(dimensions, girth, easeM, rest, flesh)
  const open = opening(dimensions, girth, kind, rest)
  if (kind === 'tank-top') return sewn([{ cloth, cut: withArmholes(open, girth, rest) }], SEAM_M)
  return sewn([{ cloth, cut: open }, ...SIDES.map((side) => sleeve(dimensions, kind, side, easeM, rest, flesh))], SEAM_M)
}

/** Hangs free below the chest. */
function trunkCloth({ pelvisM }: Dimensions, { size }: Girth, easeM: number, rest: Pose, { thorax, pelvis }: Flesh): Field {
  const waistZ = rest.pelvis.origin[2] + pelvisM
  return clothOver(
    (x, y, z) => smoothMin(thorax(x, y, z), pelvis(x, y, z), 0.1),
    (x, y, z) => easeM * (0.55 + 0.75 * Math.max(0, Math.min(1, (waistZ + 0.16 * size - z) / (0.2 * size)))) + crease(x, y, z, easeM),
  )
}

/** Its hem, and the hole for the neck. */
function opening({ trunkM }: Dimensions, { size }: Girth, kind: Kind, rest: Pose): Field {
  const { hem, collar, collarForward, narrow } = CUT[kind]
  const hemZ = rest.pelvis.origin[2] - hem * size
  const neckZ = rest.thorax.origin[2] + trunkM
  return (x, y, z) => Math.max(hemZ - z, collar * size - norm(x - collarForward * size, narrow * y, 1.15 * Math.min(0, z - neckZ)))
}

function withArmholes(open: Field, { size }: Girth, rest: Pose): Field {
  const shoulders = SIDES.map((side) => rest[`${side}-upper-arm`].origin)
  return (x, y, z) => Math.max(open(x, y, z), ARMHOLE_M * size - Math.min(...shoulders.map((at) => norm(x - at[0], y - at[1], 0.75 * (z - at[2])))))
}

function sleeve({ upperArmM, forearmM }: Dimensions, kind: keyof typeof SLEEVE, side: Side, easeM: number, rest: Pose, flesh: Flesh): Piece {
  const [upper, fore] = [flesh[`${side}-upper-arm`], flesh[`${side}-forearm`]]
  const [ends, share] = SLEEVE[kind]
  const lengthM = ends === 'upper-arm' ? upperArmM : forearmM
  const along = inRest(rest[`${side}-upper-arm`], (_x, _y, z) => -z / upperArmM)
  const arm: Field = kind === 't-shirt' ? upper : (x, y, z) => smoothMin(upper(x, y, z), fore(x, y, z), 0.03)
  const flare: Field = (x, y, z) => Math.max(0, Math.min(1, 1.6 * along(x, y, z)))
  return {
    cloth: clothOver(arm, (x, y, z) => easeM * (0.12 + 0.75 * flare(x, y, z)) + 0.002 + 0.5 * crease(x, y, z, easeM)),
    cut: inRest(rest[`${side}-${ends}`], (_x, _y, z) => -share * lengthM - z),
  }
}
