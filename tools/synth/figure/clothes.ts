import { SIDES } from '../../../app/core/body/joints.ts'
import type { Dimensions, Pose } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import type { Look } from '../person/look.ts'
import { type Field, norm, smoothMin } from './field.ts'
import type { Flesh } from './flesh.ts'
import { FAR_FROM_CLOTH_M, type Garment, type Piece, sewn } from './garment.ts'
import { inRest } from './in-rest.ts'

export interface Clothes {
  top: Garment
  bottom: Garment
  socks: Garment
}

/** No garment hangs so far from what it covers. */
const LOOSEST_M = 0.06
const FAR_FROM_FLESH_M = FAR_FROM_CLOTH_M + LOOSEST_M
const SLEEVE_SHARE = { 't-shirt': 0.62, 'tank-top': 0, 'long-sleeve': 0.93 } as const

/** In the room, round the figure at rest: every garment is the flesh it hangs on, grown and cut at its hems. */
export function clothes(dimensions: Dimensions, girth: Girth, look: Look, rest: Pose, flesh: Flesh): Clothes {
  return { top: top(dimensions, girth, look, rest, flesh), bottom: bottom(dimensions, girth, look, rest, flesh), socks: socks(dimensions, look, rest, flesh) }
}

function top({ trunkM, pelvisM, upperArmM, forearmM }: Dimensions, { size }: Girth, { top: { kind, easeM } }: Look, rest: Pose, flesh: Flesh): Garment {
  const { thorax, pelvis } = flesh
  const hemZ = rest.pelvis.origin[2] - (kind === 'tank-top' ? 0.01 : 0.035) * size
  const neckZ = rest.thorax.origin[2] + trunkM
  const [collar, collarX, narrow] = kind === 'tank-top' ? [0.1 * size, 0.04 * size, 1.35] : [0.079 * size, 0.02 * size, 1.05]
  const waistZ = rest.pelvis.origin[2] + pelvisM
  const shoulders = SIDES.map((side) => rest[`${side}-upper-arm`].origin)
  const trunk: Field = (x, y, z) => {
    const body = smoothMin(thorax(x, y, z), pelvis(x, y, z), 0.1)
    if (body > FAR_FROM_FLESH_M) return body - LOOSEST_M
    // hangs free below the chest
    const ease = easeM * (0.55 + 0.75 * Math.max(0, Math.min(1, (waistZ + 0.16 * size - z) / (0.2 * size))))
    return body - ease - crease(x, y, z, easeM)
  }
  const opening: Field = (x, y, z) => Math.max(hemZ - z, collar - norm(x - collarX, narrow * y, 1.15 * Math.min(0, z - neckZ)))
  if (kind === 'tank-top') {
    const armhole = 0.078 * size
    const cut: Field = (x, y, z) => {
      const holes = Math.min(...shoulders.map((at) => norm(x - at[0], y - at[1], 0.75 * (z - at[2]))))
      return Math.max(opening(x, y, z), armhole - holes)
    }
    return sewn([{ cloth: trunk, cut }], 0.03)
  }
  const sleeves = SIDES.map((side): Piece => {
    const [upper, fore] = [flesh[`${side}-upper-arm`], flesh[`${side}-forearm`]]
    const cuff = inRest(rest[`${side}-${kind === 't-shirt' ? 'upper-arm' : 'forearm'}`], (_x, _y, z) => -SLEEVE_SHARE[kind] * (kind === 't-shirt' ? upperArmM : forearmM) - z)
    const along = inRest(rest[`${side}-upper-arm`], (_x, _y, z) => -z / upperArmM)
    const cloth: Field = (x, y, z) => {
      const arm = kind === 't-shirt' ? upper(x, y, z) : smoothMin(upper(x, y, z), fore(x, y, z), 0.03)
      if (arm > FAR_FROM_FLESH_M) return arm - LOOSEST_M
      const flare = Math.max(0, Math.min(1, 1.6 * along(x, y, z)))
      return arm - easeM * (0.12 + 0.75 * flare) - 0.002 - 0.5 * crease(x, y, z, easeM)
    }
    return { cloth, cut: cuff }
  })
  return sewn([{ cloth: trunk, cut: opening }, ...sleeves], 0.03)
}

function bottom({ thighM, shankM, pelvisM }: Dimensions, { size }: Girth, { bottom: { kind, lengthShare } }: Look, rest: Pose, flesh: Flesh): Garment {
  const waistZ = rest.pelvis.origin[2] + 0.75 * pelvisM
  const [hipEase, flare] = { shorts: [0.007, 0.022], leggings: [0.0025, 0], trousers: [0.007, 0.016] }[kind] as [number, number]
  const legs = SIDES.map((side): Piece => {
    const [upper, lower] = [flesh[`${side}-thigh`], flesh[`${side}-shank`]]
    const along = inRest(rest[`${side}-thigh`], (_x, _y, z) => -z / thighM)
    const hem =
      kind === 'shorts'
        ? inRest(rest[`${side}-thigh`], (_x, _y, z) => -lengthShare * thighM - z)
        : inRest(rest[`${side}-shank`], (_x, _y, z) => -shankM + (kind === 'leggings' ? 0.07 : 0.012) * size - z)
    const cloth: Field = (x, y, z) => {
      const leg = kind === 'shorts' ? upper(x, y, z) : smoothMin(upper(x, y, z), lower(x, y, z), kind === 'trousers' ? 0.09 : 0.03)
      if (leg > FAR_FROM_FLESH_M) return leg - LOOSEST_M
      const down = Math.max(0, Math.min(kind === 'shorts' ? 1 : 1.9, along(x, y, z)))
      return leg - hipEase - flare * size * down * (kind === 'shorts' ? 1 : 0.55) - crease(x, y, z, flare)
    }
    return { cloth, cut: (x, y, z) => Math.max(hem(x, y, z), z - waistZ) }
  })
  return sewn([{ cloth: (x, y, z) => flesh.pelvis(x, y, z) - hipEase, cut: (_x, _y, z) => z - waistZ }, ...legs], 0.03)
}

function socks({ shankM }: Dimensions, { socks: { heightM } }: Look, rest: Pose, flesh: Flesh): Garment {
  const each = SIDES.map((side): Piece => {
    const above = inRest(rest[`${side}-shank`], (_x, _y, z) => z + shankM - 0.03 - heightM)
    const shank = flesh[`${side}-shank`]
    return { cloth: (x, y, z) => shank(x, y, z) - 0.003, cut: above }
  })
  return sewn(each, 0.003)
}

/** Folds of cloth that is wider than what it covers. */
function crease(x: number, y: number, z: number, easeM: number): number {
  return 0.16 * easeM * Math.sin(38 * z + 9 * x + 2.5 * Math.sin(23 * y + 8 * z)) * Math.sin(29 * (x + y) + 11 * z)
}
