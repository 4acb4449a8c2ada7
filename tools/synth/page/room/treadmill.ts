import { BoxGeometry, type BufferGeometry, CylinderGeometry, PlaneGeometry } from 'three'
import { length, mix, subtract, type Vec3 } from '../../../../app/core/math/vec3.ts'
import { RAIL_RADIUS_M, railLines } from '../../room/rails.ts'
import type { Treadmill } from '../../room/room-plan.ts'
import { PAINT } from './paint.ts'
import type { Piece } from './pieces.ts'

const BOARD_M = 0.09

export function treadmill(plan: Treadmill, floorZ: number): Piece[] {
  const { rearM, frontM, halfWidthM, colour } = plan
  const [lengthM, widthM, middleX] = [frontM - rearM, 2 * halfWidthM + 2 * BOARD_M, (rearM + frontM) / 2]
  const deck = new BoxGeometry(lengthM + 0.1, widthM, -floorZ - 0.012).translate(middleX, 0, (floorZ - 0.012) / 2)
  const belt = new PlaneGeometry(lengthM, 2 * halfWidthM).translate(middleX, 0, 0)
  const board = (side: 1 | -1) => new BoxGeometry(lengthM + 0.1, BOARD_M, 0.03).translate(middleX, side * (halfWidthM + BOARD_M / 2), -0.003)
  const hood = new CylinderGeometry(0.11, 0.11, widthM, 20).scale(1.6, 1, 1).translate(frontM + 0.14, 0, -0.02)
  return [
    { geometry: deck, paint: PAINT.plain, colour },
    { geometry: belt, paint: PAINT.belt, colour: [1, 1, 1] },
    ...([1, -1] as const).map((side): Piece => ({ geometry: board(side), paint: PAINT.plain, colour: [0.07, 0.07, 0.075] })),
    { geometry: hood, paint: PAINT.plain, colour },
    ...(plan.rails ? railLines(plan) : []).map(([from, to]): Piece => ({ geometry: rod(from, to, RAIL_RADIUS_M), paint: PAINT.plain, colour: [0.3, 0.31, 0.32] })),
  ]
}

function rod(from: Vec3, to: Vec3, radiusM: number): BufferGeometry {
  const along = subtract(to, from)
  const lengthM = length(along)
  return new CylinderGeometry(radiusM, radiusM, lengthM, 12)
    .rotateX(Math.PI / 2)
    .rotateY(Math.acos(Math.max(-1, Math.min(1, along[2] / lengthM))))
    .rotateZ(Math.atan2(along[1], along[0]))
    .translate(...mix(from, to, 0.5))
}
