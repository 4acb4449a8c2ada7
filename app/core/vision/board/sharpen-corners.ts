import type { GreyPicture } from '../../image/grey-picture.ts'
import { median } from '../../math/median.ts'
import type { Pixel } from '../camera.ts'
import { fitCorner } from './fit-corner.ts'
import type { LaidBoard } from './lay-board.ts'
import { Lattice, STEPS } from './lattice.ts'
import { byPerspective } from './predict-corner.ts'
import { refineCorner } from './refine-corner.ts'

/** A window as wide as this share of the squares holds no edge but the corner's own. */
const WINDOW_SHARE = 0.45
const LEAST_WINDOW_PX = 3
/** Wider windows lower noise, but edges that a lens bends are straight for so long only. */
const WIDEST_WINDOW_PX = 11
const PICTURE_PER_WINDOW = 200
/** A corner further than this share of a square from where those about it say that it is lies under glare or a finger; a wide lens bends rows by half as much. */
const MOST_ASTRAY = 0.2
const LEAST_ASTRAY_PX = 1

export interface Sharpening {
  /** Half the width of the square in which a corner is measured; by default as wide as the squares allow. */
  windowPx?: number
  /** By a fit of the edges that cross in a corner, or by the gradients about it, as OpenCV's `cornerSubPix` does. */
  by?: 'edges' | 'gradients'
}

/** The corners of a board to a fraction of a pixel in the whole picture, of which the lattice's is a copy `scale` times smaller; `undefined` where one cannot be measured. */
export function sharpenCorners(picture: GreyPicture, { lattice, scale, board }: { lattice: Lattice; scale: number; board: LaidBoard }, { windowPx, by = 'edges' }: Sharpening): { corners: (Pixel | undefined)[]; blurPx: number } {
  const widest = Math.max(WIDEST_WINDOW_PX, Math.round(Math.max(picture.width, picture.height) / PICTURE_PER_WINDOW))
  const whole = new Lattice()
  const blurs: number[] = []
  for (const [u, v] of board.places) {
    const corner = lattice.at(u, v)
    if (!corner) continue
    const half = windowPx ?? Math.max(LEAST_WINDOW_PX, Math.min(widest, Math.floor(WINDOW_SHARE * scale * squareHeight(lattice, u, v))))
    const refined = refineCorner(picture, [scale * (corner.x + 0.5) - 0.5, scale * (corner.y + 0.5) - 0.5], half)
    const fitted = refined && fitCorner(picture, refined, corner, half)
    const place = by === 'edges' ? fitted?.place : refined
    if (fitted) blurs.push(fitted.blurPx)
    if (place) whole.put(u, v, { ...corner, x: place[0], y: place[1] })
  }
  const corners = board.places.map(([u, v]): Pixel | undefined => {
    const corner = whole.at(u, v)
    return corner && !isAstray(whole, u, v) ? [corner.x, corner.y] : undefined
  })
  return { corners, blurPx: median(blurs) }
}

/** How near the next edges come that are not the corner's own: the least height of the squares about it. */
function squareHeight(lattice: Lattice, u: number, v: number): number {
  const here = lattice.at(u, v)!
  const arms = STEPS.map(([du, dv]) => {
    const next = lattice.at(u + du, v + dv)
    return next && ([next.x - here.x, next.y - here.y] as const)
  })
  const heights = arms.flatMap((one, at) => {
    const other = arms[(at + 1) % arms.length]
    if (!one || !other) return []
    return Math.abs(one[0] * other[1] - one[1] * other[0]) / Math.max(Math.hypot(...one), Math.hypot(...other))
  })
  return heights.length > 0 ? Math.min(...heights) : 0
}

function isAstray(lattice: Lattice, u: number, v: number): boolean {
  const expected = byPerspective(lattice.around(u, v, 2), u, v)
  if (!expected) return false
  const { x, y } = lattice.at(u, v)!
  return Math.hypot(expected[0] - x, expected[1] - y) > Math.max(LEAST_ASTRAY_PX, MOST_ASTRAY * squareHeight(lattice, u, v))
}
