import { SIDES } from '../../../app/core/body/joints.ts'
import type { Dimensions, Pose, Side } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import type { Look } from '../person/look.ts'
import { clothOver, crease } from './cloth.ts'
import { type Field, smoothMin } from './field.ts'
import type { Flesh } from './flesh.ts'
import { type Garment, type Piece, sewn } from './garment.ts'
import { inRest } from './in-rest.ts'

/** Ease at the hips and what the legs gain to their hems, in metres; to how many thighs' lengths they go on gaining. */
const CUT = {
  shorts: { hipEase: 0.007, flare: 0.022, gain: 1, widestAt: 1, knee: 0 },
  leggings: { hipEase: 0.0025, flare: 0, gain: 0.55, widestAt: 1.9, knee: 0.03 },
  trousers: { hipEase: 0.007, flare: 0.016, gain: 0.55, widestAt: 1.9, knee: 0.09 },
} as const
/** Above the ankle. */
const HEM_M = { leggings: 0.07, trousers: 0.012 } as const
const SEAM_M = 0.03

export function bottom(dimensions: Dimensions, girth: Girth, { bottom: look }: Look, rest: Pose, flesh: Flesh): Garment {
  const waistZ = rest.pelvis.origin[2] + 0.75 * dimensions.pelvisM
  const { hipEase } = CUT[look.kind]
  const hips: Piece = { cloth: (x, y, z) => flesh.pelvis(x, y, z) - hipEase, cut: (_x, _y, z) => z - waistZ }
  return sewn([hips, ...SIDES.map((side) => leg(dimensions, girth, look, side, waistZ, rest, flesh))], SEAM_M)
}

function leg(dimensions: Dimensions, girth: Girth, look: Look['bottom'], side: Side, waistZ: number, rest: Pose, flesh: Flesh): Piece {
  const { hipEase, flare, gain, widestAt, knee } = CUT[look.kind]
  const [upper, lower] = [flesh[`${side}-thigh`], flesh[`${side}-shank`]]
  const along = inRest(rest[`${side}-thigh`], (_x, _y, z) => -z / dimensions.thighM)
  const covered: Field = look.kind === 'shorts' ? upper : (x, y, z) => smoothMin(upper(x, y, z), lower(x, y, z), knee)
  const down: Field = (x, y, z) => Math.max(0, Math.min(widestAt, along(x, y, z)))
  const hem = hemOf(dimensions, girth, look, side, rest)
  return {
    cloth: clothOver(covered, (x, y, z) => hipEase + flare * girth.size * down(x, y, z) * gain + crease(x, y, z, flare)),
    cut: (x, y, z) => Math.max(hem(x, y, z), z - waistZ),
  }
}

function hemOf({ thighM, shankM }: Dimensions, { size }: Girth, { kind, lengthShare }: Look['bottom'], side: Side, rest: Pose): Field {
  if (kind === 'shorts') return inRest(rest[`${side}-thigh`], (_x, _y, z) => -lengthShare * thighM - z)
  return inRest(rest[`${side}-shank`], (_x, _y, z) => -shankM + HEM_M[kind] * size - z)
}
