import type { Dimensions, Motion, Movement } from '../model.ts'
import { makeGait } from './gait.ts'
import { makeJump } from './jump.ts'
import { makeSquat } from './squat.ts'

/** `sex`: of the build, by which the body's mass is shared out. */
export function makeMotion(dimensions: Dimensions, movement: Movement, sex: number): Motion {
  switch (movement.kind) {
    case 'walk':
    case 'run':
      return makeGait(dimensions, movement, sex)
    case 'squat':
      return makeSquat(dimensions, movement, sex)
    case 'jump':
      return makeJump(dimensions, movement, sex)
  }
}
