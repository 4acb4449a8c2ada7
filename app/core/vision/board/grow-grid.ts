import type { GreyPicture } from '../../image/grey-picture.ts'
import { radiansOf } from '../../math/degrees.ts'
import { isEdge } from './board-edge.ts'
import { cornerAt, type Corner } from './corner-candidates.ts'
import { Lattice, STEPS } from './lattice.ts'
import type { Nearby } from './nearby.ts'
import { predictCorner } from './predict-corner.ts'

export interface Scene {
  picture: GreyPicture
  nearby: Nearby
}

/** How far a corner may lie from where it is expected, as a share of the way there from the one beside it. */
const TOLERANCE = 0.25
const MOST_CORNERS = 2_500
/** First neighbours are looked for in a widening circle about the seed. */
const FIRST_RADIUS_PX = 24
const RADII = 5
const FIRST_CONE_RAD = radiansOf(22)

/**
 * Grows a grid about a corner (region growing as in Geiger et al. 2012, ICRA, 3936, by local perspective): every new one
 * must lie where the ones about it say, its edges must run to them, and light and dark change sides from corner to corner.
 */
export function growGrid(scene: Scene, seed: Corner): Lattice {
  const lattice = new Lattice()
  lattice.put(0, 0, seed)
  const used = new Set([seed])
  for (const [u, v] of STEPS) {
    const first = firstNeighbour(scene, seed, u, v, used)
    if (!first) continue
    lattice.put(u, v, first)
    used.add(first)
  }
  while (lattice.size > 1 && lattice.size < MOST_CORNERS && growOnce(scene, lattice, used));
  return lattice
}

function growOnce(scene: Scene, lattice: Lattice, used: Set<Corner>): boolean {
  let hasGrown = false
  for (const [u, v] of frontier(lattice)) {
    const corner = cornerFor(scene, lattice, u, v, used)
    if (!corner) continue
    lattice.put(u, v, corner)
    used.add(corner)
    hasGrown = true
  }
  return hasGrown
}

/** Empty places beside taken ones, those that are held best first. */
function frontier(lattice: Lattice): (readonly [number, number])[] {
  const places = new Map<string, readonly [number, number]>()
  for (const [u, v] of lattice.places()) for (const [du, dv] of STEPS) if (!lattice.at(u + du, v + dv)) places.set(`${u + du} ${v + dv}`, [u + du, v + dv])
  return [...places.values()]
    .map((place) => ({ place, holding: lattice.around(...place, 1).length }))
    .sort((a, b) => b.holding - a.holding)
    .map(({ place }) => place)
}

function cornerFor({ picture, nearby }: Scene, lattice: Lattice, u: number, v: number, used: Set<Corner>): Corner | undefined {
  const expected = predictCorner(lattice, u, v)
  if (!expected) return undefined
  const [x, y] = expected
  const beside = STEPS.flatMap(([du, dv]) => {
    const corner = lattice.at(u + du, v + dv)
    return corner ? [{ corner, isDarkRight: isDarkRight(u + du, v + dv, dv === 0) }] : []
  })
  const radius = TOLERANCE * Math.min(...beside.map(({ corner }) => Math.hypot(corner.x - x, corner.y - y)))
  const fits = (corner: Corner) => !used.has(corner) && beside.every((one) => isEdge(picture, one.corner, corner, one.isDarkRight))
  const [nearest] = nearby(x, y, radius)
    .filter(fits)
    .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))
  if (nearest) return nearest
  // Too faint to have been a candidate, but here one is expected.
  const faint = cornerAt(picture, x, y)
  return faint && Math.hypot(faint.x - x, faint.y - y) <= radius && fits(faint) ? faint : undefined
}

/** Where places count evenly, the edge along u turns clockwise into dark. */
function isDarkRight(u: number, v: number, isAlongU: boolean): boolean {
  return ((u + v) % 2 === 0) === isAlongU
}

function firstNeighbour({ picture, nearby }: Scene, seed: Corner, u: number, v: number, used: ReadonlySet<Corner>): Corner | undefined {
  const along = u === 0 ? clockwiseOf(seed) : seed.intoDarkRad
  const [alongX, alongY] = [(u + v) * Math.cos(along), (u + v) * Math.sin(along)]
  for (let radius = FIRST_RADIUS_PX, round = 0; round < RADII; round++, radius *= 2) {
    const [nearest] = nearby(seed.x, seed.y, radius)
      .filter((corner) => {
        const [dx, dy] = [corner.x - seed.x, corner.y - seed.y]
        const distance = Math.hypot(dx, dy)
        return distance > 0 && dx * alongX + dy * alongY > Math.cos(FIRST_CONE_RAD) * distance && !used.has(corner) && isEdge(picture, seed, corner, v === 0)
      })
      .sort((a, b) => Math.hypot(a.x - seed.x, a.y - seed.y) - Math.hypot(b.x - seed.x, b.y - seed.y))
    if (nearest) return nearest
  }
  return undefined
}

/** The edge into light, as the direction that comes after the edge into dark on a clockwise turn. */
function clockwiseOf({ intoDarkRad, intoLightRad }: Corner): number {
  return intoLightRad > intoDarkRad ? intoLightRad : intoLightRad + Math.PI
}
