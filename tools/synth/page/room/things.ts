import { BoxGeometry, type BufferGeometry, ConeGeometry, CylinderGeometry, IcosahedronGeometry, SphereGeometry, TorusGeometry } from 'three'
import type { LinearRgb } from '../../colour.ts'
import type { Thing } from '../../room/room-plan.ts'
import { PAINT } from './paint.ts'
import type { Piece } from './pieces.ts'

/** A thing that stands about, where the plan has it. */
export function standing(thing: Thing, floorZ: number): Piece[] {
  const { at, turnRad } = thing
  return MODELS[thing.kind](thing).map((piece) => ({ ...piece, geometry: piece.geometry.rotateZ(turnRad).translate(at[0], at[1], floorZ) }))
}

/** Round the origin, on the floor. */
type Model = (thing: Pick<Thing, 'sizeM' | 'colour' | 'accent'>) => Piece[]

const BLACK: LinearRgb = [0.02, 0.02, 0.022]
const STEEL: LinearRgb = [0.25, 0.25, 0.26]
const TIMBER: LinearRgb = [0.5, 0.42, 0.32]

const MODELS: Record<Thing['kind'], Model> = {
  box: ({ sizeM: s }) => [card(box(s, 0.8 * s, 0.7 * s).translate(0, 0, 0.35 * s))],

  boxes: ({ sizeM: s, accent }) => [
    card(box(s, 0.8 * s, 0.6 * s).translate(0, 0, 0.3 * s)),
    card(box(0.7 * s, 0.6 * s, 0.5 * s).rotateZ(0.4).translate(0.05, 0.03, 0.85 * s)),
    plain(box(0.4 * s, 0.5 * s, 0.3 * s).rotateZ(-0.3).translate(0, 0, 1.25 * s), accent),
  ],

  tripod: () => {
    const leg = (turn: number) => plain(upright(0.012, 0.012, 1.25, 6).translate(0, 0, -0.6).rotateX(0.33).rotateZ(turn).translate(0, 0, 1.18), BLACK)
    const column = plain(upright(0.015, 0.015, 0.4, 8).translate(0, 0, 1.3), BLACK)
    const head = plain(box(0.14, 0.07, 0.08).translate(0, 0, 1.53), [0.03, 0.03, 0.035])
    return [leg(0), leg(2.1), leg(4.2), column, head]
  },

  plant: ({ colour }) => {
    const leaf = (n: number): Piece => {
      const blade = new SphereGeometry(0.09 + 0.06 * ((n * 7) % 5) * 0.2, 6, 5).scale(0.35, 1, 0.12).translate(0, 0.22, 0)
      const geometry = blade.rotateX(0.3 + (0.9 * ((n * 5) % 7)) / 7).rotateZ(n * 2.4).translate(0, 0, 0.55 + 0.028 * n)
      return { geometry, paint: PAINT.leaf, colour: [0.03, 0.13, 0.03], accent: [0.09, 0.25, 0.05] }
    }
    const pot = plain(upright(0.2, 0.14, 0.36, 18).translate(0, 0, 0.18), colour)
    const stem = plain(upright(0.015, 0.02, 0.8, 6).translate(0, 0, 0.7), [0.12, 0.08, 0.04])
    return [pot, stem, ...Array.from({ length: 26 }, (_, n) => leaf(n))]
  },

  chair: ({ colour }) => {
    const leg = (x: number, y: number) => plain(upright(0.012, 0.012, 0.45, 8).translate(x, y, 0.225), STEEL)
    const seat = plain(box(0.44, 0.44, 0.04).translate(0, 0, 0.46), colour)
    const back = plain(box(0.03, 0.42, 0.32).rotateY(-0.12).translate(-0.22, 0, 0.74), colour)
    return [leg(0.19, 0.19), leg(-0.19, 0.19), leg(0.19, -0.19), leg(-0.19, -0.19), seat, back]
  },

  shelf: ({ colour, accent }) => {
    const board = (z: number) => plain(box(0.35, 0.9, 0.025).translate(0, 0, z), TIMBER)
    const side = (y: number) => plain(box(0.35, 0.025, 1.42).translate(0, y, 0.71), TIMBER)
    const goods = (z: number) => [plain(box(0.22, 0.3, 0.25).translate(0, -0.2, z + 0.14), colour), plain(box(0.2, 0.2, 0.16).translate(0, 0.2, z + 0.1), accent)]
    return [...[0.05, 0.5, 0.95].flatMap((z) => [board(z), ...goods(z)]), board(1.4), side(0.45), side(-0.45)]
  },

  ball: ({ sizeM: s, colour, accent }) => [
    plain(new IcosahedronGeometry(0.55 * s, 4).translate(0, 0, 0.55 * s), colour),
    plain(new TorusGeometry(0.548 * s, 0.006, 6, 40).rotateX(Math.PI / 2).translate(0, 0, 0.55 * s), accent),
  ],

  bench: ({ colour }) => {
    const leg = (x: number) => plain(box(0.06, 0.3, 0.4).translate(x, 0, 0.2), [0.08, 0.08, 0.09])
    return [plain(box(1.1, 0.34, 0.07).translate(0, 0, 0.43), colour), leg(0.42), leg(-0.42)]
  },

  cabinet: ({ colour, accent }) => {
    const door = (y: number) => plain(box(0.46, 0.36, 0.9).translate(0.01, y, 0.5), accent)
    const cone = plain(new ConeGeometry(0.09, 0.22, 12).rotateX(Math.PI / 2).translate(0, 0.1, 1.11), colour)
    return [plain(box(0.45, 0.8, 1.0).translate(0, 0, 0.5), colour), door(0.2), door(-0.2), cone]
  },
}

const box = (depthM: number, widthM: number, heightM: number) => new BoxGeometry(depthM, widthM, heightM)
const upright = (top: number, bottom: number, heightM: number, sides: number) => new CylinderGeometry(top, bottom, heightM, sides).rotateX(Math.PI / 2)
const plain = (geometry: BufferGeometry, colour: LinearRgb): Piece => ({ geometry, paint: PAINT.plain, colour })
const card = (geometry: BufferGeometry): Piece => ({ geometry, paint: PAINT.cardboard, colour: [0.42, 0.28, 0.15] })
