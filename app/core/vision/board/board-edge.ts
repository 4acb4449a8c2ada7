import { greyAt, type GreyPicture } from '../../image/grey-picture.ts'
import { radiansOf } from '../../math/degrees.ts'
import type { Pixel } from '../camera.ts'
import type { Corner } from './corner-candidates.ts'
import { angleBetween } from './corner-shape.ts'

const MOST_TURN_RAD = radiansOf(22)
const SHARES = [0.2, 0.35, 0.5, 0.65, 0.8]
const LEAST_AGREEING = 0.8
/** Beside the edge by this share of its length, within the squares on both sides. */
const BESIDE = 0.15
const LEAST_BESIDE_PX = 1
const LEAST_CONTRAST = 3

/** Whether two corners are the ends of one edge that is dark on its right, seen from the first (or on its left). */
export function isEdge(picture: GreyPicture, from: Corner, to: Corner, isDarkRight: boolean): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const direction = Math.atan2(dy, dx)
  const [there, back] = isDarkRight ? [from.intoDarkRad, to.intoLightRad] : [from.intoLightRad, to.intoDarkRad]
  if (angleBetween(direction, there) > MOST_TURN_RAD || angleBetween(direction, back) > MOST_TURN_RAD) return false
  const drops = SHARES.flatMap((share) => dropAcross(picture, [from.x + share * dx, from.y + share * dy], [dx, dy]) ?? []).map((drop) => (isDarkRight ? drop : -drop))
  const agreeing = drops.filter((drop) => drop > 0).length
  return drops.length > 0 && agreeing >= LEAST_AGREEING * drops.length && drops.reduce((sum, drop) => sum + drop, 0) >= LEAST_CONTRAST * drops.length
}

/** How much darker it is right of a point on an edge than left of it; undefined where the picture ends too near. */
function dropAcross(picture: GreyPicture, [x, y]: Pixel, [dx, dy]: Pixel): number | undefined {
  const length = Math.hypot(dx, dy)
  const beside = Math.min(BESIDE * length, x, y, picture.width - 1 - x, picture.height - 1 - y)
  if (beside < LEAST_BESIDE_PX) return undefined
  const [right, down] = [(-dy / length) * beside, (dx / length) * beside]
  return greyAt(picture, x - right, y - down) - greyAt(picture, x + right, y + down)
}
