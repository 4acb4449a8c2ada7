import { SIDES } from '../../../app/core/body/joints.ts'
import type { Dimensions, Pose } from '../model.ts'
import type { Girth } from '../person/girth.ts'
import type { Look } from '../person/look.ts'
import { bottom } from './bottom.ts'
import type { Flesh } from './flesh.ts'
import { type Garment, type Piece, sewn } from './garment.ts'
import { inRest } from './in-rest.ts'
import { top } from './top.ts'

export interface Clothes {
  top: Garment
  bottom: Garment
  socks: Garment
}

/** In the room, round the figure at rest: every garment is the flesh it hangs on, grown and cut at its hems. */
export function clothes(dimensions: Dimensions, girth: Girth, look: Look, rest: Pose, flesh: Flesh): Clothes {
  return { top: top(dimensions, girth, look, rest, flesh), bottom: bottom(dimensions, girth, look, rest, flesh), socks: socks(dimensions, look, rest, flesh) }
}

function socks({ shankM }: Dimensions, { socks: { heightM } }: Look, rest: Pose, flesh: Flesh): Garment {
  const each = SIDES.map((side): Piece => {
    const above = inRest(rest[`${side}-shank`], (_x, _y, z) => z + shankM - 0.03 - heightM)
    const shank = flesh[`${side}-shank`]
    return { cloth: (x, y, z) => shank(x, y, z) - 0.003, cut: above }
  })
  return sewn(each, 0.003)
}
