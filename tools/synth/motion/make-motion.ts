import type { Dimensions, Motion, Movement } from '../model.ts'
import { makeGait } from './gait.ts'
import { makeJump } from './jump.ts'
import { possible } from './possible.ts'
import { makeSquat } from './squat.ts'

type Make = (dimensions: Dimensions, movement: Movement, sex: number) => Motion
const MAKES: Readonly<Record<Movement['kind'], Make>> = { walk: makeGait, run: makeGait, squat: makeSquat, jump: makeJump }

/** `sex`: of the build, by which the body's mass is shared out. What no body can do is refused. */
export function makeMotion(dimensions: Dimensions, movement: Movement, sex: number): Motion {
  return possible(dimensions, movement, sex, MAKES[movement.kind](dimensions, movement, sex))
}
