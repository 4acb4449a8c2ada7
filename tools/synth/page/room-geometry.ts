import { BoxGeometry, BufferAttribute, BufferGeometry, ConeGeometry, CylinderGeometry, IcosahedronGeometry, PlaneGeometry, SphereGeometry, TorusGeometry } from 'three'
import { length, mix, subtract, type Vec3 } from '../../../app/core/math/vec3.ts'
import type { LinearRgb } from '../colour.ts'
import { RAIL_RADIUS_M, railLines } from '../room/rails.ts'
import type { Poster, RoomPlan, Thing, Treadmill } from '../room/room-plan.ts'
import type { Stage } from './protocol.ts'
import { PAINT } from './room-shader.ts'

interface Piece {
  geometry: BufferGeometry
  paint: number
  colour: LinearRgb
  accent?: LinearRgb
}

/** Everything that stands still, as one geometry. */
export function roomGeometry(plan: RoomPlan, marks: Stage['marks']): BufferGeometry {
  const glowing = marks.map(({ at, radiusM }): Piece => ({ geometry: new IcosahedronGeometry(radiusM, 3).translate(...at), paint: PAINT.glow, colour: [4, 4, 4] }))
  return merged([...glowing, ...shell(plan), ...plan.posters.map((poster) => hung(poster, plan)), ...plan.things.flatMap((thing) => standing(thing, plan.floorZ)), ...(plan.treadmill ? treadmill(plan.treadmill, plan.floorZ) : [])])
}

/** Of things on the floor: x, y, radius, height. */
export function footprints({ things }: RoomPlan): number[][] {
  return things.map(({ at, sizeM, kind }) => [at[0], at[1], kind === 'tripod' ? 0.03 : 0.42 * sizeM, kind === 'tripod' ? 0.05 : sizeM])
}

function shell({ floor, walls, least, most, heightM, floorZ }: RoomPlan): Piece[] {
  const [width, depth] = [most[0] - least[0], most[1] - least[1]]
  const [middleX, middleY] = [(least[0] + most[0]) / 2, (least[1] + most[1]) / 2]
  const tallM = heightM - floorZ
  const ground = new PlaneGeometry(width, depth).translate(middleX, middleY, floorZ)
  const ceiling = new PlaneGeometry(width, depth).rotateX(Math.PI).translate(middleX, middleY, heightM)
  const pieces: Piece[] = [
    { geometry: ground, paint: PAINT[floor.kind], colour: floor.colour, accent: floor.accent },
    { geometry: ceiling, paint: PAINT.plain, colour: [0.75, 0.75, 0.74] },
  ]
  for (let lamp = 0; lamp < 6; lamp++)
    pieces.push({ geometry: new BoxGeometry(1.2, 0.3, 0.04).translate(least[0] + (width * ((lamp % 3) + 0.5)) / 3, least[1] + (depth * (lamp < 3 ? 0.3 : 0.7)), heightM - 0.03), paint: PAINT.glow, colour: [1.3, 1.3, 1.25] })
  for (const wall of [0, 1, 2, 3] as const) {
    const lengthM = wall % 2 === 0 ? depth : width
    const put = (geometry: BufferGeometry) => geometry.rotateX(Math.PI / 2).rotateZ(turnOf(wall)).translate(wall === 0 ? least[0] : wall === 2 ? most[0] : middleX, wall === 1 ? least[1] : wall === 3 ? most[1] : middleY, 0)
    pieces.push({ geometry: put(new PlaneGeometry(lengthM, tallM)).translate(0, 0, floorZ + tallM / 2), paint: PAINT.plain, colour: walls.colour })
    pieces.push({ geometry: put(new BoxGeometry(lengthM, 0.09, 0.03)).translate(0, 0, floorZ + 0.045), paint: PAINT.plain, colour: [0.62, 0.62, 0.6] })
    if (walls.bandM > 0) pieces.push({ geometry: put(new BoxGeometry(lengthM, walls.bandM, 0.01)).translate(0, 0, floorZ + walls.bandM / 2), paint: PAINT.plain, colour: walls.accent })
  }
  return pieces
}

function hung({ wall, alongM, heightM, widthM, tallM, seed }: Poster, { least, most, floorZ }: RoomPlan): Piece {
  const geometry = new PlaneGeometry(widthM, tallM)
    .translate(alongM, 0, 0.02)
    .rotateX(Math.PI / 2)
    .rotateZ(turnOf(wall))
    .translate(...wallMiddle(wall, least, most), floorZ + heightM)
  return { geometry, paint: PAINT.poster, colour: [seed, seed, seed] }
}

/** A plane that faces −Y, turned to face into the room. */
const turnOf = (wall: number) => ((wall + 1) * Math.PI) / 2

function wallMiddle(wall: number, least: readonly [number, number], most: readonly [number, number]): [number, number] {
  const middle = [(least[0] + most[0]) / 2, (least[1] + most[1]) / 2] as const
  return [wall === 0 ? least[0] : wall === 2 ? most[0] : middle[0], wall === 1 ? least[1] : wall === 3 ? most[1] : middle[1]]
}

function standing({ kind, at, turnRad, sizeM: s, colour, accent }: Thing, floorZ: number): Piece[] {
  const placed = (pieces: Piece[]) => pieces.map((piece) => ({ ...piece, geometry: piece.geometry.rotateZ(turnRad).translate(at[0], at[1], floorZ) }))
  const upright = (radius: number, bottom: number, height: number, sides = 12) => new CylinderGeometry(radius, bottom, height, sides).rotateX(Math.PI / 2)
  const plain = (geometry: BufferGeometry, tone: LinearRgb = colour): Piece => ({ geometry, paint: PAINT.plain, colour: tone })
  const card = (geometry: BufferGeometry): Piece => ({ geometry, paint: PAINT.cardboard, colour: [0.42, 0.28, 0.15] })
  switch (kind) {
    case 'box':
      return placed([card(new BoxGeometry(s, 0.8 * s, 0.7 * s).translate(0, 0, 0.35 * s))])
    case 'boxes':
      return placed([
        card(new BoxGeometry(s, 0.8 * s, 0.6 * s).translate(0, 0, 0.3 * s)),
        card(new BoxGeometry(0.7 * s, 0.6 * s, 0.5 * s).rotateZ(0.4).translate(0.05, 0.03, 0.85 * s)),
        plain(new BoxGeometry(0.4 * s, 0.5 * s, 0.3 * s).rotateZ(-0.3).translate(0, 0, 1.25 * s), accent),
      ])
    case 'tripod': {
      const leg = (turn: number) => plain(upright(0.012, 0.012, 1.25, 6).translate(0, 0, -0.6).rotateX(0.33).rotateZ(turn).translate(0, 0, 1.18), [0.02, 0.02, 0.022])
      return placed([leg(0), leg(2.1), leg(4.2), plain(upright(0.015, 0.015, 0.4, 8).translate(0, 0, 1.3), [0.02, 0.02, 0.022]), plain(new BoxGeometry(0.14, 0.07, 0.08).translate(0, 0, 1.53), [0.03, 0.03, 0.035])])
    }
    case 'plant': {
      const leaves = Array.from({ length: 26 }, (_, n): Piece => {
        const geometry = new SphereGeometry(0.09 + 0.06 * ((n * 7) % 5) * 0.2, 6, 5).scale(0.35, 1, 0.12).translate(0, 0.22, 0).rotateX(0.3 + 0.9 * ((n * 5) % 7) / 7).rotateZ(n * 2.4).translate(0, 0, 0.55 + 0.028 * n)
        return { geometry, paint: PAINT.leaf, colour: [0.03, 0.13, 0.03], accent: [0.09, 0.25, 0.05] }
      })
      return placed([plain(upright(0.2, 0.14, 0.36, 18).translate(0, 0, 0.18), colour), plain(upright(0.015, 0.02, 0.8, 6).translate(0, 0, 0.7), [0.12, 0.08, 0.04]), ...leaves])
    }
    case 'chair': {
      const leg = (x: number, y: number) => plain(upright(0.012, 0.012, 0.45, 8).translate(x, y, 0.225), [0.25, 0.25, 0.26])
      return placed([leg(0.19, 0.19), leg(-0.19, 0.19), leg(0.19, -0.19), leg(-0.19, -0.19), plain(new BoxGeometry(0.44, 0.44, 0.04).translate(0, 0, 0.46)), plain(new BoxGeometry(0.03, 0.42, 0.32).rotateY(-0.12).translate(-0.22, 0, 0.74))])
    }
    case 'shelf':
      return placed([0.05, 0.5, 0.95, 1.4].flatMap((z) => [plain(new BoxGeometry(0.35, 0.9, 0.025).translate(0, 0, z), [0.5, 0.42, 0.32]), ...(z < 1.3 ? [plain(new BoxGeometry(0.22, 0.3, 0.25).translate(0, -0.2, z + 0.14), colour), plain(new BoxGeometry(0.2, 0.2, 0.16).translate(0, 0.2, z + 0.1), accent)] : [])]).concat([plain(new BoxGeometry(0.35, 0.025, 1.42).translate(0, 0.45, 0.71), [0.5, 0.42, 0.32]), plain(new BoxGeometry(0.35, 0.025, 1.42).translate(0, -0.45, 0.71), [0.5, 0.42, 0.32])]))
    case 'ball':
      return placed([plain(new IcosahedronGeometry(0.55 * s, 4).translate(0, 0, 0.55 * s)), plain(new TorusGeometry(0.548 * s, 0.006, 6, 40).rotateX(Math.PI / 2).translate(0, 0, 0.55 * s), accent)])
    case 'bench':
      return placed([plain(new BoxGeometry(1.1, 0.34, 0.07).translate(0, 0, 0.43), colour), plain(new BoxGeometry(0.06, 0.3, 0.4).translate(0.42, 0, 0.2), [0.08, 0.08, 0.09]), plain(new BoxGeometry(0.06, 0.3, 0.4).translate(-0.42, 0, 0.2), [0.08, 0.08, 0.09])])
    case 'cabinet':
      return placed([plain(new BoxGeometry(0.45, 0.8, 1.0).translate(0, 0, 0.5), colour), plain(new BoxGeometry(0.46, 0.36, 0.9).translate(0.01, 0.2, 0.5), accent), plain(new BoxGeometry(0.46, 0.36, 0.9).translate(0.01, -0.2, 0.5), accent), plain(new ConeGeometry(0.09, 0.22, 12).rotateX(Math.PI / 2).translate(0, 0.1, 1.11), colour)])
  }
}

function treadmill({ rearM, frontM, halfWidthM, rails, colour }: Treadmill, floorZ: number): Piece[] {
  const [lengthM, middleX] = [frontM - rearM, (rearM + frontM) / 2]
  const board = 0.09
  const deck = new BoxGeometry(lengthM + 0.1, 2 * halfWidthM + 2 * board, -floorZ - 0.012).translate(middleX, 0, (floorZ - 0.012) / 2)
  const belt = new PlaneGeometry(lengthM, 2 * halfWidthM).translate(middleX, 0, 0)
  const side = (sign: 1 | -1): Piece => ({ geometry: new BoxGeometry(lengthM + 0.1, board, 0.03).translate(middleX, sign * (halfWidthM + board / 2), -0.003), paint: PAINT.plain, colour: [0.07, 0.07, 0.075] })
  const hood: Piece = { geometry: new CylinderGeometry(0.11, 0.11, 2 * halfWidthM + 2 * board, 20).scale(1.6, 1, 1).translate(frontM + 0.14, 0, -0.02), paint: PAINT.plain, colour }
  const pieces: Piece[] = [{ geometry: deck, paint: PAINT.plain, colour }, { geometry: belt, paint: PAINT.belt, colour: [1, 1, 1] }, side(1), side(-1), hood]
  for (const [from, to] of rails ? railLines({ rearM, frontM, halfWidthM }) : []) pieces.push({ geometry: rod(from, to, RAIL_RADIUS_M), paint: PAINT.plain, colour: [0.3, 0.31, 0.32] })
  return pieces
}

function rod(from: readonly [number, number, number], to: readonly [number, number, number], radius: number): BufferGeometry {
  const [dx, dy, dz] = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const long = Math.hypot(dx, dy, dz)
  return new CylinderGeometry(radius, radius, long, 12)
    .rotateX(Math.PI / 2)
    .rotateY(Math.acos(Math.max(-1, Math.min(1, dz / long))))
    .rotateZ(Math.atan2(dy, dx))
    .translate((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2)
}

const NONE: LinearRgb = [0, 0, 0]

function merged(pieces: readonly Piece[]): BufferGeometry {
  const flat = pieces.map(({ geometry, ...rest }) => ({ ...rest, geometry: geometry.index ? geometry.toNonIndexed() : geometry }))
  const count = flat.reduce((sum, { geometry }) => sum + geometry.getAttribute('position').count, 0)
  const arrays = { position: new Float32Array(3 * count), normal: new Float32Array(3 * count), uv: new Float32Array(2 * count), colour: new Float32Array(3 * count), accent: new Float32Array(3 * count), paint: new Float32Array(count) }
  let at = 0
  for (const { geometry, paint, colour, accent = NONE } of flat) {
    for (const name of ['position', 'normal', 'uv'] as const) arrays[name].set(geometry.getAttribute(name).array, at * (name === 'uv' ? 2 : 3))
    const own = geometry.getAttribute('position').count
    for (let vertex = at; vertex < at + own; vertex++) {
      arrays.colour.set(colour, 3 * vertex)
      arrays.accent.set(accent, 3 * vertex)
      arrays.paint[vertex] = paint
    }
    at += own
  }
  const whole = new BufferGeometry()
  for (const [name, array] of Object.entries(arrays)) whole.setAttribute(name, new BufferAttribute(array, array.length / count))
  return whole
}

/** Without what hangs higher. */
export function lowerThan(geometry: BufferGeometry, heightM: number): BufferGeometry {
  const all = geometry.getAttribute('position').array
  const kept: number[] = []
  for (let at = 0; at < all.length; at += 9) if (Math.max(all[at + 2]!, all[at + 5]!, all[at + 8]!) <= heightM) for (let value = at; value < at + 9; value++) kept.push(all[value]!)
  return new BufferGeometry().setAttribute('position', new BufferAttribute(Float32Array.from(kept), 3))
}

/** What may stand between a camera and the person, in pieces so small that the lens bends them rightly. */
export function occluders({ treadmill: machine, floorZ }: RoomPlan): BufferGeometry {
  if (!machine) return new BufferGeometry().setAttribute('position', new BufferAttribute(new Float32Array(9), 3))
  const coarse = merged(treadmill(machine, floorZ).filter(({ paint }) => paint !== PAINT.belt)).getAttribute('position').array
  const fine: number[] = []
  const point = (at: number): Vec3 => [coarse[at]!, coarse[at + 1]!, coarse[at + 2]!]
  for (let at = 0; at < coarse.length; at += 9) split(point(at), point(at + 3), point(at + 6), fine)
  return new BufferGeometry().setAttribute('position', new BufferAttribute(Float32Array.from(fine), 3))
}

const LONGEST_EDGE_M = 0.15

/** Across its longest edge, until all are short. */
function split(a: Vec3, b: Vec3, c: Vec3, into: number[]): void {
  const [ab, bc, ca] = [length(subtract(a, b)), length(subtract(b, c)), length(subtract(c, a))]
  const longest = Math.max(ab, bc, ca)
  if (longest <= LONGEST_EDGE_M) return void into.push(...a, ...b, ...c)
  if (ab < longest) return bc === longest ? split(b, c, a, into) : split(c, a, b, into)
  const middle = mix(a, b, 0.5)
  split(a, middle, c, into)
  split(middle, b, c, into)
}
