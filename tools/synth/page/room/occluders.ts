import type { BufferGeometry } from 'three'
import { length, mix, subtract, type Vec3 } from '../../../../app/core/math/vec3.ts'
import type { RoomPlan } from '../../room/room-plan.ts'
import { PAINT } from './paint.ts'
import { merged, trianglesOf } from './pieces.ts'
import { treadmill } from './treadmill.ts'

const LONGEST_EDGE_M = 0.15
/** One triangle without a size: three draws no empty geometry. */
const NOTHING = [0, 0, 0, 0, 0, 0, 0, 0, 0]

/** What may stand between a camera and the person, in pieces so small that the lens bends them rightly. */
export function occluders({ treadmill: machine, floorZ }: RoomPlan): BufferGeometry {
  if (!machine) return trianglesOf(NOTHING)
  const coarse = merged(treadmill(machine, floorZ).filter(({ paint }) => paint !== PAINT.belt)).getAttribute('position').array
  const fine: number[] = []
  const point = (at: number): Vec3 => [coarse[at]!, coarse[at + 1]!, coarse[at + 2]!]
  for (let at = 0; at < coarse.length; at += 9) split(point(at), point(at + 3), point(at + 6), fine)
  return trianglesOf(fine)
}

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
