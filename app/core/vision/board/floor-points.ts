import type { Vec3 } from '../../math/vec3.ts'
import type { BoardSize } from './board-size.ts'

/**
 * The corners of a board that lies on the floor, face up, row by row in the room: the origin is its first corner, X runs
 * along its columns' count, Y against its rows, Z up.
 */
export function floorPoints({ columns, rows }: BoardSize, squareM: number): Vec3[] {
  return Array.from({ length: columns * rows }, (_, at): Vec3 => [squareM * (at % columns), -squareM * Math.floor(at / columns), 0])
}
