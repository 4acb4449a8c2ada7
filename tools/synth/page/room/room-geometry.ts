import { BoxGeometry, type BufferGeometry, IcosahedronGeometry, PlaneGeometry } from 'three'
import type { LinearRgb } from '../../colour.ts'
import type { Ground, Poster, RoomPlan, Spot } from '../../room/room-plan.ts'
import type { Stage } from '../protocol.ts'
import { PAINT } from './paint.ts'
import { merged, type Piece } from './pieces.ts'
import { standing } from './things.ts'
import { treadmill } from './treadmill.ts'

/** Everything that stands still, as one geometry. */
export function roomGeometry(plan: RoomPlan, marks: Stage['marks']): BufferGeometry {
  return merged([
    ...marks.map(glowing),
    ...floorAndCeiling(plan),
    ...lamps(plan),
    ...WALLS.flatMap((wall) => wallPieces(wall, plan)),
    ...plan.posters.map((poster) => hung(poster, plan)),
    ...plan.things.flatMap((thing) => standing(thing, plan.floorZ)),
    ...(plan.treadmill ? treadmill(plan.treadmill, plan.floorZ) : []),
  ])
}

/** Of things on the floor: x, y, radius, height. */
export function footprints({ things }: RoomPlan): (readonly [x: number, y: number, radiusM: number, heightM: number])[] {
  return things.map(({ at, sizeM, kind }) => [...at, ...(kind === 'tripod' ? ([0.03, 0.05] as const) : ([0.42 * sizeM, sizeM] as const))])
}

const glowing = ({ at, radiusM }: Stage['marks'][number]): Piece => ({ geometry: new IcosahedronGeometry(radiusM, 3).translate(...at), paint: PAINT.glow, colour: [4, 4, 4] })

function floorAndCeiling({ floor, heightM, floorZ, ...ground }: RoomPlan): Piece[] {
  const [width, depth] = sizeOf(ground)
  const middle = middleOf(ground)
  return [
    { geometry: new PlaneGeometry(width, depth).translate(...middle, floorZ), paint: PAINT[floor.kind], colour: floor.colour, accent: floor.accent },
    { geometry: new PlaneGeometry(width, depth).rotateX(Math.PI).translate(...middle, heightM), paint: PAINT.plain, colour: [0.75, 0.75, 0.74] },
  ]
}

/** Two rows of three. */
function lamps({ heightM, ...ground }: RoomPlan): Piece[] {
  const [width, depth] = sizeOf(ground)
  const { least } = ground
  return Array.from({ length: 6 }, (_, lamp) => ({
    geometry: new BoxGeometry(1.2, 0.3, 0.04).translate(least[0] + (width * ((lamp % 3) + 0.5)) / 3, least[1] + depth * (lamp < 3 ? 0.3 : 0.7), heightM - 0.03),
    paint: PAINT.glow,
    colour: [1.3, 1.3, 1.25],
  }))
}

type Wall = Poster['wall']
const WALLS: readonly Wall[] = [0, 1, 2, 3]

/** With its skirting board, and a painted band where there is one. */
function wallPieces(wall: Wall, { walls, heightM, floorZ, ...ground }: RoomPlan): Piece[] {
  const lengthM = sizeOf(ground)[wall % 2 === 0 ? 1 : 0]
  const along = (geometry: BufferGeometry, middleZ: number, colour: LinearRgb): Piece => ({
    geometry: geometry.rotateX(Math.PI / 2).rotateZ(turnOf(wall)).translate(...wallMiddle(wall, ground), 0).translate(0, 0, middleZ),
    paint: PAINT.plain,
    colour,
  })
  const tallM = heightM - floorZ
  return [
    along(new PlaneGeometry(lengthM, tallM), floorZ + tallM / 2, walls.colour),
    along(new BoxGeometry(lengthM, 0.09, 0.03), floorZ + 0.045, [0.62, 0.62, 0.6]),
    ...(walls.bandM > 0 ? [along(new BoxGeometry(lengthM, walls.bandM, 0.01), floorZ + walls.bandM / 2, walls.accent)] : []),
  ]
}

function hung({ wall, alongM, heightM, widthM, tallM, seed }: Poster, { floorZ, ...ground }: RoomPlan): Piece {
  const geometry = new PlaneGeometry(widthM, tallM)
    .translate(alongM, 0, 0.02)
    .rotateX(Math.PI / 2)
    .rotateZ(turnOf(wall))
    .translate(...wallMiddle(wall, ground), floorZ + heightM)
  return { geometry, paint: PAINT.poster, colour: [seed, seed, seed] }
}

/** A plane that faces −Y, turned to face into the room. */
const turnOf = (wall: Wall) => ((wall + 1) * Math.PI) / 2

function wallMiddle(wall: Wall, ground: Ground): Spot {
  const [x, y] = middleOf(ground)
  const { least, most } = ground
  return [wall === 0 ? least[0] : wall === 2 ? most[0] : x, wall === 1 ? least[1] : wall === 3 ? most[1] : y]
}

const sizeOf = ({ least, most }: Ground): Spot => [most[0] - least[0], most[1] - least[1]]
const middleOf = ({ least, most }: Ground): Spot => [(least[0] + most[0]) / 2, (least[1] + most[1]) / 2]
